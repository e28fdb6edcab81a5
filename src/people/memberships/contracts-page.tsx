import { FileSignature } from 'lucide-react'
import { Form } from 'react-router'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { askedFrom, form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { type Actor, organizationsWhere } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../organizations/organization-tabs.tsx'
import { chooseOrganization } from '../organizations/organizations.ts'
import type { Route } from './+types/contracts-page.ts'
import { type ContractGroup, contractGroupsOf, findContracts } from './contract-groups.ts'
import { addContractGroup, renameContractGroup, retireContractGroup } from './keep-contracts.ts'
import { setManyContracts } from './set-many-contracts.ts'

function keepersOnly(actor: Actor): void {
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin', 'hr').length === 0)
    throw forbidden('not-for-contracts', 'Only admins and HR of an organization say who works by which contract.')
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  keepersOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  const q = (searchParams.get('q') ?? '').trim().slice(0, 100)
  const group = searchParams.get('group')
  const groupId = group && (group === 'none' || isId(group)) ? group : null
  const [groups, { members, next }] = await Promise.all([
    contractGroupsOf(db, organization.id),
    findContracts(db, organization.id, { q, groupId, after }),
  ])
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    groups,
    members,
    next,
    q,
    groupId,
    isFirstPage: after === null,
    said: searchParams.get('said'),
  }
}

const back =
  (said: string) =>
  ({ args: { request } }: { args: { request: Request } }) => {
    const of = new URL(request.url).searchParams.get('of')
    return `/people/contracts?${new URLSearchParams({ ...(of && { of }), said })}`
  }
const add = form(addContractGroup, back('added'))
const rename = form(renameContractGroup, back('saved'))
const retire = form(retireContractGroup, ({ args, form: sent }) => back(sent.get('isRetired') === 'true' ? 'retired' : 'back')({ args }))

/** The list of groups is kept by its commands; people who are ticked are changed one by one, and who was not is named. */
export async function action(args: Route.ActionArgs) {
  const { world, actor, t } = args.context.get(pageContext)
  const sent = await sentForm(args)
  const [intent = ''] = String(sent.get('intent') ?? '').split(':')
  if (intent === 'add') return add(args)
  if (intent === 'rename') return rename(args)
  if (intent === 'retire') return retire(args)
  try {
    keepersOnly(actor)
    const group = String(sent.get('groupId') ?? '')
    const { done, refused } = await setManyContracts(
      world,
      actor,
      sent.getAll('member').map(String),
      group === '' ? null : group,
      askedFrom(args),
    )
    return { changed: { done, refused: refused.map((because) => t(because)) } }
  } catch (error) {
    return refuse(error, sent)
  }
}

/** Which contracts there are, and who works by which: rules ask it. */
export default function ContractsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, groups, members, next, q, groupId, isFirstPage, said } = loaderData
  const t = useText()
  const address = (more: Record<string, string> = {}) =>
    `/people/contracts?${new URLSearchParams({ of: organization.slug, ...(q && { q }), ...(groupId && { group: groupId }), ...more })}`
  const changed =
    actionData && typeof actionData === 'object' && 'changed' in actionData
      ? (actionData.changed as { done: number; refused: string[] })
      : null
  const toasts: Record<string, string> = {
    added: t('Added.'),
    saved: t('Saved.'),
    retired: t('It is retired. Who is in it stays in it.'),
    back: t('It can be chosen again.'),
  }
  const open = groups.filter(({ isRetired }) => !isRetired)
  return (
    <Page
      title={t('Contracts')}
      eyebrow={organization.name}
      lede={t(
        'Some contracts say for whom a rule is. Name the groups as your contracts do, and say who belongs to which. What somebody was given before stays.',
      )}
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/people/contracts?of=${slug}`} />
      <Stack gap="xl">
        <Section title={t('Groups')}>
          <Stack gap="m">
            {groups.length > 0 && (
              <Rows label={t('Groups')}>
                {groups.map((group) => (
                  <GroupRow key={group.id} group={group} slug={organization.slug} answer={actionData} />
                ))}
              </Rows>
            )}
            <PageForm answer={actionData} intent="add" key={groups.length}>
              <HiddenFields values={{ organizationId: organization.id }} />
              <Field
                name="name"
                label={t('A new group')}
                help={t('Such as “Certificated” or “Support staff”.')}
                maxLength={60}
                className="sm:max-w-96"
              />
              <div>
                <Button kind="quiet">{t('Add')}</Button>
              </div>
            </PageForm>
          </Stack>
        </Section>
        <Section title={t('Who works by which contract')}>
          <Stack gap="l">
            <Form method="get" role="search">
              <HiddenFields values={{ of: organization.slug }} />
              <Row gap="s" align="end" wrap>
                <div className="min-w-60 flex-1">
                  <SearchField label={t('Name or e-mail')} defaultValue={q} />
                </div>
                <Select
                  name="group"
                  label={t('Group')}
                  hideLabel
                  defaultValue={groupId ?? ''}
                  options={[
                    { value: '', label: t('Every group') },
                    { value: 'none', label: t('In no group') },
                    ...groups.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                />
                <Button kind="quiet">{t('Show')}</Button>
              </Row>
            </Form>
            {changed && (
              <Callout
                kind={changed.refused.length > 0 ? 'attention' : 'info'}
                title={t('{done, plural, =0 {Nobody was changed} one {# person was changed} other {# people were changed}}', {
                  done: changed.done,
                })}
              >
                {[...new Set(changed.refused)].map((because) => (
                  <p key={because}>{because}</p>
                ))}
              </Callout>
            )}
            <PageForm answer={actionData} intent="set" key={changed ? JSON.stringify(changed) + members[0]?.id : ''}>
              <DataTable
                caption={t('Contracts of the people of {organization}', { organization: organization.name })}
                hideCaption
                rows={members}
                rowKey={({ id }) => id}
                empty={
                  <EmptyState icon={FileSignature} title={t('Nobody fits')}>
                    {t('Look for another name, or for every group.')}
                  </EmptyState>
                }
                columns={[
                  {
                    key: 'tick',
                    label: <span className="sr-only">{t('Tick')}</span>,
                    saysItself: true,
                    cell: ({ id, name }) => (
                      <Checkbox name="member" value={id} label={<span className="md:sr-only">{t('Tick {name}', { name })}</span>} />
                    ),
                  },
                  { key: 'name', label: t('Name'), head: true, cell: ({ name }) => name },
                  { key: 'school', label: t('School'), cell: ({ school }) => school },
                  { key: 'title', label: t('Position'), cell: ({ title }) => title },
                  { key: 'group', label: t('Group'), cell: ({ group }) => group ?? <span className="text-soft">{t('in no group')}</span> },
                ]}
              />
              {members.length > 0 && open.length > 0 && (
                <Row gap="s" align="end" wrap>
                  <Select
                    name="groupId"
                    label={t('With everyone ticked')}
                    options={[...open.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: t('In no group') }]}
                  />
                  <Button kind="quiet">{t('Change them')}</Button>
                </Row>
              )}
            </PageForm>
            <Pager previous={isFirstPage ? null : address()} next={next && address({ after: next })} label={t('People')} />
          </Stack>
        </Section>
      </Stack>
      <Toast>{actionData || said === null ? null : (toasts[said] ?? null)}</Toast>
    </Page>
  )
}

function GroupRow({ group: { id, name, isRetired, members }, slug, answer }: { group: ContractGroup; slug: string; answer: unknown }) {
  const t = useText()
  return (
    <RowItem
      title={name}
      to={`/people/contracts?${new URLSearchParams({ of: slug, group: id })}`}
      note={t('{members, plural, =0 {Nobody is in it} one {# person is in it} other {# people are in it}}', { members })}
      aside={isRetired && <Status kind="waiting">{t('Retired')}</Status>}
      below={
        <Fold
          summary={
            <>
              {t('Change')}
              <span className="sr-only"> {name}</span>
            </>
          }
          small
        >
          <Stack gap="m">
            <PageForm answer={answer} intent={`rename:${id}`}>
              <HiddenFields values={{ groupId: id }} />
              <Field name="name" label={t('Name')} defaultValue={name} maxLength={60} className="sm:max-w-96" />
              <div>
                <Button kind="quiet" small>
                  {t('Save')}
                </Button>
              </div>
            </PageForm>
            <PageForm answer={answer} intent={`retire:${id}`}>
              <HiddenFields values={{ groupId: id, isRetired: isRetired ? 'false' : 'true' }} />
              <div>
                <Button kind="plain" small>
                  {isRetired ? t('Bring it back') : t('Retire it')}
                </Button>
              </div>
            </PageForm>
          </Stack>
        </Fold>
      }
    />
  )
}
