import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import type { RoleName } from '../../foundation/platform/actor.ts'
import { command, everyDoor, onPages, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import type { Locale } from '../../foundation/words/format.ts'
import { anyone } from '../accounts/account-policy.ts'
import { letterAsked, letterTo } from '../accounts/letter-limits.ts'
import { hashLinkToken, linkRefused, newLinkToken } from '../accounts/link-tokens.ts'
import { browserLocale, letterLocale, localeOfLetter } from '../accounts/person-fields.ts'
import { invitationFault, invitationLetter, invitationUntil, loadOpenInvitation } from '../memberships/invitations.ts'
import { mayManagePeople } from '../memberships/membership-policy.ts'
import { invitationRenewed, invitationSentAgain } from './invitation-facts.ts'

type Open = { id: string; organizationId: string; organization: string; address: string; name: string; roles: RoleName[] }

async function sendAgain(scene: Scene, { id, ...invitation }: Open, { isAdmin, locale }: { isAdmin: boolean; locale: Locale | null }) {
  const { token, hash } = newLinkToken()
  await scene.db
    .updateTable('invitations')
    .set({
      tokenHash: hash,
      invitedAt: scene.now,
      expiresAt: invitationUntil(scene.now),
      // An admin who sends it again stands behind it from now on.
      ...(scene.actor.kind === 'person' && isAdmin && { invitedBy: scene.actor.id }),
    })
    .where('id', '=', id)
    .execute()
  const inviter = scene.actor.kind === 'person' && isAdmin ? scene.actor.name : null
  await postMail(scene, { ...invitationLetter(scene.baseUrl, { ...invitation, inviter, locale, token }), anyway: true })
}

export const resendInvitation = command({
  name: 'invitation.resend',
  says: 'Sends an invitation once more, with a new link; the old one ends.',
  reach: everyDoor,
  limits: null,
  input: z.object({ invitationId: z.uuid(), locale: letterLocale }),
  load: loadOpenInvitation,
  may: mayManagePeople,
  run: (scene, { locale }, invitation) => sendAgain(scene, invitation, { isAdmin: true, locale: localeOfLetter(scene.actor, locale) }),
  record: (_input, { organizationId, id }) => fact(invitationSentAgain, { organizationId, subjectId: id }),
})

export const renewInvitation = command({
  name: 'invitation.renew',
  says: 'Sends a new link to the invited address when the old one is too old. It goes only there, so anyone with the old link may ask.',
  // Its token comes in a letter, which a person opens in a browser.
  reach: onPages,
  limits: (_actor, { token }, from) => [letterTo(`invitation ${token}`), letterAsked(from)],
  input: z.object({ token: z.string(), locale: browserLocale }),
  async load({ db, now }, { token }) {
    const row = await db
      .selectFrom('invitations')
      .innerJoin('organizations', 'organizations.id', 'invitations.organizationId')
      .where('tokenHash', '=', hashLinkToken(token))
      .select(['invitations.id', 'invitations.organizationId', 'organizations.name as organization', 'address', 'invitations.name'])
      .select(['roles', 'acceptedAt', 'cancelledAt', 'expiresAt'])
      .forUpdate('invitations')
      .executeTakeFirst()
    const fault = invitationFault(row, now)
    if (!row || (fault && fault !== 'expired')) throw linkRefused(fault ?? 'unknown')
    const { id, organizationId, organization, address, name } = row
    return { id, organizationId, organization, address, name, roles: row.roles as RoleName[] }
  },
  may: anyone,
  run: (scene, { locale }, invitation) => sendAgain(scene, invitation, { isAdmin: false, locale }),
  record: (_input, { organizationId, id }) => fact(invitationRenewed, { organizationId, subjectId: id }),
})
