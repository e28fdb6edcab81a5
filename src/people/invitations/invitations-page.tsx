import { Mail, UserPlus } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { ErrorSummary } from '../../foundation/ui/error-summary.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { MailAddress } from '../../foundation/ui/mail-address.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { roleLabels } from '../accounts/role-labels.ts'
import { countInvitations, listInvitations } from '../memberships/invitations.ts'
import { adminsOnly } from '../organizations/admins-only.ts'
import { chooseOrganization } from '../organizations/organizations.ts'
import type { Route } from './+types/invitations-page.ts'
import { cancelInvitation } from './cancel-invitation.ts'
import { resendInvitation } from './resend-invitation.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin')
  const { searchParams } = new URL(request.url)
  const before = /^[0-9a-f-]{36}$/.test(searchParams.get('before') ?? '') ? searchParams.get('before') : null
  const [{ invitations, next }, count] = await Promise.all([
    listInvitations(db, organization.id, { before }),
    countInvitations(db, organization.id),
  ])
  const now = world.now()
  return {
    organization: { name: organization.name, slug: organization.slug },
    invitations: invitations.map((invitation) => ({ ...invitation, isExpired: invitation.expiresAt < now })),
    next,
    before,
    count,
    said: searchParams.get('said'),
  }
}

const back = (said: string) => (given: { args: { request: Request } }) => {
  const of = new URL(given.args.request.url).searchParams.get('of')
  return `/people/invitations?${new URLSearchParams({ ...(of ? { of } : {}), said })}`
}
export const action = forms<unknown>({
  resend: form(resendInvitation, back('resent'), { input: ({ context }) => ({ locale: context.get(pageContext).locale }) }),
  cancel: form(cancelInvitation, back('cancelled')),
})

export default function InvitationsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, invitations, next, before, count, said } = loaderData
  const t = useText()
  const here = `/people/invitations?of=${organization.slug}`
  const sentences: Record<string, string> = { resent: t('A new e-mail is on its way.'), cancelled: t('The invitation is taken back.') }
  return (
    <Page
      title={t('Invitations')}
      eyebrow={
        <TextLink to={`/people?of=${organization.slug}`}>{t('People of {organization}', { organization: organization.name })}</TextLink>
      }
      lede={t(
        '{count, plural, =0 {Every invitation has been accepted.} one {# invitation is not accepted yet.} other {# invitations are not accepted yet.}}',
        { count },
      )}
      actions={
        <LinkButton to={`/people/invite?of=${organization.slug}`} icon={UserPlus}>
          {t('Invite people')}
        </LinkButton>
      }
    >
      <ErrorSummary refused={refusedForm(actionData)?.refused} />
      <DataTable
        caption={t('Open invitations')}
        hideCaption
        rows={invitations}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={Mail}
            title={t('No open invitations')}
            action={<LinkButton to={`/people/invite?of=${organization.slug}`}>{t('Invite people')}</LinkButton>}
          >
            {t('People who were invited and have not accepted yet are listed here.')}
          </EmptyState>
        }
        columns={[
          { key: 'address', label: t('E-mail'), cell: ({ address }) => <MailAddress of={address} /> },
          { key: 'name', label: t('Name'), cell: ({ name }) => name },
          { key: 'school', label: t('School'), cell: ({ school }) => school },
          { key: 'roles', label: t('Roles'), cell: ({ roles }) => roles.map((role) => t(roleLabels[role])).join(', ') },
          {
            key: 'invited',
            label: t('Invited'),
            cell: ({ invitedAt, isExpired }) =>
              isExpired ? <Status kind="attention">{t('Run out')}</Status> : <Day at={invitedAt} form="medium" />,
          },
          {
            key: 'do',
            label: t('Change'),
            cell: ({ id, address }) => (
              <Row gap="xs">
                <PageForm intent="resend">
                  <HiddenFields values={{ invitationId: id }} />
                  <Button kind="quiet" small aria-label={t('Send again to {address}', { address })}>
                    {t('Send again')}
                  </Button>
                </PageForm>
                <PageForm intent="cancel">
                  <HiddenFields values={{ invitationId: id }} />
                  <Button kind="plain" small aria-label={t('Take back the invitation of {address}', { address })}>
                    {t('Take back')}
                  </Button>
                </PageForm>
              </Row>
            ),
          },
        ]}
      />
      <Pager {...(before && { previous: here })} {...(next && { next: `${here}&before=${next}` })} label={t('Invitations')} />
      <Toast>{said ? sentences[said] : null}</Toast>
    </Page>
  )
}
