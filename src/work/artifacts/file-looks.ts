import { z } from 'zod'
import type { Scene } from '../../foundation/platform/command.ts'
import { job } from '../../foundation/platform/jobs.ts'
import { readsNames } from '../evidence/read-kinds.ts'

/** One document that came into the work is looked through: how long it is, and whether it may tell who a student is. */
export const lookThrough = job({
  name: 'file.look',
  data: z.object({ artifactId: z.uuid() }),
  atOnce: 1,
  retryLimit: 6,
  expireSeconds: 300,
})
/** Those whose job was lost, and those that are looked through again since a class list changed. */
export const lookThroughWaiting = job({ name: 'file.look-waiting', data: z.object({}), atOnce: 1, every: '* * * * *', expireSeconds: 300 })

/** Asks, in the transaction by which a file came into the work, that it is looked through after the commit. What is no document is not. */
export async function askForLook({ db, now, later }: Pick<Scene, 'db' | 'now' | 'later'>, artifactId: string): Promise<void> {
  const file = await db
    .selectFrom('artifacts')
    .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
    .where('artifacts.id', '=', artifactId)
    .select('files.contentType')
    .executeTakeFirst()
  if (!file || !readsNames(file.contentType)) return
  await db.insertInto('fileLooks').values({ artifactId, askedAt: now }).execute()
  await later(lookThrough, { artifactId })
}
