import { sql } from 'kysely'
import { z } from 'zod'
import type { Scope } from '../platform/database.ts'
import { job, works } from '../platform/jobs.ts'
import type { World } from '../platform/world.ts'

const dayMs = 86_400_000

/** Clears away what nothing points at: once a night. */
export const sweepEvidence = job({ name: 'evidence.sweep', data: z.object({}), every: '17 3 * * *' })

/**
 * The work behind `sweepEvidence`: artifacts that were removed a month ago and never handed in, files that no artifact has had for a day,
 * and bytes without a row. Each file goes in a transaction that holds its row, so an upload of the same bytes waits and then stores them again.
 */
export const sweepingEvidence = works(sweepEvidence, async (world: World) => {
  const now = world.now().getTime()
  await world.db
    .deleteFrom('artifacts')
    .where('removedAt', '<', new Date(now - 30 * dayMs))
    .where(
      sql<boolean>`not exists (select from submissions where submissions.attempt_id = artifacts.attempt_id
        and submissions.evidence @> jsonb_build_object('artifacts', jsonb_build_array(jsonb_build_object('id', artifacts.id))))`,
    )
    .execute()

  const orphans = (db: World['db']) =>
    db
      .selectFrom('files')
      .where('files.storedAt', '<', new Date(now - dayMs))
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('artifacts').whereRef('artifacts.fileDigest', '=', 'files.digest').select('artifacts.id'))),
      )
      .select('files.digest')
  for (const { digest } of await orphans(world.db).execute()) {
    await world.db.transaction().execute(async (db) => {
      if (await orphans(db).where('files.digest', '=', digest).forUpdate().executeTakeFirst()) await removeFile(world, db, digest)
    })
  }

  for await (const digest of unknownTo(world)) {
    await world.db.transaction().execute(async (db) => {
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
  for await (const digest of world.files.list()) {
    batch.push(digest)
    if (batch.length === askedAtOnce) for (const row of await withoutRow()) yield row.digest
  }
  if (batch.length > 0) for (const row of await withoutRow()) yield row.digest
}

async function removeFile(world: World, db: Scope, digest: string) {
  await db.deleteFrom('files').where('digest', '=', digest).execute()
  await world.files.remove(digest)
}
