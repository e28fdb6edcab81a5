import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { mayKeepBooks } from '../periods/books-policy.ts'
import { lockBooks } from '../periods/closed-months.ts'
import { startingLayouts } from './layout.ts'
import { findPacket, type PacketNames, packetRows, standingOf } from './packet-content.ts'
import { packetApproved, packetClosed, packetWithdrawn } from './packet-facts.ts'
import { mayApprovePacket } from './packet-policy.ts'
import { signPacket } from './sign-packet.ts'

/** A packet, with its organization’s books locked: one who approves and one who takes it back wait for each other. */
async function lockPacket({ db, actor }: Scene, { packetId }: { packetId: string }) {
  const { organizationId } = await db
    .selectFrom('packets')
    .where('id', '=', packetId)
    .select('organizationId')
    .executeTakeFirstOrThrow(() => missing('packet'))
  const organization = await lockBooks(db, organizationId)
  const packet = await findPacket(db, packetId)
  const personId = personIdOf(actor)
  const own =
    personId === null
      ? undefined
      : await db
          .selectFrom('packetLines')
          .where('packetId', '=', packetId)
          .where('personId', '=', personId)
          .select('place')
          .limit(1)
          .executeTakeFirst()
  return { ...packet, organization, paysApprover: own !== undefined }
}

const told = ({ month, number }: { month: string; number: number }) => ({ month: month.slice(0, 7), number })
const input = z.object({ packetId: z.uuid() })

const notPrepared = () =>
  conflict('packet-settled', 'This packet was approved, handed over or taken back meanwhile. Look at it again; nothing was changed.')

export const approvePacket = command({
  name: 'packet.approve',
  says: 'Approves a packet for payroll: somebody else than who prepared it, and whom it does not pay.',
  // A person says so, never a program or the operator alone.
  reach: pageAndRest,
  limits: null,
  input,
  load: lockPacket,
  may: mayApprovePacket,

  async run({ db, actor, now }, { packetId }, packet) {
    if (standingOf(packet) !== 'prepared') throw notPrepared()
    await db
      .updateTable('packets')
      .set({ approvedBy: personIdOf(actor), approvedAt: now })
      .where('id', '=', packetId)
      .execute()
    return { packetId, number: packet.number }
  },

  record: ({ packetId }, packet) => fact(packetApproved, { organizationId: packet.organizationId, subjectId: packetId }, told(packet)),
})

export const withdrawPacket = command({
  name: 'packet.withdraw',
  says: 'Takes a packet back before it is handed over, with a reason. Its lines come in the next one.',
  reach: everyDoor,
  limits: null,
  input: input.extend({
    reason: z.string().trim().min(10, 'Write in a sentence why it is taken back.').max(600, 'Write the reason in at most 600 characters.'),
  }),
  load: lockPacket,
  may: mayKeepBooks,

  async run({ db, actor, now }, { packetId, reason }, packet) {
    if (!['prepared', 'approved'].includes(standingOf(packet))) throw notPrepared()
    await db
      .updateTable('packets')
      .set({ withdrawnBy: personIdOf(actor), withdrawnAt: now, withdrawnReason: reason })
      .where('id', '=', packetId)
      .execute()
    await db.deleteFrom('packetLines').where('packetId', '=', packetId).execute()
    return { packetId, number: packet.number }
  },

  record: ({ packetId, reason }, packet) =>
    fact(packetWithdrawn, { organizationId: packet.organizationId, subjectId: packetId }, { ...told(packet), reason }),
})

export const closePacket = command({
  name: 'packet.close',
  says: 'Signs an approved packet and closes it, to be handed over to payroll. It never changes again; what comes later is in the next.',
  reach: everyDoor,
  limits: null,
  input: input.extend({
    layout: z
      .string()
      .max(60)
      .default('lines')
      .describe('The columns in which it is handed over: those that were kept, or ones to begin from.'),
  }),
  load: lockPacket,
  may: mayKeepBooks,

  async run({ db, actor, now, keys, baseUrl }, { packetId, layout: chosen }, packet) {
    const standing = standingOf(packet)
    if (standing === 'prepared')
      throw conflict('packet-not-approved', 'Nobody has approved this packet yet. Ask another admin, or somebody else in HR.')
    if (standing !== 'approved') throw notPrepared()
    const kept = await db
      .selectFrom('packetLayouts')
      .where('organizationId', '=', packet.organizationId)
      .where((row) => row(row.cast<string>('id', 'text'), '=', chosen))
      .select('layout')
      .executeTakeFirst()
    const layout = kept?.layout ?? startingLayouts.find(({ id }) => id === chosen)?.layout
    if (!layout) throw missing('layout')
    const rows = await packetRows(db, packetId)
    const signed = await signPacket(db, keys, baseUrl, { packet, rows, ...packet.organization, closedAt: now })
    await db
      .updateTable('packets')
      .set({
        closedBy: personIdOf(actor),
        closedAt: now,
        layout: JSON.stringify(layout),
        names: JSON.stringify({
          organization: packet.organization.name,
          timeZone: packet.organization.timeZone,
          preparedBy: packet.preparedBy,
          approvedBy: packet.approvedBy,
          closedBy: actor.kind === 'person' ? actor.name : null,
        } satisfies PacketNames),
        signed,
      })
      .where('id', '=', packetId)
      .execute()
    return { packetId, number: packet.number }
  },

  record: ({ packetId }, packet) => fact(packetClosed, { organizationId: packet.organizationId, subjectId: packetId }, told(packet)),
})
