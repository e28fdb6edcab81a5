import { Search, UserRound } from 'lucide-react'
import { Form } from 'react-router'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { formatDay } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { adjustLedger } from '../periods/adjust-ledger.ts'
import { monthOf } from '../periods/closed-months.ts'
import type { Route } from './+types/adjust-page.ts'
import { booksOnly } from './books-only.ts'
import { findPaid, openMonths } from './find-paid.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  booksOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const { searchParams } = new URL(request.url)
  const { timeZone } = await db.selectFrom('organizations').where('id', '=', organization.id).select('timeZone').executeTakeFirstOrThrow()
  const thisMonth = monthOf(dayIn(timeZone, world.now()))
  const q = searchParams.get('q')?.trim().slice(0, 100) ?? ''
  const asked = searchParams.get('person')
  if (asked !== null && !isId(asked)) throw missing('person')
  const people = await findPaid(db, { organizationId: organization.id, q, personId: asked })
  if (asked !== null && people.length === 0) throw missing('person')
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    viewer: actor.kind === 'person' ? actor.id : null,
    q,
    person: asked === null ? null : (people[0] ?? null),
    people: asked === null ? people : [],
    months: await openMonths(db, { organizationId: organization.id, thisMonth }),
    currencies: (await currenciesOf(db, organization.id))
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ code, name, unit, decimals }) => ({ code, name, unit, decimals })),
    said: searchParams.get('said'),
  }
}

export const action = form(adjustLedger, ({ args: { request } }) => {
  const { searchParams } = new URL(request.url)
  return `/value/month/adjust?${new URLSearchParams({ of: searchParams.get('of') ?? '', said: 'adjusted' })}`
})

/** Where HR adds something to what a person was given, or takes something off, by hand. */
export default function AdjustPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, viewer, q, person, people, months, currencies, said } = loaderData
  const t = useText()
  const locale = useLocale()
  return (
    <Page
      title={person ? t('Adjust what {name} is given', { name: person.name }) : t('Adjust by hand')}
      eyebrow={<TextLink to={`/value/month?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t(
        'What rules give is entered by itself. For what they don’t know, add something or take it off, with a reason that the person reads on their value page.',
      )}
      width="reading"
      index={false}
    >
      {person === null ? (
        <Stack gap="m">
          <Form role="search">
            <HiddenFields values={{ of: organization.slug }} />
            <Stack gap="s">
              <SearchField label={t('Find a person by name or e-mail')} defaultValue={q} live />
              <div>
                <Button kind="quiet" small icon={Search}>
                  {t('Find')}
                </Button>
              </div>
            </Stack>
          </Form>
          {people.length > 0 ? (
            <Rows label={t('People')}>
              {people.map(({ id, name, email, school }) => (
                <RowItem
                  key={id}
                  {...(id === viewer ? {} : { to: `/value/month/adjust?${new URLSearchParams({ of: organization.slug, person: id })}` })}
                  title={name}
                  note={id === viewer ? t('You can’t adjust what you are given yourself.') : [email, school].filter(Boolean).join(' · ')}
                />
              ))}
            </Rows>
          ) : (
            q !== '' && <p>{t('Nobody of that name is or was here. Try a part of it.')}</p>
          )}
        </Stack>
      ) : person.id === viewer ? (
        <Callout title={t('You can’t adjust what you are given yourself.')}>
          {t('Ask another admin, or somebody else in HR.')}{' '}
          <TextLink to={`/value/month/adjust?of=${organization.slug}`}>{t('Choose another person')}</TextLink>
        </Callout>
      ) : (
        <PageForm answer={actionData}>
          <HiddenFields values={{ organizationId: organization.id, personId: person.id }} />
          <Stack gap="m">
            <p>
              {[person.email, person.school].filter(Boolean).join(' · ')}{' '}
              <TextLink to={`/value/month/adjust?of=${organization.slug}`}>{t('Choose another person')}</TextLink>
            </p>
            <Select
              name="currency"
              label={t('What')}
              options={currencies.map(({ code, name, unit }) => ({ value: code, label: `${t(name)} (${unit})` }))}
            />
            <Field
              name="amount"
              label={t('How much')}
              inputMode="text"
              help={t('A plain number such as 200 or 0.5, with a minus before it to take off: -50.')}
              className="sm:max-w-52"
            />
            <Select
              name="month"
              label={t('In which month it counts')}
              options={months.map((month) => ({ value: month.slice(0, 7), label: formatDay(locale, month, 'month') }))}
              help={t('Closed months are not here. Open one again where something has to be entered in it.')}
            />
            <Field name="reason" type="textarea" rows={3} label={t('Why')} help={t('The person reads it. So does payroll.')} />
            <div>
              <Button icon={UserRound}>{t('Enter it')}</Button>
            </div>
          </Stack>
        </PageForm>
      )}
      <Toast>{!actionData && said === 'adjusted' ? t('It is entered.') : null}</Toast>
    </Page>
  )
}
