import { Form } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/organization-settings-page.ts'
import { AccentField } from './accent-field.tsx'
import { addSchools } from './add-schools.ts'
import { adminsOnly } from './admins-only.ts'
import { backupNotice } from './backup-notice.ts'
import { BackupNotice } from './backup-notice-view.tsx'
import { zoneOptions } from './calendar-fields.ts'
import { CalendarForm } from './calendar-form.tsx'
import { editOrganization } from './edit-organization.ts'
import { OrganizationTabs } from './organization-tabs.tsx'
import { chooseOrganization, listSchools } from './organizations.ts'
import { renameSchool } from './rename-school.ts'
import { setCalendar } from './set-calendar.ts'

export const handle = { scripted: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const { searchParams } = new URL(request.url)
  const q = (searchParams.get('q') ?? '').trim().slice(0, 100)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  return {
    organization,
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    schools: { ...(await listSchools(db, organization.id, { q, after })), q, after },
    renaming: searchParams.get('rename'),
    zones: zoneOptions(),
    backups: await backupNotice(db, world.config, world.now()),
    said: searchParams.get('said'),
  }
}

const back = (given: { args: { request: Request } }) => {
  const asked = new URL(given.args.request.url).searchParams
  return `/settings/organization?${new URLSearchParams({ ...kept(asked, 'of'), said: 'saved' })}`
}
/** Back to the same of many schools. */
const backToSchools = (given: { args: { request: Request } }) => {
  const asked = new URL(given.args.request.url).searchParams
  return `/settings/organization?${new URLSearchParams({ ...kept(asked, 'of', 'q', 'after'), said: 'saved' })}#schools`
}
const kept = (asked: URLSearchParams, ...names: string[]) =>
  Object.fromEntries([...asked].filter(([name, value]) => names.includes(name) && value !== ''))
export const action = forms<unknown>({
  edit: form(editOrganization, back),
  calendar: form(setCalendar, back),
  schools: form(addSchools, backToSchools),
  rename: form(renameSchool, backToSchools),
})

export default function OrganizationSettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, schools, renaming, zones, backups, said } = loaderData
  const t = useText()
  const here = `/settings/organization?of=${organization.slug}`
  const among = (more: Record<string, string> = {}) => {
    const asked = new URLSearchParams({ of: organization.slug, q: schools.q, after: schools.after ?? '', ...more })
    return `/settings/organization?${new URLSearchParams(kept(asked, ...asked.keys()))}`
  }
  return (
    <Page
      title={t('Settings of the organization')}
      width="reading"
      eyebrow={organization.name}
      actions={
        <LinkButton to={`/issuers/${organization.slug}`} kind="quiet">
          {t('Public page')}
        </LinkButton>
      }
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/settings/organization?of=${slug}`} />
      <Stack gap="xl">
        {backups && <BackupNotice {...backups} />}
        <Section title={t('What it says of itself')}>
          <PageForm answer={actionData} intent="edit" key={organization.slug}>
            <HiddenFields values={{ organizationId: organization.id }} />
            <Field name="name" label={t('Name')} defaultValue={organization.name} required />
            <Field
              name="shortName"
              label={t('Short name')}
              defaultValue={organization.shortName}
              help={t('On the banner of every badge; at most 24 characters.')}
              required
            />
            <Field name="description" type="textarea" label={t('Description')} defaultValue={organization.description} rows={4} optional />
            <Field name="url" type="url" label={t('Web page')} defaultValue={organization.url} optional />
            <Field
              name="email"
              type="email"
              label={t('E-mail for questions')}
              defaultValue={organization.email}
              help={t('Public: it stands in every badge.')}
              optional
            />
            <Field
              name="linkedinId"
              label={t('Number at LinkedIn')}
              defaultValue={organization.linkedinId}
              help={t(
                'What people add to their LinkedIn profile then leads to your page there. Its number stands in the address of the page, for its admins.',
              )}
              maxLength={200}
              optional
            />
            <AccentField defaultValue={organization.accent} />
            <div>
              <Button>{t('Save')}</Button>
            </div>
          </PageForm>
        </Section>
        <Section id="calendar" title={t('Days, school year and goal')}>
          <Stack gap="l">
            <CalendarForm organization={organization} zones={zones} answer={actionData} />
            <div>
              <LinkButton to={`/settings/organization/calendar?of=${organization.slug}`} kind="quiet">
                {t('Working days, holidays and breaks')}
              </LinkButton>
            </div>
          </Stack>
        </Section>
        {organization.kind === 'district' && (
          <Section id="schools" title={t('Schools')}>
            <Stack gap="l">
              <div>
                <LinkButton to={`/settings/organization/roster?of=${organization.slug}`} kind="quiet">
                  {t('Roster of the student system')}
                </LinkButton>
              </div>
              {(schools.q !== '' || schools.found > schools.schools.length) && (
                <Form method="get" action="/settings/organization#schools" role="search" preventScrollReset>
                  <HiddenFields values={{ of: organization.slug }} />
                  <Row gap="s" align="start" wrap>
                    <div className="min-w-60 flex-1">
                      <SearchField
                        label={t('Search schools')}
                        defaultValue={schools.q}
                        live
                        hint={
                          schools.q === ''
                            ? t('{found, plural, one {# school} other {# schools}}', { found: schools.found })
                            : t('{found, plural, =0 {No school has} one {# school has} other {# schools have}} “{words}” in the name.', {
                                found: schools.found,
                                words: schools.q,
                              })
                        }
                      />
                    </div>
                    <Button kind="quiet">{t('Show')}</Button>
                  </Row>
                </Form>
              )}
              {schools.schools.length === 0 ? (
                <NoSchools {...schools} here={here} />
              ) : (
                <Rows>
                  {schools.schools.map(({ id, name }) => (
                    <RowItem
                      key={id}
                      title={
                        renaming === id ? (
                          <PageForm answer={actionData} intent="rename">
                            <HiddenFields values={{ schoolId: id }} />
                            <Field name="name" label={t('Name of the school')} defaultValue={name} required />
                            <Row>
                              <Button small>{t('Save')}</Button>
                              <LinkButton to={`${among()}#schools`} kind="plain" small>
                                {t('Leave as it is')}
                              </LinkButton>
                            </Row>
                          </PageForm>
                        ) : (
                          name
                        )
                      }
                      aside={
                        renaming === id ? undefined : (
                          <LinkButton to={`${among({ rename: id })}#schools`} kind="plain" small aria-label={t('Rename {name}', { name })}>
                            {t('Rename')}
                          </LinkButton>
                        )
                      }
                    />
                  ))}
                </Rows>
              )}
              <Pager
                label={t('Schools')}
                previous={schools.after && `${among({ after: '' })}#schools`}
                next={schools.next && `${among({ after: schools.next })}#schools`}
              />
              <PageForm answer={actionData} intent="schools" key={schools.found}>
                <HiddenFields values={{ organizationId: organization.id }} />
                <Field name="names" type="textarea" label={t('Add schools')} help={t('One name a line.')} rows={3} required />
                <div>
                  <Button kind="quiet">{t('Add')}</Button>
                </div>
              </PageForm>
            </Stack>
          </Section>
        )}
        <Section
          title={t('What you give, and what it is about')}
          lede={t('Beside clock hours and pay you can give what is your own, and name the categories of your micro-credentials.')}
        >
          <div>
            <LinkButton to={`/settings/organization/comments?of=${organization.slug}`} kind="quiet">
              {t('Tags for comments')}
            </LinkButton>
            <LinkButton to={`/settings/organization/lists?of=${organization.slug}`} kind="quiet">
              {t('See and add')}
            </LinkButton>
          </div>
        </Section>
        <Section title={t('Programs')} lede={t('API keys let the organization’s own programs ask Laurel, such as the system of HR.')}>
          <Row>
            <LinkButton to={`/settings/organization/keys?of=${organization.slug}`} kind="quiet">
              {t('API keys')}
            </LinkButton>
            <LinkButton to={`/settings/organization/webhooks?of=${organization.slug}`} kind="quiet">
              {t('Webhooks')}
            </LinkButton>
          </Row>
        </Section>
        <Section
          title={t('Signing')}
          lede={t('The keys with which the organization signs its awards, and what to do when somebody else may have one.')}
        >
          <div>
            <LinkButton to={`/settings/organization/signing?of=${organization.slug}`} kind="quiet">
              {t('Signing keys')}
            </LinkButton>
          </div>
        </Section>
        <Section
          title={t('Recognized issuers')}
          lede={t('Whom the organization recognizes, and by which lists of others it goes: the verifier says so beside its answer.')}
        >
          <div>
            <LinkButton to={`/settings/organization/trust?of=${organization.slug}`} kind="quiet">
              {t('Lists of issuers')}
            </LinkButton>
          </div>
        </Section>
        <Section title={t('Activity')} lede={t('What happened in the organization, when, and who did it.')}>
          <Row>
            <LinkButton to={`/settings/organization/activity?of=${organization.slug}`} kind="quiet">
              {t('Activity')}
            </LinkButton>
            <LinkButton to={`/review/board?of=${organization.slug}`} kind="quiet">
              {t('Who weighs what')}
            </LinkButton>
            <LinkButton to={`/value/month?of=${organization.slug}`} kind="quiet">
              {t('The month')}
            </LinkButton>
            <LinkButton to={`/value/goals?of=${organization.slug}`} kind="quiet">
              {t('Goals and lanes')}
            </LinkButton>
            <LinkButton to={`/value/rules?of=${organization.slug}`} kind="quiet">
              {t('Value rules')}
            </LinkButton>
            <LinkButton to={`/issue?of=${organization.slug}`} kind="quiet">
              {t('Issue by list')}
            </LinkButton>
            <LinkButton to={`/endorsements?of=${organization.slug}`} kind="quiet">
              {t('Endorsements')}
            </LinkButton>
            <LinkButton to={`/value/pilots?of=${organization.slug}`} kind="quiet">
              {t('Old pilots')}
            </LinkButton>
            <LinkButton to={`/settings/organization/ladder?of=${organization.slug}`} kind="quiet">
              {t('How people become assessors')}
            </LinkButton>
            <LinkButton to={`/reliability?of=${organization.slug}`} kind="quiet">
              {t('How far assessors agree')}
            </LinkButton>
            <LinkButton to="/settings/organization/health" kind="quiet">
              {t('How this Laurel stands')}
            </LinkButton>
            <LinkButton to="/settings/organization/stuck" kind="quiet">
              {t('Work that got stuck')}
            </LinkButton>
            <LinkButton to="/settings/organization/backups" kind="quiet">
              {t('Backups')}
            </LinkButton>
            <LinkButton to={`/settings/organization/retention?of=${organization.slug}`} kind="quiet">
              {t('How long things are kept')}
            </LinkButton>
            <LinkButton to={`/settings/organization/erasures?of=${organization.slug}`} kind="quiet">
              {t('Requests to be forgotten')}
            </LinkButton>
          </Row>
        </Section>
      </Stack>
      <Toast>{said === 'saved' ? t('Saved.') : null}</Toast>
    </Page>
  )
}

type Schools = Route.ComponentProps['loaderData']['schools']

/** None at all, none of that name, or none after the last: each says what to do. */
function NoSchools({ q, after, here }: Schools & { here: string }) {
  const t = useText()
  const all = (
    <LinkButton to={`${here}#schools`} kind="quiet">
      {t('Show all schools')}
    </LinkButton>
  )
  if (q !== '')
    return (
      <EmptyState title={t('No such school')} action={all}>
        {t('No school of this district has “{words}” in its name.', { words: q })}
      </EmptyState>
    )
  if (after !== null)
    return (
      <EmptyState title={t('No schools here')} action={all}>
        {t('Go back to the first page.')}
      </EmptyState>
    )
  return <EmptyState title={t('No schools yet')}>{t('Add them below, one name a line. People can then belong to one.')}</EmptyState>
}
