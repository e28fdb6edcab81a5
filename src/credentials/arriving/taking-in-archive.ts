import { asObject, asText } from '@laurel/openbadges/vc/json'
import { type Actor, system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { works } from '../../foundation/platform/jobs.ts'
import { isRefusal } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { findActor } from '../../people/accounts/recognize.ts'
import { removeLoose } from '../../work/evidence/sweep-evidence.ts'
import { type OpenedArchive, readVouched } from '../archives/read-archive.ts'
import { badgeTooLarge, takeInBadge } from '../imports/bring-in-badge.ts'
import { maximumBadgeBytes } from '../imports/import-bounds.ts'
import { saidOf } from '../imports/said.ts'
import { identitiesOf } from '../imports/whose-badge.ts'
import { type LeftOut, leftOutSchema } from './arrived-shapes.ts'
import { takeArchive } from './arriving-jobs.ts'
import { listWhatIsIn } from './list-what-is-in.ts'
import { recordTaken } from './record-taken.ts'
import { openBrought, readableInStore } from './stored-zip.ts'
import { badgeFiles } from './what-is-in.ts'

/** The work behind `takeArchive`. Killed in the middle, it goes on at the badge where it was: what came in twice is one. */
export const takingInArchive = works(takeArchive, async (world: World, { archiveId }) => {
  const row = await world.db
    .selectFrom('arrivedArchives')
    .innerJoin('files', 'files.digest', 'arrivedArchives.fileDigest')
    .where('arrivedArchives.id', '=', archiveId)
    .where('state', '=', 'taking')
    .select(['personId', 'files.digest', 'files.sizeBytes', 'done', 'leftOut'])
    .executeTakeFirst()
  const actor = row && (await findActor(world.db, row.personId))
  if (!row || actor?.kind !== 'person') return
  const archive = await openBrought(readableInStore(world.store, { digest: row.digest, sizeBytes: Number(row.sizeBytes) }))
  await listWhatIsIn(world, archiveId, archive)
  const names = await badgesToTake(world, archive, row.personId)
  const leftOut = leftOutSchema.parse(row.leftOut)
  const ours = world.db.updateTable('arrivedArchives').where('id', '=', archiveId).where('state', '=', 'taking')
  for (const [index, name] of names.entries()) {
    if (index < Number(row.done)) continue
    await takeOne(world, actor, archive, { name, leftOut })
    const noted = await ours
      .set({ goal: names.length, done: index + 1, leftOut: JSON.stringify(leftOut) })
      .returning('id')
      .executeTakeFirst()
    // Its owner took it out meanwhile.
    if (!noted) return
  }
  const { gone } = await perform(world, system, recordTaken, { archiveId, leftOut })
  await removeLoose(world, gone)
})

/** So many that could not be taken are listed. */
const mostLeftOut = 100

async function takeOne(
  world: World,
  actor: Actor,
  archive: OpenedArchive,
  { name, leftOut }: { name: string; leftOut: LeftOut },
): Promise<void> {
  try {
    if ((archive.entries.get(name)?.sizeBytes ?? 0) > maximumBadgeBytes) throw badgeTooLarge()
    const bytes = await readVouched(archive, name, maximumBadgeBytes)
    if (bytes) await takeInBadge(world, actor, { bytes, name: name.slice(name.lastIndexOf('/') + 1), from: 'archive' })
  } catch (error) {
    // What can’t be had just now is tried again with the whole; what is refused leaves the others.
    if (!isRefusal(error) || error.kind === 'busy' || error.kind === 'full' || error.kind === 'slow') throw error
    if (leftOut.length < mostLeftOut) leftOut.push({ name, because: saidOf(error.sentence) })
  }
}

/** Its awards as they were first signed, their second credentials where these name a key that its owner has here, and what they had brought there. */
export async function badgesToTake(world: World, archive: OpenedArchive, personId: string): Promise<string[]> {
  const { firsts, seconds, elsewhere } = badgeFiles(archive)
  const own = seconds.length > 0 ? new Set(await identitiesOf(world.db, personId)) : new Set<string>()
  const theirs: string[] = []
  for (const name of seconds) {
    const holder = holderOf(await readVouched(archive, name, maximumBadgeBytes))
    if (holder && own.has(holder)) theirs.push(name)
  }
  // Seconds last: where their owner brings the key later, these alone are taken then.
  return [...firsts, ...elsewhere, ...theirs]
}

function holderOf(bytes: Uint8Array | null): string | undefined {
  try {
    return bytes ? asText(asObject(JSON.parse(new TextDecoder().decode(bytes)).credentialSubject)?.id) : undefined
  } catch {
    return undefined
  }
}
