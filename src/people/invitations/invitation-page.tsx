import { type ActionFunctionArgs, data, redirect } from 'react-router'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { askedFrom, form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { performThrough } from '../../foundation/platform/command.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { invalid } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { linkRefused } from '../accounts/link-tokens.ts'
import { findPersonByAddress } from '../accounts/people.ts'
import { findActor } from '../accounts/recognize.ts'
import { roleLabels } from '../accounts/role-labels.ts'
import { cookieHeaders, signIn, signInAndGo, signInsLeft } from '../accounts/sign-in.ts'
import { findInvitationByToken, isOtherName } from '../memberships/invitations.ts'
import type { Route } from './+types/invitation-page.ts'
import { acceptInvitation, joinByInvitation } from './accept-invitation.ts'
import { FaultyInvitation } from './faulty-invitation.tsx'
import { InvitationAnswer } from './invitation-answer.tsx'
import { renewInvitation } from './resend-invitation.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor, t } = context.get(pageContext)
  // The secret link says what it is for, also to those who belong nowhere yet.
  const { fault, invitation } = await findInvitationByToken(readsOfAll(world.db), params.token, world.now())
  const sent = new URL(request.url).searchParams.has('sent')
  const shared = { organization: invitation?.organization ?? '', contact: invitation?.contact ?? '', sent }
  if (fault || !invitation) {
    const known = fault ?? 'unknown'
    return data(
      { fault: known, why: t(linkRefused(known).sentence), ...shared },
      { status: params.token === 'sent' ? 200 : known === 'unknown' ? 404 : 410 },
    )
  }
  const { address, name, roles, school, inviter, expiresAt } = invitation
  const owner = await findPersonByAddress(db, address)
  return data({
    fault: null,
    ...shared,
    invitation: { address, name, roles, school, inviter, expiresAt },
    here: `/invitations/${params.token}`,
    me: actor.kind === 'person' ? { name: actor.name, isOwner: owner?.id === actor.id, hasOtherName: isOtherName(actor.name, name) } : null,
    hasAccount: owner !== undefined,
  })
}

const localeHere = ({ context }: ActionFunctionArgs) => ({ locale: context.get(pageContext).locale })

export const action = forms<unknown>(
  {
    accept: form(acceptInvitation, () => '/?said=joined'),

    async 'sign-in'(args) {
      const { request, params, context } = args
      const { world, db, clientAddress } = context.get(pageContext)
      const sent = await sentForm(args)
      try {
        const given = { email: String(sent.get('email') ?? ''), password: String(sent.get('password') ?? '') }
        const cookies = await signIn(world, given, { headers: request.headers, clientAddress })
        const person = await findPersonByAddress(db, given.email.trim().toLowerCase())
        const actor = person && (await findActor(db, person.id))
        if (!actor) throw invalid('sign-in-wrong', 'This account is gone.')
        await performThrough(askedFrom(args), world, actor, acceptInvitation, { token: params.token ?? '' })
        return redirect('/?said=joined', { status: 303, headers: cookieHeaders(cookies) })
      } catch (error) {
        return refuse(error, sent)
      }
    },

    join: form(
      joinByInvitation,
      ({ result: { email }, args, form: sent }) => signInAndGo(args, { email, password: String(sent.get('password')) }, '/?said=joined'),
      { input: localeHere },
    ),
    renew: form(renewInvitation, () => '/invitations/sent', { input: localeHere }),
  },
  { before: signInsLeft },
)

export default function InvitationPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useText()
  if (loaderData.fault !== null) return <FaultyInvitation {...loaderData} token={params.token} answer={actionData} />
  const { invitation, organization, me, hasAccount, here } = loaderData
  return (
    <Page
      title={t('Join {organization}', { organization })}
      width="reading"
      lede={
        invitation.inviter
          ? t(
              '{inviter} invites you to show what you can do, with evidence from your own work, and to earn micro-credentials that count.',
              { inviter: invitation.inviter },
            )
          : t('You are invited to show what you can do, with evidence from your own work, and to earn micro-credentials that count.')
      }
      index={false}
    >
      <Stack gap="xl">
        <DefinitionList
          items={[
            { term: t('Invited'), value: invitation.name ? `${invitation.name}, ${invitation.address}` : invitation.address },
            { term: t('As'), value: invitation.roles.map((role) => t(roleLabels[role])).join(', ') },
            ...(invitation.school ? [{ term: t('School'), value: invitation.school }] : []),
            { term: t('Good until'), value: <Day at={invitation.expiresAt} /> },
          ]}
        />
        <InvitationAnswer invitation={invitation} me={me} hasAccount={hasAccount} here={here} answer={actionData} />
        <p>
          <LinkButton to="/catalog" kind="plain" small>
            {t('Look at the catalog first')}
          </LinkButton>
        </p>
      </Stack>
    </Page>
  )
}
