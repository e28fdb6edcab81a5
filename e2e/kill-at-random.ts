import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Member, Shared } from './several.ts'

type Kind = 'web' | 'worker' | 'postmaster' | 'backend' | 'store'
/** How long it took after each kill until requests were answered again. */
type Recoveries = Record<Kind, number[]>

/** Numbers of which the next is known to nobody, and all to who has the seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What share of the kills each kind has. A store that is a folder can't be killed; its share goes to the others. */
const shares: Record<Kind, number> = { web: 5, worker: 5, postmaster: 3, backend: 4, store: 3 }

function countsOf(kills: number, hasStore: boolean): Record<Kind, number> {
  const kinds = (Object.keys(shares) as Kind[]).filter((kind) => hasStore || kind !== 'store')
  const whole = kinds.reduce((sum, kind) => sum + shares[kind], 0)
  const counts = { web: 0, worker: 0, postmaster: 0, backend: 0, store: 0 }
  for (const kind of kinds) counts[kind] = Math.floor((kills * shares[kind]) / whole)
  counts.web += kills - Object.values(counts).reduce((sum, count) => sum + count, 0)
  return counts
}

type Given = { shared: Shared; webs: readonly Member[]; workers: readonly Member[]; kills: number; seed: number; pauseMs?: number }

/** Kills parts of a Laurel of several processes with `kill -9`, at moments and of kinds that the seed says; several kinds at once. */
export async function killAtRandom({ shared, webs, workers, kills, seed, pauseMs = 400 }: Given): Promise<Recoveries> {
  const recoveries: Recoveries = { web: [], worker: [], postmaster: [], backend: [], store: [] }
  const counts = countsOf(kills, shared.s3 !== null)
  const allReady = () => Promise.all(webs.map((web) => web.ready()))
  const random = seeded(seed)
  const oneOf = <Item>(items: readonly Item[], chance: number): Item | undefined => items[Math.floor(chance * items.length)]
  const member = (members: readonly Member[]) => async (chance: number) => {
    const chosen = oneOf(members, chance)
    chosen?.kill()
    return () => chosen?.ready()
  }
  const kill: Record<Kind, (chance: number) => Promise<() => Promise<unknown> | undefined>> = {
    web: member(webs),
    worker: member(workers),
    async postmaster() {
      await whenUp(shared, async (pid) => process.kill(pid, 'SIGKILL'))
      return allReady
    },
    async backend(chance) {
      await whenUp(shared, async (_pid, client) => {
        const { rows } = await client.query<{ pid: number }>("select pid from pg_stat_activity where application_name like 'laurel%'")
        const chosen = oneOf(rows, chance)
        if (chosen) process.kill(chosen.pid, 'SIGKILL')
      })
      return allReady
    },
    async store() {
      // Killed at once; its start is what is waited for.
      const again = shared.s3?.killAndStart()
      return () => again
    },
  }
  // Each kind goes its own way, so that some are away together; of one kind there is always one that is let come back.
  const lane = async (kind: Kind, moments: readonly { pause: number; chance: number }[]) => {
    for (const { pause, chance } of moments) {
      await wait(pause)
      const back = await kill[kind](chance)
      const began = performance.now()
      await back()
      recoveries[kind].push(Math.round(performance.now() - began))
    }
  }
  const lanes = (Object.keys(counts) as Kind[]).map((kind) => ({
    kind,
    moments: Array.from({ length: counts[kind] }, () => ({ pause: 50 + random() * pauseMs, chance: random() })),
  }))
  await Promise.all(lanes.map(({ kind, moments }) => lane(kind, moments)))
  await Promise.all([...webs, ...workers].map((each) => each.ready()))
  return recoveries
}

/** Does something to a PostgreSQL that takes connections, with the process that began it. What it does may end the connection. */
async function whenUp({ postgres }: Shared, use: (postmaster: number, client: pg.Client) => Promise<unknown>): Promise<void> {
  for (;;) {
    const client = new pg.Client({ ...postgres.connection, application_name: 'killer' })
    client.on('error', () => undefined)
    try {
      await client.connect()
      // The first line of its own file, as the server itself reads it.
      const { rows } = await client.query<{ pid: string }>("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid")
      await use(Number(rows[0]?.pid), client)
      return
    } catch {
      await wait(50)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

/** The recoveries in lines: how many, and the middle and longest time until it served again. */
export const recoveryLines = (recoveries: Recoveries): string =>
  Object.entries(recoveries)
    .filter(([, times]) => times.length > 0)
    .map(([kind, times]) => {
      const ordered = [...times].sort((one, other) => one - other)
      return `  ${kind.padEnd(10)} ${String(times.length).padStart(3)} kills, serves again after ${ordered[Math.floor(times.length / 2)]} ms (longest ${ordered.at(-1)} ms)\n`
    })
    .join('')
