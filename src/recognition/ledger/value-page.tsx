import { Coins, Download } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageDoors } from '../../foundation/ui/page-doors.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/value-page.ts'
import { AwardsToAsk } from './awards-to-ask.tsx'
import { goalsOf, linesOf, schoolYearFor, totalsOf, yearsOf } from './ledger.ts'
import { LedgerLineItem } from './ledger-line.tsx'
import { OwnRings } from './own-rings.tsx'
import { ringsOf } from './rings.ts'
import { readSchoolYear, schoolYearName } from './school-year.ts'
import { findToAsk } from './to-ask.ts'
import { Totals } from './totals.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { searchParams } = new URL(request.url)
  const { year: thisYear, start } = await schoolYearFor(db, actor, world.now())
  const year = readSchoolYear(searchParams.get('year')) ?? thisYear
  const before = searchParams.get('before')
  const [totals, goals, years, { lines, next }, rings, toAsk] = await Promise.all([
    totalsOf(db, actor.id, year),
    goalsOf(db, actor, year),
    yearsOf(db, actor.id),
    linesOf(db, actor.id, { year, before: before && /^[0-9a-f-]{36}$/.test(before) ? before : undefined }),
    ringsOf(db, actor.id, { organizationIds: organizationsWhere(actor, 'earner'), schoolYear: year }),
    findToAsk(db, actor.id),
  ])
  const shownYears = [...new Set([thisYear, year, ...years])].sort((a, b) => b - a)
  return {
    year,
    start,
    years: shownYears,
    totals,
    goals,
    rings,
    lines,
    next,
    isFirstPage: before === null,
    hasAny: years.length > 0,
    toAsk,
    answersFor: organizationsWhere(actor, 'admin', 'hr').length > 0,
    leadsSchool: organizationsWhere(actor, 'principal').length > 0,
  }
}

export default function ValuePage({ loaderData }: Route.ComponentProps) {
  const { year, start, years, totals, goals, rings, lines, next, isFirstPage, hasAny, toAsk, answersFor, leadsSchool } = loaderData
  const t = useText()
  const name = schoolYearName(year, start)
  return (
    <Page
      title={t('What I have earned')}
      lede={t('What your awards and assessments brought you: every line says which rule made it, and why that one counts.')}
      actions={
        hasAny && (
          <LinkButton to={`/value.csv?year=${year}`} kind="quiet" icon={Download} download>
            {t('Download {year} as CSV', { year: name })}
          </LinkButton>
        )
      }
      index={false}
    >
      <PageDoors
        label={t('More of value')}
        doors={[
          { to: '/value/asked', label: t('What I asked for') },
          ...(hasAny ? [{ to: `/value/statement?year=${year}`, label: t('Statement to print') }] : []),
          ...(answersFor ? [{ to: '/value/month', label: t('Value in the organization') }] : []),
          ...(answersFor || leadsSchool
            ? [
                { to: '/value/approvals', label: t('To approve') },
                { to: '/value/reports', label: t('What was given') },
              ]
            : []),
        ]}
      />
      {hasAny ? (
        <>
          {years.length > 1 && (
            <TabLinks
              label={t('School years')}
              links={years.map((one) => ({ to: `/value?year=${one}`, label: schoolYearName(one, start), current: one === year }))}
            />
          )}
          {isFirstPage && toAsk.length > 0 && <AwardsToAsk awards={toAsk} />}
          {isFirstPage && (
            <Section title={t('School year {year}', { year: name })}>
              <Stack gap="l">
                <Totals totals={totals} goals={goals} year={name} />
                {rings.length > 0 && <OwnRings rings={rings} start={start} />}
              </Stack>
            </Section>
          )}
          <Section title={t('Line by line')}>
            {lines.length > 0 ? (
              <Rows label={t('Line by line')}>
                {lines.map((line) => (
                  <LedgerLineItem key={line.id} line={line} />
                ))}
              </Rows>
            ) : (
              <p>{t('Nothing was entered in {year}.', { year: name })}</p>
            )}
            <Pager
              previous={isFirstPage ? null : `/value?year=${year}`}
              next={next && `/value?year=${year}&before=${next}`}
              label={t('Lines')}
            />
          </Section>
        </>
      ) : (
        <EmptyState icon={Coins} title={t('Nothing yet')} action={<LinkButton to="/catalog">{t('See what there is to earn')}</LinkButton>}>
          {t(
            'When you earn a micro-credential that your district gives hours or money for, it is entered here by itself, with the reason.',
          )}
        </EmptyState>
      )}
    </Page>
  )
}
