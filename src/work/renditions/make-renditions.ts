import { Readable } from 'node:stream'
import { works } from '../../foundation/platform/jobs.ts'
import { storeAway } from '../../foundation/platform/store.ts'
import type { World } from '../../foundation/platform/world.ts'
import { type FileFacts, storeFile } from '../evidence/store-file.ts'
import { CannotMake } from './found.ts'
import type { RenditionJobs } from './rendition-jobs.ts'
import { turns } from './turns.ts'

/** A file of which something is made. */
export type Original = FileFacts & { digest: string; sizeBytes: number }

/** What a maker has beside the file. */
export type Making = {
  config: World['config']
  /** Says how far it is, from 0 to 1; told on open pages every few seconds. */
  progress: (share: number) => void
}

/** A small rendition of another kind that is made in the same go. */
export type Beside = { kind: string; bytes: Buffer; facts: FileFacts; found: object }
/** What was made: at the place that was given, or nothing, where the original is what was to be made. */
export type Made = { found: object; beside?: readonly Beside[] } & ({ facts: FileFacts } | { isOriginal: true })

/** How one kind of rendition is made. */
export type Maker = {
  jobs: RenditionJobs
  /**
   * Makes it of the whole file at `from`, at `to`, whose folder is its own for the while. Tells what the new file is, and what was found on the way.
   * @throws CannotMake where none can be made of this file, ever; anything else is tried again
   */
  make: (original: Original, from: string, to: string, making: Making) => Promise<Made>
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
    .select(['files.digest', 'files.contentType', 'files.sizeBytes', 'files.seconds', 'files.width', 'files.height'])
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
    const made = await make(original, from.path, place.path, { config: world.config, progress: telling(world, kind, digest) })
    const madeDigest = 'isOriginal' in made ? digest : await keepMade(world, place.id, made.facts, mostBytes(original))
    for (const beside of made.beside ?? []) await keepBeside(world, digest, beside)
    await settle(world, kind, digest, { state: 'ready', digest: madeDigest, found: JSON.stringify(made.found) })
  } catch (error) {
    if (!(error instanceof CannotMake)) throw error
    // That nothing is installed for such a file is no fault of it: the health page says what to install.
    const level = error.because === 'kind' ? 'info' : 'warn'
    world.log[level]('A rendition can’t be made of a file', { kind, digest, because: error.because, detail: error.message })
    await settle(world, kind, digest, { state: 'failed', because: error.because })
  } finally {
    await Promise.all([staging.drop(from.id), staging.drop(place.id)])
  }
}

async function keepMade(world: World, placeId: string, facts: FileFacts, most: number): Promise<string> {
  const staged = await world.staging.finish(placeId)
  if (staged.sizeBytes > most) throw new CannotMake('too-large', `It became ${staged.sizeBytes} bytes.`)
  const { digest } = await storeFile(world, staged, facts)
  return digest
}

/** Keeps a small rendition of a file, unless there is one of its kind. */
export async function keepBeside(
  world: Pick<World, 'staging' | 'store' | 'db' | 'now'>,
  ofDigest: string,
  { kind, bytes, facts, found }: Beside,
): Promise<void> {
  const staged = await world.staging.take(Readable.from([bytes]), { maxBytes: bytes.length })
  try {
    const { digest } = await storeFile(world, staged, facts)
    // Asked for first, as every other kind is: what becomes ready is counted.
    await world.db
      .insertInto('renditions')
      .values({ ofDigest, kind })
      .onConflict((clash) => clash.doNothing())
      .execute()
    await settle(world, kind, ofDigest, { state: 'ready', digest, found: JSON.stringify(found) })
  } finally {
    await world.staging.drop(staged.id)
  }
}

const tellEveryMs = 2500

/** Writes down how far it is, every few seconds; what can't be written is left to the next time. */
function telling(world: World, kind: string, ofDigest: string): (share: number) => void {
  let last = 0
  return (share) => {
    const now = Date.now()
    if (now - last < tellEveryMs) return
    last = now
    world.db
      .updateTable('renditions')
      .set({ progress: Math.round(Math.max(0, Math.min(1, share)) * 100) })
      .where('ofDigest', '=', ofDigest)
      .where('kind', '=', kind)
      .where('state', '=', 'waiting')
      .execute()
      .catch((error: unknown) => world.log.warn('How far a rendition is could not be written', { kind, error }))
  }
}

type Outcome = { state: 'ready'; digest: string; found: string } | { state: 'failed'; because: CannotMake['because'] }

async function settle(world: Pick<World, 'db' | 'now'>, kind: string, ofDigest: string, outcome: Outcome): Promise<void> {
  await world.db
    .updateTable('renditions')
    .set({ ...outcome, madeAt: world.now(), progress: null })
    .where('ofDigest', '=', ofDigest)
    .where('kind', '=', kind)
    .where('state', '=', 'waiting')
    .execute()
}
