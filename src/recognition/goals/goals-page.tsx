import { Target } from 'lucide-react'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { amountInWords } from '../../definitions/value/rule-words.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { dayIn, schoolYearOf } from '../../foundation/words/calendar.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { ValueDesk } from '../desk/value-desk.tsx'
import { findGoals, findLanes } from '../ledger/rings.ts'
import { schoolYearName } from '../ledger/school-year.ts'
import { booksOnly } from '../packets/books-only.ts'
import type { Route } from './+types/goals-page.ts'
import { endGoal, endLane, setGoal, setLane } from './set-goals.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  booksOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const [place, goals, lanes, currencies] = await Promise.all([
    db
      .selectFrom('organizations')
      .where('id', '=', organization.id)
      .select(['timeZone', 'schoolYearStart', 'yearlyHours'])
      .executeTakeFirstOrThrow(),
    findGoals(db, [organization.id]),
    findLanes(db, [organization.id]),
    currenciesOf(db, organization.id),
  ])
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    goals,
    lanes,
    start: place.schoolYearStart,
    year: schoolYearOf(dayIn(place.timeZone, world.now()), place.schoolYearStart),
    yearlyHours: place.yearlyHours,
    currencies: currencies.filter(({ retiredAt }) => retiredAt === null).map(({ code, name, unit }) => ({ code, name, unit })),
    said: new URL(request.url).searchParams.get('said'),
  }
}

const back = (said: string) => (done: { args: { request: Request } }) =>
  `/value/goals?${new URLSearchParams({ of: new URL(done.args.request.url).searchParams.get('of') ?? '', said })}`

export const action = forms<unknown>({
  goal: form(setGoal, back('set')),
  'end-goal': form(endGoal, back('ended')),
  lane: form(setLane, back('set')),
  'end-lane': form(endLane, back('ended')),
})

/** Goals that everyone sees as a ring, the renewal of licenses, and the lanes of pay: for admins and HR. */
export default function GoalsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, goals, lanes, start, year, yearlyHours, currencies, said } = loaderData
  const t = useText()
  const locale = useLocale()
  const options = currencies.map(({ code, name, unit }) => ({ value: code, label: `${t(name)} (${unit})` }))
  const years = Array.from({ length: 12 }, (_, back) => year + 1 - back)
  return (
    <Page
      title={t('Goals and lanes')}
      eyebrow={organization.name}
      lede={t(
        'What people see as a ring on their value page: toward a goal, toward the renewal of a license, toward the next lane of pay.',
      )}
      width="reading"
      index={false}
    >
      <ValueDesk of={organization.slug} choices={choices} current="goals" />
      <Stack gap="xl">
        <Section title={t('Goals')}>
          <Stack gap="m">
            {yearlyHours !== null && (
              <p>
                {t('The yearly goal of {hours, plural, one {# clock hour} other {# clock hours}} is set with the calendar.', {
                  hours: Number(yearlyHours),
                })}
              </p>
            )}
            {goals.length > 0 ? (
              <Rows label={t('Goals')}>
                {goals.map(({ id, kind, name, amount, years: length, firstYear, currencyKind, ...goal }) => (
                  <RowItem
                    key={id}
                    title={name}
                    note={t(
                      '{amount} in {years, plural, one {each school year} other {# school years}}, {kind, select, license {for the renewal of a license, } other {}}counted from {year}',
                      {
                        amount: amountInWords({ ...goal, kind: currencyKind, amount }, locale),
                        years: length,
                        kind,
                        year: schoolYearName(firstYear, start),
                      },
                    )}
                    aside={
                      <PageForm answer={actionData} intent="end-goal" confirm={t('Nobody will see this ring any more. Go on?')}>
                        <HiddenFields values={{ goalId: id }} />
                        <Button kind="plain" small>
                          {t('End “{name}”', { name })}
                        </Button>
                      </PageForm>
                    }
                  />
                ))}
              </Rows>
            ) : (
              yearlyHours === null && <p>{t('None yet. Without one, people see sums and no ring.')}</p>
            )}
            <Fold summary={t('Set a goal')} open={goals.length === 0 && yearlyHours === null}>
              <PageForm answer={actionData} intent="goal">
                <HiddenFields values={{ organizationId: organization.id }} />
                <Stack gap="m">
                  <Field name="name" label={t('Name')} help={t('Such as “License renewal” or “Yearly learning”.')} />
                  <Select
                    name="kind"
                    label={t('What it is')}
                    options={[
                      { value: 'goal', label: t('A goal') },
                      { value: 'license', label: t('The renewal of a license') },
                    ]}
                  />
                  <Select name="currency" label={t('Of what')} options={options} />
                  <Field name="amount" label={t('How much')} inputMode="decimal" className="sm:max-w-52" />
                  <Field
                    name="years"
                    type="number"
                    label={t('In how many school years')}
                    defaultValue={1}
                    min={1}
                    max={10}
                    className="sm:max-w-52"
                  />
                  <Select
                    name="firstYear"
                    label={t('Counted from')}
                    defaultValue={String(year)}
                    options={years.map((one) => ({ value: String(one), label: schoolYearName(one, start) }))}
                    help={t('The next time begins when these years are over.')}
                  />
                  <div>
                    <Button icon={Target}>{t('Set this goal')}</Button>
                  </div>
                </Stack>
              </PageForm>
            </Fold>
          </Stack>
        </Section>
        <Section
          title={t('Lanes of pay')}
          lede={t('Everyone who has so much of a currency, in all, is in a lane.')}
          actions={
            lanes.length > 0 && (
              <LinkButton to={`/value/lanes?of=${organization.slug}`} kind="quiet" small>
                {t('Who crosses a lane')}
              </LinkButton>
            )
          }
        >
          <Stack gap="m">
            {lanes.length > 0 ? (
              <Rows label={t('Lanes of pay')}>
                {lanes.map(({ id, name, threshold, currencyKind, ...lane }) => (
                  <RowItem
                    key={id}
                    to={`/value/lanes?${new URLSearchParams({ of: organization.slug, lane: id })}`}
                    title={name}
                    note={t('from {amount} on', { amount: amountInWords({ ...lane, kind: currencyKind, amount: threshold }, locale) })}
                    aside={
                      <PageForm answer={actionData} intent="end-lane" confirm={t('Nobody will see this ring any more. Go on?')}>
                        <HiddenFields values={{ laneId: id }} />
                        <Button kind="plain" small>
                          {t('End “{name}”', { name })}
                        </Button>
                      </PageForm>
                    }
                  />
                ))}
              </Rows>
            ) : (
              <p>{t('None yet. A lane has a name and a threshold, such as 36 board credits.')}</p>
            )}
            <Fold summary={t('Add a lane')}>
              <PageForm answer={actionData} intent="lane">
                <HiddenFields values={{ organizationId: organization.id }} />
                <Stack gap="m">
                  <Field name="name" label={t('Name')} help={t('Such as “MA + 15”.')} />
                  <Select name="currency" label={t('Of what')} options={options} />
                  <Field name="threshold" label={t('From how much on')} inputMode="decimal" className="sm:max-w-52" />
                  <div>
                    <Button>{t('Add this lane')}</Button>
                  </div>
                </Stack>
              </PageForm>
            </Fold>
          </Stack>
        </Section>
      </Stack>
      <Toast>{actionData ? null : said === 'set' ? t('It is set.') : said === 'ended' ? t('It is ended.') : null}</Toast>
    </Page>
  )
}
