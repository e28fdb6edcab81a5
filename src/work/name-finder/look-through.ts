import { works } from '../../foundation/platform/jobs.ts'
import { storeAway } from '../../foundation/platform/store.ts'
import type { World } from '../../foundation/platform/world.ts'
import { lookThrough, lookThroughWaiting } from '../artifacts/file-looks.ts'
import { measureFile } from './names-in-thread.ts'
import { listedNames } from './names-in-work.ts'

/** The work behind `lookThrough`. */
export const lookingThrough = works(lookThrough, (world: World, { artifactId }) => lookOnce(world, artifactId))

/** The work behind `lookThroughWaiting`, one after the other for most of a minute. */
export const lookingThroughWaiting = works(lookThroughWaiting, async (world: World) => {
  const until = Date.now() + 45_000
  const waiting = await world.db
    .selectFrom('fileLooks')
    .where('lookedAt', 'is', null)
    .orderBy('askedAt')
    .limit(500)
    .select('artifactId')
    .execute()
  for (const { artifactId } of waiting) {
    if (Date.now() > until) return
    try {
      await lookOnce(world, artifactId)
    } catch (error) {
      world.log.error('A file was not looked through and will be tried again', { artifactId, error })
    }
  }
})

/** Looks through one file, beside the process. Of what is found only numbers are kept: the names stand in the file and on the class list. */
async function lookOnce(world: World, artifactId: string): Promise<void> {
  const { db, store, staging, now } = world
  const asked = await db
    .selectFrom('fileLooks')
    .innerJoin('artifacts', 'artifacts.id', 'fileLooks.artifactId')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
    .where('artifactId', '=', artifactId)
    .where('lookedAt', 'is', null)
    .select(['fileLooks.revision', 'earnerId', 'files.digest', 'files.sizeBytes', 'files.contentType'])
    .executeTakeFirst()
  // Looked through already, or gone with its artifact.
  if (!asked) return
  const bytes = await store.read(asked)
  if (!bytes) throw storeAway(`It has no file ${asked.digest}.`)
  const names = (await listedNames(db, asked.earnerId)).map(({ name }) => name)
  const staged = await staging.take(bytes, { maxBytes: asked.sizeBytes })
  const found = await measureFile(world, { kind: 'measure', contentType: asked.contentType, from: staged.path, names }).finally(() =>
    staging.drop(staged.id),
  )
  await db
    .updateTable('fileLooks')
    .set({ ...found, lookedAt: now() })
    .where('artifactId', '=', artifactId)
    // Where a class list changed meanwhile, it waits on.
    .where('revision', '=', asked.revision)
    .execute()
}
