import { currenciesOf } from '../../definitions/value/currencies.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Rows } from '../../foundation/ui/rows.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { formatDay } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { takeAdjustmentBack } from '../periods/adjust-ledger.ts'
import { monthOf, readMonth } from '../periods/closed-months.ts'
import type { Route } from './+types/month-lines-page.ts'
import { booksOnly } from './books-only.ts'
import { kindWords, lineKinds, readKind } from './line-kinds.ts'
import { MonthLineItem } from './month-line.tsx'
import { monthLines } from './month-lines.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  booksOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const { searchParams } = new URL(request.url)
  const { timeZone } = await db.selectFrom('organizations').where('id', '=', organization.id).select('timeZone').executeTakeFirstOrThrow()
  const month = readMonth(searchParams.get('month')) ?? monthOf(dayIn(timeZone, world.now()))
  const currencies = await currenciesOf(db, organization.id)
  const currency = currencies.find(({ code }) => code === searchParams.get('currency'))
  const given = { school: searchParams.get('school'), before: searchParams.get('before'), person: searchParams.get('person') }
  const school = given.school === 'none' || (given.school && isId(given.school)) ? given.school : undefined
  const schoolName =
    school && school !== 'none'
      ? (await db.selectFrom('organizations').where('id', '=', school).select('name').executeTakeFirst())?.name
      : undefined
  const kind = readKind(searchParams.get('kind'))
  const found = await monthLines(db, {
    organizationId: organization.id,
    month,
    kind,
    currency: currency?.code,
    school: school ?? undefined,
    personId: given.person && isId(given.person) ? given.person : undefined,
    before: given.before && isId(given.before) ? given.before : undefined,
  })
  return {
    organization: { slug: organization.slug, name: organization.name },
    viewer: actor.kind === 'person' ? actor.id : null,
    month,
    kind: kind ?? null,
    currency: currency ? { code: currency.code, name: currency.name } : null,
    school: school ?? null,
    schoolName: schoolName ?? null,
    person: given.person,
    isFirstPage: given.before === null,
    ...found,
    said: searchParams.get('said'),
  }
}

export const action = form(takeAdjustmentBack, ({ args: { request } }) => {
  const { searchParams } = new URL(request.url)
  searchParams.set('said', 'taken-back')
  return `/value/month/lines?${searchParams}`
})

/** Lines of a month, each with why it is there. */
export default function MonthLinesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, viewer, month, kind, currency, school, schoolName, person, lines, next, isFirstPage, said } = loaderData
  const t = useText()
  const locale = useLocale()
  const kept = {
    of: organization.slug,
    month: month.slice(0, 7),
    ...(currency && { currency: currency.code }),
    ...(school && { school }),
    ...(person && { person }),
  }
  const at = (changes: Record<string, string>) => `/value/month/lines?${new URLSearchParams({ ...kept, ...changes })}`
  const here = kind ? { kind } : {}
  const name = formatDay(locale, month, 'month')
  const about = [currency && t(currency.name), school && (schoolName ?? t('No school'))].filter(Boolean).join(' · ')
  return (
    <Page
      title={kind ? t(kindWords[kind].title) : t('Line by line')}
      eyebrow={
        <TextLink
          to={`/value/month?${new URLSearchParams({ of: kept.of, month: kept.month })}`}
        >{`${organization.name} · ${name}`}</TextLink>
      }
      lede={kind ? t(kindWords[kind].note) : about || undefined}
      width="reading"
      index={false}
    >
      <TabLinks
        label={t('Which lines')}
        links={[
          { to: at({}), label: t('All'), current: kind === null },
          ...lineKinds.map((one) => ({ to: at({ kind: one }), label: t(kindWords[one].title), current: one === kind })),
        ]}
      />
      {lines.length > 0 ? (
        <Rows label={t('Line by line')}>
          {lines.map((line) => (
            <MonthLineItem key={line.id} line={line}>
              {line.cause === 'adjustment' && !line.isTakenBack && line.personId !== viewer && (
                <Fold summary={t('Take it back')} small>
                  <PageForm answer={actionData} intent={line.id}>
                    <HiddenFields values={{ lineId: line.id }} />
                    <Field name="reason" label={t('Why')} help={t('The person reads it.')} />
                    <div>
                      <Button kind="quiet" small>
                        {t('Take the adjustment back')}
                      </Button>
                    </div>
                  </PageForm>
                </Fold>
              )}
            </MonthLineItem>
          ))}
        </Rows>
      ) : (
        <EmptyState
          title={t('No such lines in {month}', { month: name })}
          action={
            <LinkButton to={`/value/month?${new URLSearchParams({ of: kept.of, month: kept.month })}`}>{t('Back to the month')}</LinkButton>
          }
        >
          {t('Choose others above, or another month.')}
        </EmptyState>
      )}
      <Pager previous={isFirstPage ? null : at(here)} next={next && at({ ...here, before: next })} label={t('Lines')} />
      <Toast>{!actionData && said === 'taken-back' ? t('The adjustment is taken back.') : null}</Toast>
    </Page>
  )
}
