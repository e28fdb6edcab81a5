import { works } from '../../foundation/platform/jobs.ts'
import { storeAway } from '../../foundation/platform/store.ts'
import type { World } from '../../foundation/platform/world.ts'
import { type FileFacts, storeFile } from '../evidence/store-file.ts'
import { CannotMake } from './found.ts'
import type { RenditionJobs } from './rendition-jobs.ts'
import { turns } from './turns.ts'

/** A file of which something is made. */
export type Original = FileFacts & { digest: string; sizeBytes: number }

/** How one kind of rendition is made. */
export type Maker = {
  jobs: RenditionJobs
  /**
   * Makes it of the whole file at `from`, at `to`, whose folder is its own for the while. Tells what the new file is, and what was found on the way.
   * @throws CannotMake where none can be made of this file, ever; anything else is tried again
   */
  make: (original: Original, from: string, to: string) => Promise<{ facts: FileFacts; found: object }>
  /** The most that it may become. */
  mostBytes: (original: Original) => number
}

/** The work behind the jobs of a kind of rendition. Asked twice, or at once, it makes the same file once. */
export function makingRenditions({ jobs, ...maker }: Maker) {
  const { kind } = jobs
  const inTurn = turns(jobs.make.atOnce)
  // By the world too: tests have several in one process.
  const inHand = new WeakMap<World['store'], Map<string, Promise<void>>>()
  const makeOne = (world: World, digest: string): Promise<void> => {
    const here = inHand.get(world.store) ?? new Map<string, Promise<void>>()
    inHand.set(world.store, here)
    const known = here.get(digest)
    if (known) return known
    const work = inTurn(() => makeOnce(world, kind, maker, digest)).finally(() => here.delete(digest))
    here.set(digest, work)
    return work
  }

  // The minute comes round while one is still at it; two would make the same.
  let isWalking = false
  return {
    making: works(jobs.make, (world: World, { digest }) => makeOne(world, digest)),
    /** One after the other, for as long as some wait that have no job of their own in hand. */
    makingWaiting: works(jobs.makeWaiting, async (world: World) => {
      if (isWalking) return
      isWalking = true
      await walk(world, kind, (digest) => makeOne(world, digest)).finally(() => {
        isWalking = false
      })
    }),
  }
}

async function walk(world: World, kind: string, makeOne: (digest: string) => Promise<void>): Promise<void> {
  // Short of the next minute, so that a server that is asked to stop waits for one file at most.
  const until = Date.now() + 45_000
  // Whatever fails for a reason of ours is left to the next round, so that it holds up nothing.
  const tried: string[] = ['']
  while (Date.now() < until) {
    const next = await world.db
      .selectFrom('renditions')
      .where('kind', '=', kind)
      .where('state', '=', 'waiting')
      .where('ofDigest', 'not in', tried)
      .orderBy('askedAt')
      .limit(1)
      .select('ofDigest')
      .executeTakeFirst()
    if (!next || tried.length > 500) return
    tried.push(next.ofDigest)
    try {
      await makeOne(next.ofDigest)
    } catch (error) {
      world.log.error('A rendition was not made and will be tried again', { kind, digest: next.ofDigest, error })
    }
  }
}

async function makeOnce(world: World, kind: string, { make, mostBytes }: Omit<Maker, 'jobs'>, digest: string): Promise<void> {
  const { store, staging } = world
  const original = await world.db
    .selectFrom('renditions')
    .innerJoin('files', 'files.digest', 'renditions.ofDigest')
    .where('ofDigest', '=', digest)
    .where('kind', '=', kind)
    .where('state', '=', 'waiting')
    .select(['files.digest', 'files.contentType', 'files.sizeBytes', 'files.seconds'])
    .executeTakeFirst()
  const bytes = original && (await store.read(original))
  // Made already, or swept with its artifact.
  if (!bytes) return

  const from = await staging.take(bytes, { maxBytes: original.sizeBytes })
  const place = await staging.begin().catch(async (error) => {
    await staging.drop(from.id)
    throw error
  })
  try {
    // A store that gives other bytes must not be taken for a fault of the file.
    if (from.digest !== digest) throw storeAway(`Under ${digest} it gives the bytes of ${from.digest}.`)
    const { facts, found } = await make(original, from.path, place.path)
    const staged = await staging.finish(place.id)
    if (staged.sizeBytes > mostBytes(original)) throw new CannotMake('too-large', `It became ${staged.sizeBytes} bytes.`)
    const { digest: madeDigest } = await storeFile(world, staged, facts)
    await settle(world, kind, digest, { state: 'ready', digest: madeDigest, found: JSON.stringify(found) })
  } catch (error) {
    if (!(error instanceof CannotMake)) throw error
    world.log.warn('A rendition can’t be made of a file', { kind, digest, because: error.because, detail: error.message })
    await settle(world, kind, digest, { state: 'failed', because: error.because })
  } finally {
    await Promise.all([staging.drop(from.id), staging.drop(place.id)])
  }
}

type Outcome = { state: 'ready'; digest: string; found: string } | { state: 'failed'; because: CannotMake['because'] }

async function settle(world: World, kind: string, ofDigest: string, outcome: Outcome): Promise<void> {
  await world.db
    .updateTable('renditions')
    .set({ ...outcome, madeAt: world.now() })
    .where('ofDigest', '=', ofDigest)
    .where('kind', '=', kind)
    .where('state', '=', 'waiting')
    .execute()
}
