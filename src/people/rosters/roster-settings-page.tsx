import { form as formOf, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../organizations/admins-only.ts'
import { chooseOrganization } from '../organizations/organizations.ts'
import type { Route } from './+types/roster-settings-page.ts'
import { connectRoster, type Tried, tryRoster } from './connect-roster.ts'
import { findSource } from './find-rosters.ts'
import { RosterTabs } from './roster-tabs.tsx'
import { type LetterWay, letterWays } from './roster-words.ts'
import { setRoster } from './set-roster.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin')
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    source: await findSource(db, organization.id),
    said: new URL(request.url).searchParams.get('said'),
  }
}

const back = ({ args: { request } }: { args: { request: Request } }) =>
  `/settings/organization/roster/settings?${new URLSearchParams({ of: new URL(request.url).searchParams.get('of') ?? '', said: 'saved' })}`
export const action = forms<unknown>({
  set: formOf(setRoster, back),
  connect: formOf(connectRoster, back),
  try: formOf(tryRoster, ({ result }) => ({ tried: result })),
})

const letterLabels: Record<LetterWay, string> = texts({
  none: 'Not by itself',
  once: 'As soon as they are invited',
  day: 'On a day',
})

/** The student system that is asked, and the rules by which a roster is taken in. */
export default function RosterSettingsPage({ loaderData: { organization, source, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  const tried = (actionData as { tried?: Tried } | undefined)?.tried ?? null
  return (
    <Page
      title={t('Student system and rules')}
      eyebrow={
        <TextLink to={`/settings/organization/roster?of=${organization.slug}`}>
          {t('Roster of {organization}', { organization: organization.name })}
        </TextLink>
      }
      width="reading"
      index={false}
    >
      <RosterTabs of={organization.slug} current="settings" />
      {said && <Toast>{t('Saved')}</Toast>}
      <Stack gap="xl">
        <Section title={t('Rules')}>
          <PageForm answer={actionData} intent="set">
            <HiddenFields values={{ organizationId: organization.id }} />
            <Field
              name="mostPeople"
              type="number"
              label={t('People who may lose access by night')}
              help={t('If more would, or a larger share of all than below, the roster waits for you.')}
              defaultValue={source.mostPeople}
              min={0}
              required
            />
            <Field
              name="mostShare"
              type="number"
              label={t('Their share of all members')}
              suffix="%"
              defaultValue={source.mostShare}
              min={0}
              max={100}
              required
            />
            <Select
              name="letters"
              label={t('E-mails to those who are new')}
              defaultValue={source.letters}
              options={letterWays.map((way) => ({ value: way, label: t(letterLabels[way]) }))}
            />
            <Field
              name="lettersOn"
              type="date"
              label={t('The day')}
              help={t('Only where you chose a day. From then on, who is new gets theirs the next morning.')}
              defaultValue={source.lettersOn}
              optional
            />
            <div>
              <Button>{t('Save')}</Button>
            </div>
          </PageForm>
        </Section>
        <Section
          title={t('Student system')}
          lede={t(
            'Laurel asks it by OneRoster over the Internet, as a program with a client id and a secret. Your student system shows them where it lists programs that may read.',
          )}
        >
          <Stack gap="l">
            {tried && (
              <Callout kind={tried.fault ? 'attention' : 'info'} title={tried.fault ? t('It did not work') : t('It answers')}>
                <p>
                  {tried.fault
                    ? t(tried.fault.text, tried.fault.values)
                    : t('It has {orgs} organizations and {users} people. The first: {names}.', {
                        orgs: tried.orgs ?? t('many'),
                        users: tried.users ?? t('many'),
                        names: tried.names.join(', ') || '–',
                      })}
                </p>
              </Callout>
            )}
            <PageForm answer={actionData} intent="connect">
              <HiddenFields values={{ organizationId: organization.id }} />
              <Select
                name="version"
                label={t('Version of OneRoster')}
                defaultValue={source.version}
                options={[
                  { value: '1.2', label: '1.2' },
                  { value: '1.1', label: '1.1' },
                ]}
              />
              <Field
                name="baseUrl"
                type="url"
                label={t('Address')}
                help={t('Such as https://sis.example/ims/oneroster/rostering/v1p2. The host alone is enough.')}
                defaultValue={source.baseUrl}
                required
              />
              <Field name="tokenUrl" type="url" label={t('Address of the token')} defaultValue={source.tokenUrl} required />
              <Field name="clientId" label={t('Client id')} defaultValue={source.clientId} autoComplete="off" required />
              <Field
                name="secret"
                type="password"
                label={t('Secret')}
                help={
                  source.hasSecret ? t('It is kept sealed. Leave this empty to keep it.') : t('It is kept sealed, and shown to nobody.')
                }
                autoComplete="off"
                required={!source.hasSecret}
                optional={source.hasSecret}
              />
              <Field
                name="scope"
                label={t('Scope')}
                help={t('Left empty, it asks to read the roster.')}
                defaultValue={source.scope}
                optional
              />
              <Checkbox
                name="isNightly"
                label={t('Ask every night')}
                help={t('Between two and five. What is small goes on by itself; what is not waits for you, and you are told.')}
                defaultChecked={source.isNightly}
              />
              <Checkbox
                name="asksWhole"
                label={t('Ask for everybody each time')}
                help={t('Else only for what has changed, which is quicker; who is missing is then told only where the system says so.')}
                defaultChecked={source.asksWhole}
              />
              <div>
                <Button>{t('Save')}</Button>
              </div>
            </PageForm>
            {source.hasSecret && (
              <PageForm answer={actionData} intent="try">
                <HiddenFields values={{ organizationId: organization.id }} />
                <div>
                  <Button kind="quiet">{t('Try it')}</Button>
                </div>
              </PageForm>
            )}
          </Stack>
        </Section>
      </Stack>
    </Page>
  )
}
