import { CalendarDays } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { chooseLetters, letterSettingsOf } from '../../foundation/mail/choose-letters.ts'
import { type ChosenKind, chosenKinds, type Way, wayLabels, ways } from '../../foundation/mail/letter-ways.ts'
import { holdsAny, type RoleName } from '../../foundation/platform/actor.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { formatMoment } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { zoneOptions } from '../../people/organizations/calendar-fields.ts'
import type { Route } from './+types/notice-settings-page.ts'
import { calendarAddress } from './calendar.ts'
import { renewCalendar } from './renew-calendar.ts'

/** Kinds that concern some roles alone, and are not offered to others. */
const onlyFor: Partial<Record<ChosenKind, readonly RoleName[]>> = {
  due: ['assessor'],
  'to-assess': ['assessor'],
  joined: ['admin', 'hr'],
  webhook: ['admin'],
  'lost-letters': ['admin'],
  catalog: ['author', 'hr'],
  draft: ['author', 'admin', 'coach', 'assessor'],
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const concerns = (kind: ChosenKind) => {
    const roles = onlyFor[kind]
    return roles === undefined || actor.memberships.some(({ organizationId }) => holdsAny(actor, roles, organizationId))
  }
  const [settings, calendar] = await Promise.all([
    letterSettingsOf(db, actor.id),
    calendarAddress(db, world.keys, world.config.BASE_URL, actor.id),
  ])
  return {
    settings,
    kinds: chosenKinds.filter(concerns),
    calendar,
    zones: zoneOptions(),
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  ways: form(chooseLetters, () => '/settings/notices?said=saved'),
  hours: form(chooseLetters, () => '/settings/notices?said=saved#hours'),
  calendar: form(renewCalendar, () => '/settings/notices?said=calendar#calendar'),
})

const hours = Array.from({ length: 24 }, (_, hour) => hour)

export default function NoticeSettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { settings, kinds, calendar, zones, said } = loaderData
  const t = useText()
  const locale = useLocale()
  const wayNames: Record<Way, string> = { 'at-once': t('At once'), digest: t('Daily digest'), never: t('Never') }
  const hourOptions = hours.map((hour) => ({
    value: String(hour),
    label: formatMoment(locale, Date.UTC(2027, 0, 1, hour), 'time', 'UTC').replace(/ UTC$/, ''),
  }))
  return (
    <Page
      title={t('How you hear of it')}
      width="reading"
      eyebrow={<TextLink to="/settings">{t('Settings')}</TextLink>}
      lede={t('All of it is among your notices. Here you choose what comes by e-mail too, and when.')}
      index={false}
    >
      <Stack gap="xl">
        <Section
          title={t('E-mails')}
          lede={t('Awards, decisions on your work and what protects your account always come: they are owed to you.')}
        >
          <PageForm answer={actionData} intent="ways">
            {kinds.map((kind) => (
              <RadioGroup
                key={kind}
                name={`ways.${kind}`}
                legend={t(wayLabels[kind])}
                layout="segments"
                defaultValue={settings.ways[kind]}
                options={ways.map((way) => ({ value: way, label: wayNames[way] }))}
              />
            ))}
            <div>
              <Button>{t('Save')}</Button>
            </div>
          </PageForm>
        </Section>

        <Section
          id="hours"
          title={t('When e-mails may reach you')}
          lede={t('What is written in your quiet hours goes out after them. Sign-in links and what protects your account do not wait.')}
        >
          <PageForm answer={actionData} intent="hours">
            <div className="grid gap-5 sm:grid-cols-2">
              <Select
                name="quietFrom"
                label={t('Quiet from')}
                defaultValue={settings.quietFrom === null ? '' : String(settings.quietFrom)}
                options={[{ value: '', label: t('No quiet hours') }, ...hourOptions]}
              />
              <Select
                name="quietUntil"
                label={t('Quiet until')}
                defaultValue={settings.quietUntil === null ? '' : String(settings.quietUntil)}
                options={[{ value: '', label: t('No quiet hours') }, ...hourOptions]}
              />
              <Select name="dailyHour" label={t('Daily digest at')} defaultValue={String(settings.dailyHour)} options={hourOptions} />
              <div className="sm:col-span-2">
                <Select
                  name="timeZone"
                  label={t('Time zone')}
                  defaultValue={settings.timeZone ?? ''}
                  options={[
                    { value: '', label: t('As your organization: {zone}', { zone: settings.usualZone.replaceAll('_', ' ') }) },
                    ...zones.map(({ value, name }) => ({
                      value,
                      label: name ? t('{name} ({zone})', { name: t(name), zone: value }) : value.replaceAll('_', ' '),
                    })),
                  ]}
                />
              </div>
            </div>
            <div>
              <Button>{t('Save')}</Button>
            </div>
          </PageForm>
        </Section>

        <Section
          id="calendar"
          title={t('Due dates in your calendar')}
          lede={t(
            'Give this address to your calendar program, and the days by which decisions are due appear there. Anyone who has the address sees them, so keep it to yourself.',
          )}
        >
          <Stack gap="m">
            {calendar && <CopyField label={t('Address of your calendar')} value={calendar} />}
            <PageForm
              answer={actionData}
              intent="calendar"
              {...(calendar && { confirm: t('The present address stops working, and programs that use it need the new one. Go on?') })}
            >
              <div>
                <Button kind="quiet" icon={CalendarDays}>
                  {calendar ? t('Make a new address') : t('Make the address')}
                </Button>
              </div>
            </PageForm>
          </Stack>
        </Section>
      </Stack>
      <Toast>{said === 'saved' ? t('Saved.') : said === 'calendar' ? t('Your calendar has a new address.') : null}</Toast>
    </Page>
  )
}
