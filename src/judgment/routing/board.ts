import { type Actor, holds, personIdOf } from '../../foundation/platform/actor.ts'
import { type Database, type Queryable, readsOfAll } from '../../foundation/platform/database.ts'
import { forbidden, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { QueuePlace } from '../queue/queue.ts'
import { type AssessorShelf, findAssessors } from './find-assessors.ts'
import { type BoardShelf, findBoard, findLetGo, findWithout } from './find-board.ts'

type Asking = { world: { db: Database; now: () => Date }; actor: Actor; organizationId: string }

/**
 * A handle that sees everything, for an admin of the organization and nobody else: who holds which seat is no other person's to read.
 * @throws Refusal `not-an-admin`
 */
async function openBoard({ world, actor, organizationId }: Asking): Promise<{ all: Queryable; today: string }> {
  if (!holds(actor, 'admin', organizationId))
    throw forbidden('not-an-admin', 'Only admins of this organization give out what it has to assess.')
  const all = readsOfAll(world.db)
  const organization = await all.selectFrom('organizations').where('id', '=', organizationId).select('timeZone').executeTakeFirst()
  if (!organization) throw missing('organization')
  return { all, today: dayIn(organization.timeZone, world.now()) }
}

/** What an organization has to decide, and who holds it, for its admins. */
export async function readBoard(asking: Asking, wish: { shelf: BoardShelf; after: QueuePlace | null; limit?: number }) {
  const { all, today } = await openBoard(asking)
  const asksId = personIdOf(asking.actor) ?? '00000000-0000-0000-0000-000000000000'
  return { today, ...(await findBoard(all, { organizationId: asking.organizationId, today, asksId, ...wish })) }
}

const size = 50
/** The assessors of an organization and what lies on their tables, for its admins, a page at a time. */
export async function readAssessors(
  asking: Asking,
  {
    limit = size,
    ...wish
  }: { shelf?: AssessorShelf; words?: string; after?: { name: string; personId: string } | null; limit?: number; looksBack?: boolean },
) {
  const { all, today } = await openBoard(asking)
  const found = await findAssessors(all, { organizationId: asking.organizationId, today, limit: limit + 1, ...wish })
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last ? `${last.name}\n${last.personId}` : null }
}

/** Where a page of assessors begins, as an address carries it. */
export function readAssessorPlace(text: string | null): { name: string; personId: string } | null {
  const [, name, personId] = /^([^\0\n]{1,200})\n([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  return name && personId ? { name, personId } : null
}

/** One assessor, and what would become of the work if they left, for admins. @throws Refusal `person-missing` */
export async function readAssessor(asking: Asking, personId: string) {
  const { all, today } = await openBoard(asking)
  const [assessor] = await findAssessors(all, { organizationId: asking.organizationId, today, personId })
  if (!assessor) throw missing('person')
  const given = { organizationId: asking.organizationId, personId, today }
  const [without, letGo] = await Promise.all([findWithout(all, given), findLetGo(all, given)])
  return { assessor, without, letGo }
}
