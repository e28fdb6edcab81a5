import { form as formOf, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { roleNames } from '../../foundation/platform/actor.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { roleLabels } from '../accounts/role-labels.ts'
import { adminsOnly } from '../organizations/admins-only.ts'
import { chooseOrganization, schoolsOf } from '../organizations/organizations.ts'
import type { Route } from './+types/roster-mapping-page.ts'
import { findSource, wordsToMap } from './find-rosters.ts'
import {
  addressesTaken,
  becomesOfOrgLabels,
  becomesOfOrgs,
  becomesOfRoleLabels,
  becomesOfRoles,
  namesLabels,
  namesTaken,
} from './mapping.ts'
import { RosterTabs } from './roster-tabs.tsx'
import { mapRoster } from './set-roster.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin')
  const [{ mapping, isMapped }, { roles, orgs }, schools] = await Promise.all([
    findSource(db, organization.id),
    wordsToMap(db, organization.id),
    schoolsOf(db, organization.id),
  ])
  const words = [...new Set([...roles.map(({ word }) => word), ...(roles.length === 0 ? Object.keys(mapping.roles) : [])])]
  const types = [...new Set([...orgs.map(({ type }) => type), ...(orgs.length === 0 ? Object.keys(mapping.types) : [])])]
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    mapping,
    isMapped,
    words: words.map((word) => ({ word, people: roles.find((one) => one.word === word)?.people ?? 0, said: mapping.roles[word] ?? null })),
    types: types.map((type) => ({ type, becomes: mapping.types[type] ?? null })),
    orgs: orgs.filter(({ type }) => (mapping.types[type] ?? 'school') === 'school'),
    schools: schools.map(({ id, name }) => ({ id, name })),
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  map: formOf(mapRoster, ({ result, args }) =>
    result.syncId
      ? `/settings/organization/roster/syncs/${result.syncId}`
      : `/settings/organization/roster/mapping?${new URLSearchParams({ of: new URL(args.request.url).searchParams.get('of') ?? '', said: 'saved' })}`,
  ),
})

/** What the words and fields of a roster become: said once. */
export default function RosterMappingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, mapping, isMapped, words, types, orgs, schools, said } = loaderData
  const t = useText()
  return (
    <Page
      title={t('What becomes of a roster')}
      eyebrow={
        <TextLink to={`/settings/organization/roster?of=${organization.slug}`}>
          {t('Roster of {organization}', { organization: organization.name })}
        </TextLink>
      }
      lede={t('Said once, and kept for every roster that follows. A roster that waits is compared again when you save.')}
      width="reading"
      index={false}
    >
      <RosterTabs of={organization.slug} current="mapping" />
      {said && <Toast>{t('Saved')}</Toast>}
      <PageForm answer={actionData} intent="map">
        <HiddenFields values={{ organizationId: organization.id }} />
        <Stack gap="xl">
          <Section
            title={t('Roles')}
            lede={t(
              'Everyone who works there becomes an earner. A role that sees other people’s work is only proposed: you tick who gets it.',
            )}
          >
            <Stack gap="l">
              {words.map(({ word, people, said: becomes }, place) => (
                <fieldset key={word} className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
                  <legend className="mb-1 font-semibold">
                    {people > 0 ? t('“{word}”, {people, plural, one {# time} other {# times}}', { word, people }) : t('“{word}”', { word })}
                  </legend>
                  <HiddenFields values={{ [`roles.${place}.word`]: word }} />
                  <Select
                    name={`roles.${place}.becomes`}
                    label={t('Becomes')}
                    defaultValue={becomes?.becomes ?? 'aside'}
                    options={becomesOfRoles.map((one) => ({ value: one, label: t(becomesOfRoleLabels[one]) }))}
                  />
                  <Select
                    name={`roles.${place}.proposes`}
                    label={t('Proposes')}
                    defaultValue={becomes?.proposes ?? ''}
                    options={[
                      { value: '', label: t('Nothing more') },
                      ...roleNames.filter((role) => role !== 'earner').map((role) => ({ value: role, label: t(roleLabels[role]) })),
                    ]}
                  />
                </fieldset>
              ))}
            </Stack>
          </Section>
          <Section title={t('Kinds of organizations')}>
            <Stack gap="l">
              {types.map(({ type, becomes }, place) => (
                <div key={type}>
                  <HiddenFields values={{ [`types.${place}.word`]: type || 'none' }} />
                  <Select
                    name={`types.${place}.becomes`}
                    label={t('“{word}” is', { word: type || t('no kind') })}
                    defaultValue={becomes ?? 'aside'}
                    options={becomesOfOrgs.map((one) => ({ value: one, label: t(becomesOfOrgLabels[one]) }))}
                  />
                </div>
              ))}
            </Stack>
          </Section>
          {orgs.length > 0 && (
            <Section
              title={t('Schools')}
              lede={t('A school is found here by its name. Where it is called otherwise, say which one it is, or nobody has two.')}
            >
              <Stack gap="m">
                {orgs.map(({ sourcedId, name, schoolId }, place) => (
                  <div key={sourcedId}>
                    <HiddenFields values={{ [`orgs.${place}.sourcedId`]: sourcedId }} />
                    <Select
                      name={`orgs.${place}.becomes`}
                      label={name}
                      defaultValue={mapping.orgs[sourcedId] ?? ''}
                      options={[
                        {
                          value: '',
                          label: schoolId
                            ? t('Linked: {school}', { school: schools.find(({ id }) => id === schoolId)?.name ?? name })
                            : t('By its name, or a new school'),
                        },
                        ...schools.map((school) => ({ value: school.id, label: school.name })),
                        { value: 'whole', label: t('The whole organization') },
                        { value: 'aside', label: t('Not taken in') },
                      ]}
                    />
                  </div>
                ))}
              </Stack>
            </Section>
          )}
          <Section title={t('People')}>
            <Stack gap="l">
              <Select
                name="names"
                label={t('Name')}
                defaultValue={mapping.names}
                options={namesTaken.map((one) => ({ value: one, label: t(namesLabels[one]) }))}
              />
              <Select
                name="address"
                label={t('E-mail address')}
                help={t('The field of users in which it stands.')}
                defaultValue={mapping.address}
                options={addressesTaken.map((one) => ({
                  value: one,
                  label: one === 'either' ? t('“{one}”, or “{other}” where it is empty', { one: 'email', other: 'username' }) : one,
                }))}
              />
              <Checkbox
                name="keepsIdentifier"
                label={t('Keep the number that the student system gives each')}
                help={t('“identifier” in the roster. Only admins see it.')}
                defaultChecked={mapping.keepsIdentifier}
              />
              <DefinitionList
                items={[
                  { term: 'sourcedId', value: t('By it somebody is known again, whatever else changes.') },
                  { term: 'enabledUser', value: t('Who is switched off there has left here.') },
                  { term: 'orgSourcedIds, roles', value: t('The school somebody belongs to first, and others beside it.') },
                  { term: 'grades, sms, phone, agents, password', value: t('Not read into Laurel.') },
                ]}
              />
            </Stack>
          </Section>
          <div>
            <Button>{isMapped ? t('Save') : t('This is right')}</Button>
          </div>
        </Stack>
      </PageForm>
    </Page>
  )
}
