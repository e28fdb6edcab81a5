import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { cleanInThread } from './clean-in-thread.ts'
import { CannotClean } from './found.ts'
import { makeCleanCopy, makeWaitingCopies } from './rendition-jobs.ts'

/** The work behind `makeCleanCopy`. Asked twice, or at once, it makes the same file. */
export const makingCleanCopy = works(makeCleanCopy, (world: World, { digest }) => makeCopy(world, digest))

/** The work behind `makeWaitingCopies`: one after the other, for as long as some wait that have no job of their own in hand. */
export const makingWaitingCopies = works(makeWaitingCopies, async (world: World) => {
  if (isWalking) return
  isWalking = true
  await walk(world).finally(() => {
    isWalking = false
  })
})

// The minute comes round while one is still at it; two would make the same copies.
let isWalking = false

async function walk(world: World): Promise<void> {
  await clearAbandoned(world)
  // Short of the next minute, so that a server that is asked to stop waits for one file at most.
  const until = Date.now() + 45_000
  // Whatever fails for a reason of ours is left to the next round, so that it holds up nothing.
  const tried: string[] = ['']
  while (Date.now() < until) {
    const next = await world.db
      .selectFrom('renditions')
      .where('kind', '=', 'clean')
      .where('state', '=', 'waiting')
      .where('ofDigest', 'not in', tried)
      .orderBy('askedAt')
      .limit(1)
      .select('ofDigest')
      .executeTakeFirst()
    if (!next || tried.length > 500) return
    tried.push(next.ofDigest)
    try {
      await makeCopy(world, next.ofDigest)
    } catch (error) {
      world.log.error('A copy for assessors was not made and will be tried again', { digest: next.ofDigest, error })
    }
  }
}

/** What a process left behind that was killed at it. */
async function clearAbandoned(world: World): Promise<void> {
  for (const name of await readdir(roomsOf(world)).catch(() => [])) {
    const path = join(roomsOf(world), name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (mtimeMs < Date.now() - 86_400_000) await rm(path, { recursive: true, force: true })
  }
}

const roomsOf = (world: World) => join(world.config.DATA_DIR, 'copies-in-work')

const inWork = new Map<string, Promise<void>>()
let last: Promise<unknown> = Promise.resolve()
function makeCopy(world: World, digest: string): Promise<void> {
  const place = `${world.config.DATA_DIR} ${digest}`
  const known = inWork.get(place)
  if (known) return known
  // One after the other: each needs its file a second time on the disk, and the thread takes one alone.
  const work = last.then(() => copyOnce(world, digest)).finally(() => inWork.delete(place))
  last = work.catch(() => undefined)
  inWork.set(place, work)
  return work
}

async function copyOnce(world: World, digest: string): Promise<void> {
  const original = await world.db
    .selectFrom('renditions')
    .innerJoin('files', 'files.digest', 'renditions.ofDigest')
    .where('ofDigest', '=', digest)
    .where('kind', '=', 'clean')
    .where('state', '=', 'waiting')
    .select(['files.contentType', 'files.sizeBytes', 'files.seconds'])
    .executeTakeFirst()
  // Made already, or swept with its artifact.
  if (!original || !(await world.files.has(digest))) return

  await mkdir(roomsOf(world), { recursive: true, mode: 0o700 })
  const room = await mkdtemp(join(roomsOf(world), 'copy-'))
  try {
    const [from, to] = [join(room, 'from'), join(room, 'to')]
    await pipeline(world.files.read(digest), createWriteStream(from, { mode: 0o600 }))
    const found = await cleanInThread(original.contentType, from, to)
    const kept = await world.files.put(createReadStream(to), {
      maxBytes: original.sizeBytes * 2 + 10_000_000,
      // The row comes first, fresh, so that no sweep takes the bytes before the rendition points at them.
      admit: async (file) => {
        await world.db
          .insertInto('files')
          .values({
            digest: file.digest,
            sizeBytes: file.sizeBytes,
            contentType: original.contentType,
            seconds: original.seconds,
            storedAt: world.now(),
          })
          .onConflict((clash) => clash.column('digest').doUpdateSet({ storedAt: world.now() }))
          .execute()
      },
    })
    await settle(world, digest, { state: 'ready', digest: kept.digest, found: JSON.stringify(found) })
  } catch (error) {
    if (!(error instanceof CannotClean)) throw error
    world.log.warn('No copy without its author’s name can be made of a file', { digest, because: error.because, detail: error.message })
    await settle(world, digest, { state: 'failed', because: error.because })
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}

type Outcome = { state: 'ready'; digest: string; found: string } | { state: 'failed'; because: CannotClean['because'] }

async function settle(world: World, ofDigest: string, outcome: Outcome): Promise<void> {
  await world.db
    .updateTable('renditions')
    .set({ ...outcome, madeAt: world.now() })
    .where('ofDigest', '=', ofDigest)
    .where('kind', '=', 'clean')
    .where('state', '=', 'waiting')
    .execute()
}
