import { sql } from 'kysely'
import { z } from 'zod'
import { findReaders } from '../../foundation/mail/letter-readers.ts'
import { postMails } from '../../foundation/mail/send-mail.ts'
import { type RoleName, system } from '../../foundation/platform/actor.ts'
import { command, inside, perform } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { newLinkToken } from '../accounts/link-tokens.ts'
import { invitationSentAgain } from '../invitations/invitation-facts.ts'
import { invitationLetter, invitationUntil } from '../memberships/invitations.ts'
import { lockSource } from './lock-sync.ts'
import { writeToInvited } from './roster-jobs.ts'
import { rosterItself } from './roster-policy.ts'

const portion = 100
type Due = { sourcedId: string; invitationId: string; address: string; name: string; roles: RoleName[] }

export const writeToInvitedPortion = command({
  name: 'roster.write-portion',
  says: 'Writes to the next people whom a roster invited and who have had no e-mail yet.',
  reach: inside,
  limits: null,
  input: z.object({ organizationId: z.uuid() }),
  load: lockSource,
  may: rosterItself,
  async run(scene, { organizationId }, { organization }) {
    const { db, now, baseUrl } = scene
    const { rows } = await sql<Due>`
      select known.sourced_id as "sourcedId", invitations.id as "invitationId", address, invitations.name, roles
      from roster_people known join invitations on invitations.id = known.invitation_id
      where known.organization_id = ${organizationId} and written_at is null and not is_gone and accepted_at is null and cancelled_at is null
      order by known.sourced_id limit ${portion}`.execute(db)
    if (rows.length === 0) return { written: [] }
    const due = rows.map((row) => ({ ...row, ...newLinkToken() }))
    await sql`update invitations set token_hash = given.hash, invited_at = ${now}, expires_at = ${invitationUntil(now)}
      from unnest(${due.map(({ invitationId }) => invitationId)}::uuid[], ${due.map(({ hash }) => hash)}::text[]) as given (id, hash)
      where invitations.id = given.id`.execute(db)
    await sql`update roster_people set written_at = ${now} where organization_id = ${organizationId} and sourced_id = any (${due.map(({ sourcedId }) => sourcedId)}::text[])`.execute(
      db,
    )
    const letters = due.map(({ address, name, roles, token }) =>
      invitationLetter(baseUrl, {
        address,
        name,
        roles,
        organizationId,
        organization: organization.name,
        inviter: null,
        locale: null,
        token,
      }),
    )
    await postMails(scene, letters, await findReaders(db, letters, now))
    return { written: due.map(({ invitationId }) => invitationId) }
  },
  record: (_input, { organizationId }, { written }) => written.map((subjectId) => fact(invitationSentAgain, { organizationId, subjectId })),
})

/** The work behind `writeToInvited`. Who has a letter is passed by. */
export const writingToInvited = works(writeToInvited, async (world: World, { organizationId }) => {
  for (;;) {
    const { written } = await perform(world, system, writeToInvitedPortion, { organizationId })
    if (written.length === 0) break
  }
})
