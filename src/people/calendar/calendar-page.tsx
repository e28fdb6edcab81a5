import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../organizations/admins-only.ts'
import { OrganizationTabs } from '../organizations/organization-tabs.tsx'
import { chooseOrganization } from '../organizations/organizations.ts'
import type { Route } from './+types/calendar-page.ts'
import { addDaysOff, changeDaysOff, removeDaysOff, takeProposedHolidays } from './change-days-off.ts'
import { findPromising, findWeek, listDaysOff } from './find-calendar.ts'
import { placeOptions, proposeHolidays, yearsAhead } from './holidays.ts'
import { setWorkingDays } from './set-working-days.ts'
import { type Weekday, weekdayNames, weekdaysOf, workingDaysAfter } from './working-days.ts'

export const handle = { scripted: true }

const address = '/settings/organization/calendar'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, world, locale } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const { searchParams } = new URL(request.url)
  const [{ weekdays, holidaysOf }, { today, calendar }] = await Promise.all([
    findWeek(db, organization.id),
    findPromising(db, organization.id, world.now()),
  ])
  const showsPast = searchParams.get('show') === 'past'
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: yearsAhead }, (_, at) => thisYear + at)
  const asked = Number(searchParams.get('year'))
  const year = years.includes(asked) ? asked : thisYear
  const all = await listDaysOff(db, organization.id)
  const proposed = holidaysOf === null ? [] : await proposeHolidays(holidaysOf, year, { weekdays })
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    weekdays: weekdaysOf(weekdays),
    holidaysOf,
    places: await placeOptions(locale),
    today,
    /** Work with ten days of promise, handed in now. */
    inTenDays: workingDaysAfter(today, 10, calendar),
    daysOff: all.filter(({ lastDay }) => lastDay < today === showsPast),
    past: all.filter(({ lastDay }) => lastDay < today).length,
    showsPast,
    /** Until when somebody has thought of days off. */
    knownUntil: all.at(-1)?.lastDay ?? null,
    proposed: proposed.filter(({ day }) => day >= today && !all.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)),
    years,
    year,
    change: searchParams.get('change'),
    said: searchParams.get('said'),
  }
}

const back =
  (said: string, place: string) =>
  ({ args: { request } }: { args: { request: Request } }) => {
    const asked = new URL(request.url).searchParams
    const kept = Object.fromEntries([...asked].filter(([name, value]) => ['of', 'year', 'show'].includes(name) && value !== ''))
    return `${address}?${new URLSearchParams({ ...kept, said })}#${place}`
  }

export const action = forms<unknown>({
  week: form(setWorkingDays, back('saved', 'week')),
  add: form(addDaysOff, back('added', 'days-off')),
  take: form(takeProposedHolidays, back('added', 'days-off')),
  change: form(changeDaysOff, back('saved', 'days-off')),
  remove: form(removeDaysOff, back('removed', 'days-off')),
})

const weekdayWords: Record<Weekday, string> = texts({
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
})

/** The calendar of an organization: its week, its holidays and its breaks, in which every promise counts. */
export default function CalendarPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, inTenDays, daysOff, past, showsPast, knownUntil, proposed, years, year, change, said } = loaderData
  const t = useText()
  const to = (more: Record<string, string>, place: string) =>
    `${address}?${new URLSearchParams({ of: organization.slug, ...(showsPast && { show: 'past' }), ...more })}#${place}`
  const toasts: Record<string, string> = { saved: t('Saved.'), added: t('Added.'), removed: t('Taken out of the calendar.') }
  return (
    <Page
      title={t('Working days')}
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t('Due dates count in them: weekends, holidays and breaks are passed over. What was promised before a change keeps its day.')}
      width="reading"
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `${address}?of=${slug}`} />
      <Stack gap="xl" key={organization.id}>
        <Callout title={t.rich('Handed in today, decided by <d></d>', { d: () => <Day at={inTenDays} form="weekday" /> })}>
          <p>{t('So it would be for a micro-credential that promises ten working days.')}</p>
          {knownUntil !== null && knownUntil < inTenDays && (
            <p>
              {t.rich(
                'The last holiday in this calendar is on <d></d>. After it only the days of the week count, so please add those to come.',
                {
                  d: () => <Day at={knownUntil} />,
                },
              )}
            </p>
          )}
        </Callout>
        <Section id="week" title={t('The week')}>
          <Week {...loaderData} answer={actionData} />
        </Section>
        <Section
          id="days-off"
          title={showsPast ? t('Holidays and breaks that are past') : t('Holidays and breaks')}
          lede={showsPast ? undefined : t('Days on which nobody works, in all schools of the organization.')}
        >
          <Stack gap="l">
            {daysOff.length === 0 ? (
              <EmptyState title={t('None yet')}>{t('Take over the public holidays below, or add your own.')}</EmptyState>
            ) : (
              <Rows label={t('Holidays and breaks')}>
                {daysOff.map(({ id, firstDay, lastDay, name }) => (
                  <RowItem
                    key={id}
                    id={`days-off-${id}`}
                    title={name}
                    note={
                      firstDay === lastDay ? (
                        <Day at={firstDay} />
                      ) : (
                        t.rich('<from></from> to <to></to>', { from: () => <Day at={firstDay} />, to: () => <Day at={lastDay} /> })
                      )
                    }
                    aside={
                      <TextLink to={change === id ? to({}, 'days-off') : to({ change: id }, `days-off-${id}`)}>
                        {change === id ? t('Close') : t('Change')}
                        <span className="sr-only"> {name}</span>
                      </TextLink>
                    }
                    below={
                      change === id && (
                        <Stack gap="m">
                          <PageForm answer={actionData} intent="change">
                            <HiddenFields values={{ daysOffId: id }} />
                            <Days firstDay={firstDay} lastDay={lastDay === firstDay ? '' : lastDay} name={name} />
                            <Row>
                              <Button kind="quiet">{t('Save')}</Button>
                            </Row>
                          </PageForm>
                          <PageForm answer={actionData} intent="remove" confirm={t('Take “{name}” out of the calendar?', { name })}>
                            <HiddenFields values={{ daysOffId: id }} />
                            <Button kind="plain" small>
                              {t('Take it out')}
                            </Button>
                          </PageForm>
                        </Stack>
                      )
                    }
                  />
                ))}
              </Rows>
            )}
            {(past > 0 || showsPast) && (
              <p>
                <TextLink
                  to={`${address}?${new URLSearchParams({ of: organization.slug, ...(showsPast ? {} : { show: 'past' }) })}#days-off`}
                >
                  {showsPast ? t('Show those to come') : t('Show {past, plural, one {one that is past} other {# that are past}}', { past })}
                </TextLink>
              </p>
            )}
            <PageForm answer={actionData} intent="add" key={daysOff.length}>
              <HiddenFields values={{ organizationId: organization.id }} />
              <Days firstDay="" lastDay="" name="" />
              <div>
                <Button kind="quiet">{t('Add')}</Button>
              </div>
            </PageForm>
          </Stack>
        </Section>
        {loaderData.holidaysOf !== null && (
          <Section
            id="proposed"
            title={t('Public holidays')}
            lede={t('Proposed from a public list. Schools close by their own calendar, so untick those on which yours are open.')}
          >
            <Stack gap="m">
              <TabLinks
                label={t('Year')}
                links={years.map((each) => ({ to: to({ year: String(each) }, 'proposed'), label: String(each), current: each === year }))}
              />
              {proposed.length === 0 ? (
                <p className="text-soft">{t('All that are still to come in {year} are in the calendar.', { year: String(year) })}</p>
              ) : (
                <PageForm answer={actionData} intent="take" key={`${year} ${proposed.length}`}>
                  <HiddenFields values={{ organizationId: organization.id, year: String(year) }} />
                  <div className="grid gap-x-6 gap-y-2.5 sm:grid-cols-2">
                    {proposed.map(({ day, name }) => (
                      <Checkbox
                        key={day}
                        name={`days.${day}`}
                        label={
                          <>
                            {name}{' '}
                            <span className="text-soft">
                              · <Day at={day} form="weekday" />
                            </span>
                          </>
                        }
                        defaultChecked
                      />
                    ))}
                  </div>
                  <div>
                    <Button kind="quiet">{t('Add those that are ticked')}</Button>
                  </div>
                </PageForm>
              )}
            </Stack>
          </Section>
        )}
      </Stack>
      <Toast>{actionData || said === null ? null : (toasts[said] ?? null)}</Toast>
    </Page>
  )
}

type Loaded = Route.ComponentProps['loaderData']

function Week({ organization, weekdays, holidaysOf, places, answer }: Loaded & { answer: unknown }) {
  const t = useText()
  const known = [
    ...places.states.map(({ value, name }) => ({ value, label: name, group: t('States') })),
    ...places.countries.map(({ value, name }) => ({ value, label: name, group: t('Countries') })),
  ]
  // A program may have chosen a province, which is in no list here.
  const own = holidaysOf === null || known.some(({ value }) => value === holidaysOf) ? [] : [{ value: holidaysOf, label: holidaysOf }]
  return (
    <PageForm answer={answer} intent="week">
      <HiddenFields values={{ organizationId: organization.id }} />
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-semibold">{t('People work on')}</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {weekdayNames.map((name) => (
            <Checkbox key={name} name={`weekdays.${name}`} label={t(weekdayWords[name])} defaultChecked={weekdays.includes(name)} />
          ))}
        </div>
      </fieldset>
      <Select
        name="holidaysOf"
        label={t('Public holidays of')}
        help={t('They are proposed, and added only as you choose.')}
        defaultValue={holidaysOf ?? ''}
        options={[{ value: '', label: t('Propose none') }, ...own, ...known]}
      />
      <div>
        <Button>{t('Save')}</Button>
      </div>
    </PageForm>
  )
}

function Days({ firstDay, lastDay, name }: { firstDay: string; lastDay: string; name: string }) {
  const t = useText()
  return (
    <>
      <Field
        name="name"
        label={t('Name')}
        help={t('For example: Thanksgiving, or Winter break.')}
        defaultValue={name}
        maxLength={80}
        required
      />
      <Row gap="m" align="end" className="*:min-w-44 *:flex-1">
        <Field name="firstDay" type="date" label={t('First day')} defaultValue={firstDay} required />
        <Field
          name="lastDay"
          type="date"
          label={t('Last day')}
          help={t('Of a break; empty for a single day.')}
          defaultValue={lastDay}
          optional
        />
      </Row>
    </>
  )
}
