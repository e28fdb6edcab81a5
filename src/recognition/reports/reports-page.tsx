import { Coins, Download } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { ValueDesk } from '../desk/value-desk.tsx'
import { schoolYearName } from '../ledger/school-year.ts'
import type { Route } from './+types/reports-page.ts'
import { BudgetSection } from './budget-section.tsx'
import { findBudget } from './find-budget.ts'
import { goalStandings } from './goal-standings.ts'
import { monthsOf } from './months.ts'
import { AchievementsTable, CategoryTable, MonthSection, SchoolTable } from './part-tables.tsx'
import { byAchievement, byCategory, byMonth, bySchool, wholeOf, yearsWith } from './recognized.ts'
import { reportAddress, writeAmount } from './report-words.ts'
import { setBudget } from './set-budget.ts'
import { StandingsSection } from './standings-section.tsx'
import { whoseReports } from './whose-reports.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const now = world.now()
  const asking = await whoseReports(db, actor, request, now)
  const { wish, isWhole, start, organization } = asking
  const { searchParams } = new URL(request.url)
  const page = Math.min(400, Math.max(1, Number(searchParams.get('page')) || 1)) | 0
  const isOrganization = wish.schoolId === null
  const [whole, parts, categories, schools, achievements, budget, standings, years] = await Promise.all([
    wholeOf(db, wish),
    byMonth(db, wish),
    byCategory(db, wish),
    isOrganization ? bySchool(db, wish) : [],
    byAchievement(db, wish, { page }),
    isOrganization ? findBudget(db, wish) : null,
    goalStandings(db, wish),
    yearsWith(db, wish),
  ])
  const { code, kind, name, unit } = asking.currency
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: asking.choices.map(({ slug, name: label }) => ({ slug, name: label })),
    schools: asking.schools,
    schoolId: wish.schoolId,
    isWhole,
    isOrganization,
    currencies: asking.currencies.map((each) => ({ code: each.code, name: each.name, isRetired: each.retiredAt !== null })),
    of: { currency: code, kind, currencyName: name, unit },
    year: wish.year,
    thisYear: asking.thisYear,
    start,
    years: [...new Set([asking.thisYear, wish.year, ...years])].sort((a, b) => b - a),
    upTo: wish.year < asking.thisYear ? '9999-12-31' : dayIn(asking.timeZone, now),
    ...{ whole, categories, achievements, budget, standings, page },
    schoolParts: schools,
    months: monthsOf(wish.year, start, parts),
    said: searchParams.get('said'),
  }
}

export const action = form(setBudget, ({ args: { request } }) => {
  const asked = new URL(request.url).searchParams
  const kept = Object.fromEntries([...asked].filter(([name]) => ['of', 'year', 'currency'].includes(name)))
  return `/value/reports?${new URLSearchParams({ ...kept, said: 'budget' })}#budget`
})

/** What an organization gave in a school year: against its budget, by month, school, category and micro-credential, and how far people are. */
export default function ReportsPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const locale = useLocale()
  const { organization, choices, year, start, whole, of, schools, schoolId, isOrganization, isWhole, said } = loaderData
  const school = schools.find(({ id }) => id === schoolId)
  const address = reportAddress(loaderData)
  const given = writeAmount(of, whole.amount, locale)
  const isEmpty = whole.lines === 0 && Number(whole.amount) === 0
  return (
    <Page
      title={t('What was given')}
      eyebrow={school ? `${school.name} · ${organization.name}` : organization.name}
      lede={
        isEmpty
          ? t('Nothing in this currency in the school year {year} yet.', { year: schoolYearName(year, start) })
          : t('{amount} in the school year {year}, in {lines, plural, one {# line} other {# lines}} of the ledger.', {
              amount: given,
              year: schoolYearName(year, start),
              lines: whole.lines,
            })
      }
      index={false}
    >
      {isWhole && <ValueDesk of={organization.slug} current="reports" />}
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/value/reports?of=${slug}`} />
      {loaderData.years.length > 1 && (
        <TabLinks
          label={t('School years')}
          links={loaderData.years.map((each) => ({
            to: address({ year: String(each) }),
            label: schoolYearName(each, start),
            current: each === year,
          }))}
        />
      )}
      <form method="get" action="/value/reports" className="mb-8 flex flex-wrap items-end gap-3 print:hidden">
        <HiddenFields values={{ of: organization.slug, year }} />
        <Select
          name="currency"
          label={t('Given in')}
          defaultValue={of.currency}
          options={loaderData.currencies.map(({ code, name, isRetired }) => ({
            value: code,
            label: isRetired ? t('{name} (retired)', { name: t(name) }) : t(name),
          }))}
        />
        {(schools.length > 1 || (isWhole && schools.length > 0)) && (
          <Select
            name="school"
            label={t('School')}
            defaultValue={schoolId ?? ''}
            options={[
              ...(isWhole ? [{ value: '', label: t('all of {organization}', { organization: organization.name }) }] : []),
              ...schools.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Button kind="quiet">{t('Show')}</Button>
      </form>
      {isOrganization && <BudgetSection data={loaderData} answer={actionData} address={address} />}
      {isEmpty ? (
        <div className="mb-10">
          <EmptyState icon={Coins} title={t('Nothing was given here yet')}>
            {t(
              'Once an award, an assessment or HR brings somebody something in this currency, it stands here by month, school and category.',
            )}
          </EmptyState>
        </div>
      ) : (
        <>
          <MonthSection data={loaderData} />
          {isOrganization && <SchoolTable data={loaderData} />}
          <CategoryTable data={loaderData} />
        </>
      )}
      {loaderData.standings && loaderData.standings.rows.length > 0 && (
        <StandingsSection standings={loaderData.standings} csv={address({ table: 'goal' }, '/value/reports.csv')} />
      )}
      {!isEmpty && <AchievementsTable data={loaderData} />}
      <Section title={t('How this is counted')}>
        <p className="max-w-reading text-soft">
          {t(
            'Every line of the ledger counts in its month, also while it waits for approval; what was refused doesn’t, and what was taken back counts below zero. A school is that of the person on the day they earned it. It is true at this moment.',
          )}
        </p>
        <p className="mt-3 print:hidden">
          <LinkButton to={address({ table: 'micro-credential' }, '/value/reports.csv')} kind="quiet" small icon={Download} download>
            {t('What each micro-credential brought, as CSV')}
          </LinkButton>
        </p>
      </Section>
      <Toast>{said === 'budget' ? t('The budget is set.') : null}</Toast>
    </Page>
  )
}
