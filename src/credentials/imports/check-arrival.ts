import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { inTransaction } from '../../foundation/platform/database.ts'
import { works } from '../../foundation/platform/jobs.ts'
import { isRefusal } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { lookAtArrival } from './check-badge.ts'
import { checkArrival, tidyArrivals } from './import-jobs.ts'
import { readBytes } from './keep-bytes.ts'
import { type ArrivalOutcome, recordArrival } from './record-arrival.ts'
import { saidOf } from './said.ts'
import { identitiesOf } from './whose-badge.ts'

/** So long nobody else looks at what somebody is looking at. */
const leaseMs = 3 * 60_000
/** So long the list of what was brought can be looked at; the badges themselves stay. */
const shownDays = 14

/** The work behind `checkArrival`. */
export const checkingArrival = works(checkArrival, (world: World, { arrivalId }) => checkOne(world, arrivalId))

async function checkOne(world: World, arrivalId: string): Promise<void> {
  const now = world.now()
  const row = await world.db
    .updateTable('badgeArrivals')
    .set(({ eb }) => ({ dueAt: new Date(now.getTime() + leaseMs), tries: eb('tries', '+', 1) }))
    .where('id', '=', arrivalId)
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', now)
    .returning(['personId', 'address', 'fileDigest'])
    .executeTakeFirst()
  // Looked at already, or somebody is at it.
  if (!row) return
  await perform(world, system, recordArrival, { arrivalId, outcome: await lookAt(world, row) })
}

async function lookAt(
  world: World,
  { personId, address, fileDigest }: { personId: string; address: string | null; fileDigest: string | null },
): Promise<ArrivalOutcome> {
  const input = address ?? (fileDigest ? await readBytes(world, fileDigest) : null)
  if (input === null) return { kind: 'refused', because: saidOf(sentence('This file is gone. Bring it in again.')) }
  try {
    return await lookAtArrival(world, { input, own: await identitiesOf(world.db, personId) })
  } catch (error) {
    if (!isRefusal(error)) throw error
    // Too many are being checked: that is no fault of this one.
    return { kind: error.kind === 'busy' ? 'out-of-reach' : 'refused', because: saidOf(error.sentence) }
  }
}

/** The work behind `tidyArrivals`. */
export const tidyingArrivals = works(tidyArrivals, async (world: World) => {
  const now = world.now()
  await world.db
    .deleteFrom('badgeArrivals')
    .where('doneAt', '<', new Date(now.getTime() - shownDays * 86_400_000))
    .execute()
  const due = await world.db
    .selectFrom('badgeArrivals')
    .where('state', '=', 'waiting')
    .where('dueAt', '<', new Date(now.getTime() - 30_000))
    .orderBy('dueAt')
    .limit(200)
    .select('id')
    .execute()
  if (due.length === 0) return
  await inTransaction(world.db, async (db) => {
    for (const { id } of due) await world.jobs.send(db, checkArrival, { arrivalId: id })
  })
})
