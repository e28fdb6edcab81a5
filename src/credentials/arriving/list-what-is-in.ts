import { sql } from 'kysely'
import { inTransaction } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'
import { places } from '../archives/archive-format.ts'
import type { OpenedArchive } from '../archives/read-archive.ts'
import { toldRecords, wordsOf } from './told-records.ts'
import { isOwnFile } from './what-is-in.ts'

const rowsAtOnce = 2000

/** Lists what is in an archive, so that its owner can look through it: its files, and what it tells. Once; a second time it is all there. */
export async function listWhatIsIn(world: World, archiveId: string, archive: OpenedArchive): Promise<void> {
  const files = [...archive.entries.values()]
    .filter(({ name }) => name !== places.statement && name !== places.files)
    // What its owner made is looked for first; the lists say the same of it again.
    .sort((a, b) => Number(isOwnFile(b.name)) - Number(isOwnFile(a.name)))
    .map(({ name, sizeBytes }, place) => ({ place, name, size_bytes: sizeBytes, digest: archive.digests.get(name) ?? '' }))
  const placeOf = new Map(files.map(({ name, place }) => [name, place]))
  const told = await toldRecords(archive)
  await inTransaction(world.db, async (db) => {
    const row = await db
      .selectFrom('arrivedArchives')
      .where('id', '=', archiveId)
      .where('state', '=', 'taking')
      .select('id')
      .forUpdate()
      .executeTakeFirst()
    const there = await db.selectFrom('broughtFiles').where('archiveId', '=', archiveId).select('place').limit(1).executeTakeFirst()
    if (!row || there) return
    for (let from = 0; from < files.length; from += rowsAtOnce)
      await sql`insert into brought_files (archive_id, place, name, size_bytes, digest)
        select ${archiveId}, place, name, size_bytes, digest
        from jsonb_to_recordset(${JSON.stringify(files.slice(from, from + rowsAtOnce))}::jsonb) as rows (place int, name text, size_bytes bigint, digest text)`.execute(
        db,
      )
    for (let from = 0; from < told.length; from += 200)
      await db
        .insertInto('broughtRecords')
        .values(
          told.slice(from, from + 200).map((record, index) => ({
            archiveId,
            place: from + index,
            kind: record.kind,
            title: record.title,
            about: record.about,
            at: record.at,
            lines: JSON.stringify(record.lines),
            files: record.files.flatMap((name) => placeOf.get(name) ?? []),
            words: wordsOf(record),
          })),
        )
        .execute()
  })
}
