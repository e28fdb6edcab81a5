import { Mail, UserPlus } from 'lucide-react'
import { Form } from 'react-router'
import { scene } from '../doors/scene.ts'
import { adminsOnly } from '../organizations/admins-only.ts'
import { chooseOrganization, schoolsOf } from '../organizations/organizations.ts'
import { roleLabels } from '../people/role-labels.ts'
import { type RoleName, roleNames } from '../platform/actor.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { HiddenFields } from '../ui/hidden-fields.tsx'
import { TextLink } from '../ui/link.tsx'
import { MailAddress } from '../ui/mail-address.tsx'
import { Page } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Select } from '../ui/select.tsx'
import { Row, Stack } from '../ui/stack.tsx'
import { TabLinks } from '../ui/tabs.tsx'
import { useText } from '../ui/text.tsx'
import { Toast } from '../ui/toast.tsx'
import type { Route } from './+types/people-page.ts'
import { countInvitations } from './invitations.ts'
import { countMembers, listMembers } from './memberships.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, actor } = context.get(scene)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(world.db, actor, request, 'admin')
  const { searchParams } = new URL(request.url)
  const idOf = (name: string) => (uuid.test(searchParams.get(name) ?? '') ? searchParams.get(name) : null)
  const role = roleNames.find((name) => name === searchParams.get('role')) ?? null
  const filter = { q: (searchParams.get('q') ?? '').trim().slice(0, 100), role, schoolId: idOf('school') }
  const [{ members, next }, counts, open, schools] = await Promise.all([
    listMembers(world.db, organization.id, { ...filter, after: idOf('after') }),
    countMembers(world.db, organization.id),
    countInvitations(world.db, organization.id),
    schoolsOf(world.db, organization.id),
  ])
  return {
    organization: { name: organization.name, slug: organization.slug },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    members,
    next,
    counts,
    open,
    schools: schools.map(({ id, name }) => ({ id, name })),
    filter,
    isLater: idOf('after') !== null,
    said: searchParams.get('said'),
  }
}

export default function PeoplePage({ loaderData }: Route.ComponentProps) {
  const { organization, choices, members, next, counts, open, schools, filter, isLater, said } = loaderData
  const t = useText()
  const of = { of: organization.slug }
  const address = (more: Record<string, string> = {}) => {
    const given = { ...of, q: filter.q, role: filter.role ?? '', school: filter.schoolId ?? '', ...more }
    return `/people?${new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''))}`
  }
  const withCount = (role: RoleName) => `${t(roleLabels[role])} (${counts.byRole[role] ?? 0})`
  const isFiltered = filter.q !== '' || filter.role !== null || filter.schoolId !== null
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
      {choices.length > 1 && (
        <TabLinks
          label={t('Organizations')}
          links={choices.map(({ slug, name }) => ({ to: `/people?of=${slug}`, label: name, current: slug === organization.slug }))}
        />
      )}
      <Stack gap="l">
        <Form method="get" role="search">
          <HiddenFields values={of} />
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
            <Button kind="quiet">{t('Show')}</Button>
          </Row>
        </Form>
        {open > 0 && (
          <p>
            <LinkButton to={`/people/invitations?${new URLSearchParams(of)}`} kind="plain" icon={Mail} small>
              {t('{open, plural, one {# invitation is} other {# invitations are}} not accepted yet', { open })}
            </LinkButton>
          </p>
        )}
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
                {t('No one here has that name, address, role or school.')}
              </EmptyState>
            ) : (
              <EmptyState title={t('Nobody here')}>{t('Go back to the first page.')}</EmptyState>
            )
          }
          columns={[
            { key: 'name', label: t('Name'), cell: ({ id, name }) => <TextLink to={`/people/members/${id}`}>{name}</TextLink> },
            { key: 'email', label: t('E-mail'), cell: ({ email }) => <MailAddress of={email} /> },
            { key: 'title', label: t('Position'), cell: ({ title }) => title },
            { key: 'school', label: t('School'), cell: ({ school }) => school },
            { key: 'roles', label: t('Roles'), cell: ({ roles }) => roles.map((role) => t(roleLabels[role])).join(', ') },
          ]}
        />
        <Pager {...(isLater && { previous: address() })} {...(next && { next: address({ after: next }) })} label={t('People')} />
      </Stack>
      <Toast>{said ? sentences[said] : null}</Toast>
    </Page>
  )
}
