import { z } from 'zod'
import { personIdOf, type RoleName } from '../../foundation/platform/actor.ts'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import { violates } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, unauthenticated } from '../../foundation/platform/refusal.ts'
import { accountCreated } from '../accounts/account-facts.ts'
import { createPerson } from '../accounts/create-person.ts'
import { linkTry } from '../accounts/guess-limits.ts'
import { findPersonByAddress } from '../accounts/people.ts'
import { browserLocale, newPassword, personName } from '../accounts/person-fields.ts'
import { hashed } from '../accounts/set-password.ts'
import { loadInvitationByToken } from '../memberships/invitations.ts'
import { membershipBegan } from '../memberships/membership-facts.ts'
import { mayAcceptInvitation, mayJoin } from '../memberships/membership-policy.ts'
import { joinOrganization } from '../memberships/memberships.ts'
import { invitationAccepted } from './invitation-facts.ts'

type Invitation = { id: string; organizationId: string; schoolId: string | null; roles: RoleName[]; address: string }

async function accept(scene: Scene, personId: string, { id, organizationId, schoolId, roles }: Invitation) {
  await joinOrganization(scene, { personId, organizationId, schoolId, roles })
  await scene.db.updateTable('invitations').set({ acceptedBy: personId, acceptedAt: scene.now }).where('id', '=', id).execute()
  return { personId }
}

const joined = ({ id, organizationId, roles, schoolId }: Invitation, personId: string) => [
  fact(invitationAccepted, { organizationId, subjectId: id }, { personId }),
  fact(membershipBegan, { organizationId, subjectId: personId }, { roles, schoolId }),
]

const elsewhere = (address: string) =>
  conflict('invitation-elsewhere', 'This invitation went to {address}, which belongs to another account. Please sign in with that one.', {
    address,
  })

export const acceptInvitation = command({
  name: 'invitation.accept',
  says: 'Accepts an invitation with the account one has. Its link came by mail, so the address it went to is shown to be theirs, too.',
  // Its token comes in a letter, which a person opens in a browser.
  reach: onPages,
  limits: null,
  input: z.object({ token: z.string() }),
  load: loadInvitationByToken,
  may: mayAcceptInvitation,
  async run(scene, _input, invitation) {
    const { db, now, newId, actor } = scene
    const personId = personIdOf(actor)
    if (!personId) throw unauthenticated()
    const owner = await findPersonByAddress(db, invitation.address)
    if (owner && owner.id !== personId) {
      throw elsewhere(invitation.address)
    }
    // Two invitations of one organization, accepted by one person at once, are one membership.
    await db.selectFrom('people').where('id', '=', personId).select('id').forNoKeyUpdate().execute()
    if (!owner) {
      await db
        .insertInto('personAddresses')
        .values({ id: newId(), personId, address: invitation.address, addedAt: now, verifiedAt: now })
        .onConflict((row) => row.columns(['personId', 'address']).doUpdateSet({ verifiedAt: now, tokenHash: null, tokenUntil: null }))
        .execute()
        .catch((error: unknown) => {
          // Someone else has accepted another invitation to this address meanwhile.
          throw violates(error, 'person_addresses_verified') ? elsewhere(invitation.address) : error
        })
    }
    return accept(scene, personId, invitation)
  },
  record: (_input, invitation, { personId }) => joined(invitation, personId),
})

/** @throws Refusal `address-taken` when the address has one */
export const joinByInvitation = command({
  name: 'invitation.join',
  says: 'Accepts an invitation and makes the account for it.',
  // Its token comes in a letter, which a person opens in a browser.
  reach: onPages,
  limits: (_actor, _input, from) => [linkTry(from)],
  input: z.object({ token: z.string(), name: personName, password: newPassword, locale: browserLocale }),
  prepare: hashed,
  load: loadInvitationByToken,
  may: mayJoin,
  async run(scene, { name, locale }, invitation, { passwordHash }) {
    const personId = await createPerson(scene, { name, address: invitation.address, passwordHash, locale })
    return { ...(await accept(scene, personId, invitation)), email: invitation.address }
  },
  record: (_input, invitation, { personId }) => [fact(accountCreated, { subjectId: personId }), ...joined(invitation, personId)],
})
