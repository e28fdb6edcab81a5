import { sql } from 'kysely'
import { z } from 'zod'
import { mayRemoveFiles } from '../../foundation/platform/advisory-locks.ts'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { requireOwnStore } from '../../foundation/storage/open-store.ts'
import { expiryMs } from '../../foundation/storage/staging.ts'
import { tidyStaging } from './tidy-staging.ts'

const hourMs = 3_600_000
/** So long a removed artifact can be brought back. Until it is gone its bytes count, or a disk could be filled by adding and removing. */
const removedHours = 6
/** So long a file may be without an artifact: one that was just taken in gets its own in the next moment. */
const looseHours = 1

/** Clears away what was removed, and what came in and was then refused: once an hour. */
export const sweepRemoved = job({ name: 'evidence.sweep-removed', data: z.object({}), atOnce: 1, every: '17 * * * *' })
/** Looks through all that is stored for what nothing points at: once a night. */
export const sweepEvidence = job({ name: 'evidence.sweep', data: z.object({}), atOnce: 1, every: '47 3 * * *' })

/** The work behind `sweepRemoved`: artifacts removed some hours ago and never handed in, with their files; files that never got an artifact, or never arrived whole. */
export const sweepingRemoved = works(sweepRemoved, async (world: World) => {
  const now = world.now().getTime()
  await tidyStaging(world)
  const gone = await world.db
    .deleteFrom('artifacts')
    .where('removedAt', '<', new Date(now - removedHours * hourMs))
    .where(
      sql<boolean>`not exists (select from submissions where submissions.attempt_id = artifacts.attempt_id
        and submissions.evidence @> jsonb_build_object('artifacts', jsonb_build_array(jsonb_build_object('id', artifacts.id))))`,
    )
    // What is shown to who weighs the work, in place of what was handed in, stays for as long as that.
    .where(sql<boolean>`not exists (select from leaks where leaks.copy_id = artifacts.id)`)
    // What a masked copy was made of stays with its earner for as long as the copy names it.
    .where(sql<boolean>`not exists (select from artifacts as copies where copies.masked_from = artifacts.id)`)
    .returning('fileDigest')
    .execute()
  const digests = [...new Set(gone.flatMap(({ fileDigest }) => fileDigest ?? []))]
  const lately = await orphans(world, world.db)
    .where('files.storedAt', '>', new Date(now - 30 * hourMs))
    .execute()
  await removeOrphans(world, [...digests, ...lately.map(({ digest }) => digest)])
})

/**
 * The work behind `sweepEvidence`: files that no artifact has, and bytes without a row. Each file goes in a transaction that holds its row,
 * so an upload of the same bytes waits and then stores them again.
 */
export const sweepingEvidence = works(sweepEvidence, async (world: World) => {
  await requireOwnStore(world)
  await removeOrphans(
    world,
    (await orphans(world, world.db).execute()).map(({ digest }) => digest),
  )
  for await (const digest of unknownTo(world)) {
    await world.db.transaction().execute(async (db) => {
      if (!(await mayRemoveFiles(db))) return
      // Takes the place of the row, so that nobody can write it in between.
      const placed = await db
        .insertInto('files')
        .values({ digest, sizeBytes: 1, contentType: 'application/octet-stream', storedAt: world.now() })
        .onConflict((clash) => clash.doNothing())
        .returning('digest')
        .executeTakeFirst()
      if (placed) await removeFile(world, db, digest)
    })
  }
  await world.store.clearUnfinished(new Date(world.now().getTime() - expiryMs))
})

const askedAtOnce = 500

/** The files in the store that have no row, asked for in batches: one question a file is minutes for a million. */
async function* unknownTo(world: World): AsyncGenerator<string> {
  let batch: string[] = []
  const withoutRow = async () => {
    const { rows } = await sql<{ digest: string }>`
      select digest from unnest(${batch}::text[]) as stored (digest)
      where not exists (select from files where files.digest = stored.digest)`.execute(world.db)
    batch = []
    return rows
  }
  for await (const digest of world.store.list()) {
    batch.push(digest)
    if (batch.length === askedAtOnce) for (const row of await withoutRow()) yield row.digest
  }
  if (batch.length > 0) for (const row of await withoutRow()) yield row.digest
}

const orphans = (world: World, db: World['db']) =>
  db
    .selectFrom('files')
    .where('files.storedAt', '<', new Date(world.now().getTime() - looseHours * hourMs))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('artifacts').whereRef('artifacts.fileDigest', '=', 'files.digest').select('artifacts.id'))),
    )
    // A copy goes with the file it was made of, whose row takes that of the copy along.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('renditions')
            .whereRef('renditions.digest', '=', 'files.digest')
            .whereRef('renditions.ofDigest', '!=', 'files.digest')
            .select('renditions.digest'),
        ),
      ),
    )
    // A copy of a person's data is there until they can fetch it no more.
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('dataCopies').whereRef('dataCopies.fileDigest', '=', 'files.digest').select('dataCopies.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('linkCopies').whereRef('linkCopies.fileDigest', '=', 'files.digest').select('linkCopies.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('modelClips').whereRef('modelClips.fileDigest', '=', 'files.digest').select('modelClips.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('commentRecordings').whereRef('commentRecordings.fileDigest', '=', 'files.digest').select('commentId'))),
    )
    // Badges that people brought from elsewhere, with their pictures, and what they just brought.
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('importedBadges').whereRef('importedBadges.fileDigest', '=', 'files.digest').select('importedBadges.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('importedBadges').whereRef('importedBadges.pictureDigest', '=', 'files.digest').select('importedBadges.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('badgeArrivals').whereRef('badgeArrivals.fileDigest', '=', 'files.digest').select('badgeArrivals.id'))),
    )
    // Lists of issuers as they came.
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('trustListCopies').whereRef('trustListCopies.fileDigest', '=', 'files.digest').select('trustListCopies.id'))),
    )
    // Archives that people brought from another Laurel.
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('arrivedArchives').whereRef('arrivedArchives.fileDigest', '=', 'files.digest').select('arrivedArchives.id'))),
    )
    .select('files.digest')

/** Removes those of these files that nothing points at any more; what came in lately a sweep takes within the hour. */
export async function removeLoose(world: World, digests: readonly string[]): Promise<void> {
  if (digests.length > 0) await requireOwnStore(world)
  await removeOrphans(world, [...new Set(digests)])
}

async function removeOrphans(world: World, digests: readonly string[]): Promise<void> {
  for (const digest of digests) {
    const copies = await world.db.transaction().execute(async (db) => {
      // While a backup is made nothing goes; a later sweep takes it.
      if (!(await mayRemoveFiles(db))) return []
      if (!(await orphans(world, db).where('files.digest', '=', digest).forUpdate().executeTakeFirst())) return []
      const made = await db.selectFrom('renditions').where('ofDigest', '=', digest).where('digest', '!=', digest).select('digest').execute()
      await removeFile(world, db, digest)
      return made.flatMap((copy) => copy.digest ?? [])
    })
    await removeOrphans(world, copies)
  }
}

async function removeFile(world: World, db: OpenTransaction, digest: string) {
  await db.deleteFrom('files').where('digest', '=', digest).execute()
  await world.store.remove(digest)
}
