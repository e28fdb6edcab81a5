import type { Actor } from '../platform/actor.ts'
import { holds, no, type Permission, signInFirst, yes } from '../platform/actor.ts'
import { recordFacts, type Scene } from '../platform/command.ts'
import type { Queryable } from '../platform/database.ts'
import { fact } from '../platform/fact.ts'
import { type LetterKind, standsForRecipient } from './letter-kinds.ts'
import { addressHeld } from './mail-facts.ts'

type Letter = { id: string; organizationId: string | null; toAddress: string }

/** Gets an address no more letters of an organization, since one was refused for good or came back. Heard twice it stays as it is. */
export async function holdAddress(
  scene: Scene,
  letter: Letter,
  { cameBack, because }: { cameBack: boolean; because: string },
): Promise<void> {
  const { organizationId, toAddress: address, id: letterId } = letter
  const held = await scene.db
    .insertInto('heldAddresses')
    .values({ id: scene.newId(), organizationId, address, letterId, cameBack, because, heldAt: scene.now })
    .onConflict((clash) => clash.columns(['organizationId', 'address']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (held) await recordFacts(scene, [fact(addressHeld, { organizationId, subjectId: letterId })])
}

/** Whether a letter goes out though its address is held back: someone has just asked for it at a screen, where the hold can't be seen. */
export const goesAnyway = (kind: LetterKind): boolean =>
  standsForRecipient(kind) && !(['invitation', 'co-signature', 'endorsement-request', 'share'] as LetterKind[]).includes(kind)

/** A page of addresses that get no letters of these organizations, the newest first. `next` is where the following page begins. */
export async function listHeldAddresses(
  db: Queryable,
  organizationIds: readonly string[],
  { before, size = 50 }: { before?: string | null; size?: number },
) {
  if (organizationIds.length === 0) return { held: [], next: null }
  const rows = await db
    .selectFrom('heldAddresses')
    .where('organizationId', 'in', organizationIds)
    .$if(Boolean(before), (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(size + 1)
    .select(['id', 'organizationId', 'address', 'cameBack', 'because', 'heldAt'])
    .execute()
  const held = rows.slice(0, size)
  return { held, next: rows.length > size ? (held.at(-1)?.id ?? null) : null }
}

/** Admins let letters of their organization go to an address again; those of Laurel itself, who runs it. */
export function mayReleaseAddress(actor: Actor, { organizationId }: { organizationId: string | null }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  const may = organizationId === null ? actor.kind === 'operator' : holds(actor, 'admin', organizationId)
  return may ? yes : no('not-an-admin', 'Only admins of an organization say that its e-mails go to an address again.')
}
