import { sql } from 'kysely'
import { z } from 'zod'
import { command, inside, type Scene } from '../../foundation/platform/command.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { systemOnly } from '../../people/accounts/account-policy.ts'
import { leftOutSchema } from './arrived-shapes.ts'
import { theirPast } from './arriving-policy.ts'
import { isOwnFile } from './what-is-in.ts'

export const recordTaken = command({
  name: 'archive.record-taken',
  says: 'Notes that an archive is taken in. An earlier one of the same account goes, unless it has files that this one has no more.',
  reach: inside,
  limits: null,
  input: z.object({ archiveId: z.uuid(), leftOut: leftOutSchema }),
  load: ({ db }, { archiveId }) =>
    db
      .selectFrom('arrivedArchives')
      .where('id', '=', archiveId)
      .where('state', '=', 'taking')
      .select(['id', 'personId', 'home', 'holderId'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('archive')),
  may: systemOnly,
  async run(scene, { archiveId, leftOut }, archive) {
    const { db, now } = scene
    await db
      .updateTable('arrivedArchives')
      .set({ state: 'kept', takenAt: now, goal: 0, done: 0, leftOut: JSON.stringify(leftOut) })
      .where('id', '=', archiveId)
      .execute()
    return { gone: await settleSameAccount(scene, archive) }
  },
  record: theirPast,
})

/** Of the archives of one account the newest stands in front. One that has nothing of its own beside it goes; gives the digests of those. */
async function settleSameAccount(
  { db }: Scene,
  { personId, home, holderId }: { personId: string; home: string | null; holderId: string | null },
): Promise<string[]> {
  const all = await db
    .selectFrom('arrivedArchives')
    .where('personId', '=', personId)
    .where('home', '=', home)
    .where('holderId', '=', holderId)
    .where('state', '=', 'kept')
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'fileDigest'])
    .execute()
  const [front, ...earlier] = all
  const gone: string[] = []
  for (const { id, fileDigest } of earlier) {
    const { rows } = await sql<{ name: string }>`select name from brought_files mine where archive_id = ${id}
      and not exists (select from brought_files theirs where theirs.digest = mine.digest and theirs.archive_id = ${front?.id})`.execute(db)
    if (rows.some(({ name }) => isOwnFile(name))) {
      await db
        .updateTable('arrivedArchives')
        .set({ replacedBy: front?.id ?? null })
        .where('id', '=', id)
        .execute()
      continue
    }
    await db.deleteFrom('arrivedArchives').where('id', '=', id).execute()
    if (fileDigest !== null) gone.push(fileDigest)
  }
  if (front) await db.updateTable('arrivedArchives').set({ replacedBy: null }).where('id', '=', front.id).execute()
  return gone
}
