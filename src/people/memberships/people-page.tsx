import { Download, FileSignature, Mail, MailX, UserPlus } from 'lucide-react'
import { Form } from 'react-router'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { askedFrom } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { type RoleName, roleNames } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { MailAddress } from '../../foundation/ui/mail-address.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { listOf, type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { roleLabels } from '../accounts/role-labels.ts'
import { adminsOnly } from '../organizations/admins-only.ts'
import { OrganizationTabs } from '../organizations/organization-tabs.tsx'
import { chooseOrganization, schoolsOf } from '../organizations/organizations.ts'
import type { Route } from './+types/people-page.ts'
import { changeMany, readManyChange } from './change-many.ts'
import { countInvitations } from './invitations.ts'
import { bulkRoles, longAbsentDays } from './member-choices.ts'
import { readMemberFilter } from './member-filter.ts'
import { listMembers } from './member-list.ts'
import { countMembers } from './memberships.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  const filter = readMemberFilter(searchParams, world.now())
  const [{ members, next }, counts, open, schools] = await Promise.all([
    listMembers(db, organization.id, { ...filter, after }),
    countMembers(db, organization.id),
    countInvitations(db, organization.id),
    schoolsOf(db, organization.id),
  ])
  return {
    organization: { name: organization.name, slug: organization.slug },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    members,
    next,
    counts,
    open,
    schools: schools.map(({ id, name }) => ({ id, name })),
    filter: { ...filter, absent: filter.absent?.kind ?? null },
    isLater: after !== null,
    said: searchParams.get('said'),
  }
}

/** By hand: a command for each person who is ticked, and an answer that names who was changed and who was not. */
export async function action({ context }: Route.ActionArgs) {
  const { world, actor, t } = context.get(pageContext)
  const sent = await sentForm({ context })
  try {
    adminsOnly(actor)
    const change = readManyChange(String(sent.get('change') ?? ''))
    const { done, refused } = await changeMany(world, actor, sent.getAll('member').map(String), change, askedFrom({ context }))
    return { changed: { done, refused: refused.map(({ name, because }) => ({ name, because: t(because) })) } }
  } catch (error) {
    return refuse(error, sent)
  }
}

export default function PeoplePage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, members, next, counts, open, schools, filter, isLater, said } = loaderData
  const t = useText()
  const of = { of: organization.slug }
  const query = (more: Record<string, string> = {}) => {
    const sort = filter.order === 'name' ? '' : filter.order
    const order = filter.descending ? 'descending' : ''
    const given = {
      ...of,
      q: filter.q,
      role: filter.role ?? '',
      school: filter.schoolId ?? '',
      absent: filter.absent ?? '',
      sort,
      order,
      ...more,
    }
    return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''))
  }
  const address = (more: Record<string, string> = {}) => {
    return `/people?${query(more)}`
  }
  const withCount = (role: RoleName) => `${t(roleLabels[role])} (${counts.byRole[role] ?? 0})`
  const isFiltered = filter.q !== '' || filter.role !== null || filter.schoolId !== null || filter.absent !== null
  const changed = actionData && 'changed' in actionData ? actionData.changed : null
  const asked: Sentence[] = [
    ...(filter.q ? [sentence('“{words}” in the name or address', { words: filter.q })] : []),
    ...(filter.role ? [sentence('the role {role}', { role: sentence(roleLabels[filter.role]) })] : []),
    ...(filter.schoolId ? [sentence('this school')] : []),
    ...(filter.absent === 'never' ? [sentence('no visit yet')] : []),
    ...(filter.absent === 'long' ? [sentence('no visit for {days} days', { days: longAbsentDays })] : []),
  ]
  // Says only what was asked: nobody is told to take away a filter that isn’t set.
  const missed = t('No one here has {what}.', { what: listOf(asked) })
  const sentences: Record<string, string> = {
    saved: t('Saved.'),
    ended: t('The membership has ended. What was earned stays.'),
  }
  return (
    <Page
      title={t('People')}
      eyebrow={organization.name}
      lede={t('{count, plural, one {# person belongs} other {# people belong}} to {organization}.', {
        count: counts.all,
        organization: organization.name,
      })}
      actions={
        <LinkButton to={`/people/invite?${new URLSearchParams(of)}`} icon={UserPlus}>
          {t('Invite people')}
        </LinkButton>
      }
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/people?of=${slug}`} />
      <Stack gap="l">
        <Form method="get" role="search">
          <HiddenFields
            values={{ ...of, sort: filter.order === 'name' ? null : filter.order, order: filter.descending ? 'descending' : null }}
          />
          <Row gap="s" align="end" wrap>
            <div className="min-w-60 flex-1">
              <SearchField label={t('Name or e-mail')} defaultValue={filter.q} live />
            </div>
            <Select
              name="role"
              label={t('Role')}
              hideLabel
              defaultValue={filter.role ?? ''}
              submitOnChange
              options={[{ value: '', label: t('Every role') }, ...roleNames.map((role) => ({ value: role, label: withCount(role) }))]}
            />
            {schools.length > 0 && (
              <Select
                name="school"
                label={t('School')}
                hideLabel
                defaultValue={filter.schoolId ?? ''}
                submitOnChange
                options={[{ value: '', label: t('Every school') }, ...schools.map(({ id, name }) => ({ value: id, label: name }))]}
              />
            )}
            <Select
              name="absent"
              label={t('Last here')}
              hideLabel
              defaultValue={filter.absent ?? ''}
              submitOnChange
              options={[
                { value: '', label: t('Here or not') },
                { value: 'never', label: t('Never signed in') },
                { value: 'long', label: t('Not here for {days} days', { days: longAbsentDays }) },
              ]}
            />
            <Button kind="quiet">{t('Show')}</Button>
          </Row>
        </Form>
        <Row gap="s">
          {open > 0 && (
            <LinkButton to={`/people/invitations?${new URLSearchParams(of)}`} kind="plain" icon={Mail} small>
              {t('{open, plural, one {# invitation is} other {# invitations are}} not accepted yet', { open })}
            </LinkButton>
          )}
          <LinkButton to={`/people/contracts?${new URLSearchParams(of)}`} kind="plain" icon={FileSignature} small>
            {t('Contracts')}
          </LinkButton>
          <LinkButton to={`/people/addresses?${new URLSearchParams(of)}`} kind="plain" icon={MailX} small>
            {t('Reassigned mailboxes')}
          </LinkButton>
          {members.length > 0 && (
            <LinkButton to={`/people.csv?${query()}`} kind="plain" icon={Download} small download>
              {isFiltered ? t('These people as CSV') : t('Everyone as CSV')}
            </LinkButton>
          )}
        </Row>
        {changed && (
          <Callout
            kind={changed.refused.length > 0 ? 'attention' : 'info'}
            title={t('{done, plural, =0 {Nobody was changed} one {# person was changed} other {# people were changed}}', {
              done: changed.done,
            })}
          >
            {changed.refused.map(({ name, because }) => (
              <p key={name}>{name ? `${name}: ${because}` : because}</p>
            ))}
          </Callout>
        )}
        <PageForm answer={actionData} confirm={t('Change everyone who is ticked?')} key={changed ? JSON.stringify(changed) : ''}>
          <DataTable
            caption={t('People of {organization}', { organization: organization.name })}
            hideCaption
            rows={members}
            rowKey={({ id }) => id}
            empty={
              isFiltered ? (
                <EmptyState
                  title={t('Nobody fits')}
                  action={<LinkButton to={`/people?of=${organization.slug}`}>{t('Show everyone')}</LinkButton>}
                >
                  {missed}
                </EmptyState>
              ) : (
                <EmptyState title={t('Nobody here')}>{t('Go back to the first page.')}</EmptyState>
              )
            }
            sorted={{ by: filter.order, direction: filter.descending ? 'descending' : 'ascending' }}
            sortLink={(by, direction) => address({ sort: by === 'name' ? '' : by, order: direction === 'descending' ? direction : '' })}
            columns={[
              {
                key: 'tick',
                label: <span className="sr-only">{t('Tick')}</span>,
                saysItself: true,
                cell: ({ id, name }) => (
                  <Checkbox name="member" value={id} label={<span className="md:sr-only">{t('Tick {name}', { name })}</span>} />
                ),
              },
              {
                key: 'name',
                label: t('Name'),
                sort: true,
                head: true,
                cell: ({ id, name }) => <TextLink to={`/people/members/${id}`}>{name}</TextLink>,
              },
              { key: 'email', label: t('E-mail'), cell: ({ email }) => <MailAddress of={email} /> },
              { key: 'title', label: t('Position'), cell: ({ title }) => title },
              { key: 'school', label: t('School'), sort: true, cell: ({ school }) => school },
              { key: 'roles', label: t('Roles'), sort: true, cell: ({ roles }) => roles.map((role) => t(roleLabels[role])).join(', ') },
              {
                key: 'seen',
                label: t('Last here'),
                sort: true,
                cell: ({ lastSeenAt }) => (lastSeenAt ? <Day at={lastSeenAt} form="medium" /> : t('Never signed in')),
              },
            ]}
          />
          {members.length > 0 && (
            <Row gap="s" align="end" wrap>
              <Select
                name="change"
                label={t('With everyone ticked')}
                options={[
                  { value: '', label: t('Choose') },
                  ...bulkRoles.map((role) => ({ value: `give:${role}`, label: t('Give the role: {role}', { role: t(roleLabels[role]) }) })),
                  ...bulkRoles.map((role) => ({
                    value: `take:${role}`,
                    label: t('Take the role away: {role}', { role: t(roleLabels[role]) }),
                  })),
                  { value: 'end', label: t('End their membership; what they earned stays') },
                  // Last, as there may be hundreds; each begins with its name, so that typing finds it.
                  ...(schools.length > 0 ? [{ value: 'school:', label: t('None: the whole district'), group: t('School') }] : []),
                  ...schools.map(({ id, name }) => ({ value: `school:${id}`, label: name, group: t('School') })),
                ]}
              />
              <Button kind="quiet">{t('Change them')}</Button>
            </Row>
          )}
        </PageForm>
        <Pager {...(isLater && { previous: address() })} {...(next && { next: address({ after: next }) })} label={t('People')} />
      </Stack>
      <Toast>{said ? sentences[said] : null}</Toast>
    </Page>
  )
}
