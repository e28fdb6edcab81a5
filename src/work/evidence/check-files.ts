import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { type Queryable, readsOfAll } from '../../foundation/platform/database.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'

/** Files of the store are read whole and compared with their digests, the one that was looked at longest ago first: some minutes of each hour. */
export const checkFiles = job({ name: 'evidence.check', data: z.object({}), atOnce: 1, every: '37 * * * *', expireSeconds: 1800 })

const mostMs = 5 * 60_000
const dayMs = 86_400_000

export type FileState = 'whole' | 'altered' | 'gone'

/** The work behind `checkFiles`. What was found wrong is looked at again each day, so that a store that was put right says so by itself. */
export const checkingFiles = works(checkFiles, async (world: World) => {
  const { EVIDENCE_CHECK_DAYS: days } = world.config
  if (days === 0) return
  const until = Date.now() + mostMs
  const now = world.now().getTime()
  const due = await world.db
    .selectFrom('files')
    .leftJoin('fileChecks', 'fileChecks.digest', 'files.digest')
    .where(({ eb, fn, or, and, ref }) =>
      or([
        eb(fn.coalesce(ref('checkedAt'), ref('storedAt')), '<', new Date(now - days * dayMs)),
        and([eb('state', '<>', 'whole'), eb('checkedAt', '<', new Date(now - dayMs))]),
      ]),
    )
    .orderBy(sql`coalesce(checked_at, stored_at)`)
    .limit(5000)
    .select(['files.digest', 'files.sizeBytes'])
    .execute()
  for (const file of due) {
    if (Date.now() > until) return
    try {
      await checkFile(world, file)
    } catch (error) {
      // A store that is away is no fault of the file.
      world.log.warn('A file was not compared with its digest and will be tried again', { digest: file.digest, error })
      return
    }
  }
})

/** Reads one file whole and notes what was found. */
export async function checkFile(world: World, file: { digest: string; sizeBytes: number }): Promise<FileState> {
  const bytes = await world.store.read(file)
  let state: FileState = 'gone'
  if (bytes) {
    const hash = createHash('sha256')
    for await (const part of bytes) hash.update(part)
    state = hash.digest('hex') === file.digest ? 'whole' : 'altered'
  }
  if (state !== 'whole') world.log.error('A file in the store is not what was kept', { digest: file.digest, state })
  await noteCheck(world, file.digest, state)
  return state
}

/** Notes what a file was found to be, unless it went with its row meanwhile. */
export async function noteCheck({ db, now }: Pick<World, 'db' | 'now'>, digest: string, state: FileState): Promise<void> {
  const found = { checkedAt: now(), state }
  await readsOfAll(db)
    .insertInto('fileChecks')
    .columns(['digest', 'checkedAt', 'state'])
    .expression((files) =>
      files
        .selectFrom('files')
        .where('digest', '=', digest)
        .select((of) => ['digest', of.val(found.checkedAt).as('checkedAt'), of.val(state).as('state')]),
    )
    .onConflict((clash) => clash.column('digest').doUpdateSet(found))
    .execute()
}

/** Whether a file was found to be another than was kept when it was looked at last. */
export async function isAltered(db: Queryable, digest: string): Promise<boolean> {
  const found = await db
    .selectFrom('fileChecks')
    .where('digest', '=', digest)
    .where('state', '=', 'altered')
    .select('digest')
    .executeTakeFirst()
  return found !== undefined
}
