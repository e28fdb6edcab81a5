import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Database, inTransaction } from '../platform/database.ts'
import type { FactKind } from '../platform/fact.ts'
import { chainOf, digestsOf, hashOf } from './chain.ts'
import { selectRecorded } from './recorded.ts'

/** So many are given a place at once. */
const atOnce = 500

/**
 * Gives committed events their places and their links in the chain, oldest first, and says how many. One process at a time does it, each time in
 * a transaction that ends before the next begins: so what has a place comes after all that had one before, and no reader can miss what is
 * committed late. Two events of one subject keep their order, for the second was written after the first's commit had let it.
 */
export const orderEvents = (db: Database, kinds: ReadonlyMap<string, FactKind>): Promise<number> =>
  inTransaction(db, async (scope) => {
    const { rows: locked } = await sql<{ isOurs: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('laurel.order-events')) as "isOurs"`.execute(scope)
    if (!locked[0]?.isOurs) return 0
    const waiting = await scope.selectFrom('unorderedEvents').select(['arrival', 'eventId']).orderBy('arrival').limit(atOnce).execute()
    if (waiting.length === 0) return 0
    const recorded = await selectRecorded(scope)
      .where(
        'events.id',
        'in',
        waiting.map(({ eventId }) => eventId),
      )
      .execute()
    const byId = new Map(recorded.map((event) => [event.id, event]))
    const chains = [...new Set(recorded.map(chainOf))]
    const { rows: heads } = await sql<{ chain: string; number: number; hash: Buffer }>`
      select chain.id as chain, head.number, head.hash from unnest(${chains}::uuid[]) as chain (id)
        cross join lateral (select number, hash from event_places where event_places.chain = chain.id order by number desc limit 1) as head
    `.execute(scope)
    const ends = new Map(heads.map(({ chain, number, hash }) => [chain, { number, hash }]))
    const { last } = await scope
      .selectFrom('eventPlaces')
      .select((of) => of.fn.coalesce(of.fn.max('place'), sql.lit(0)).as('last'))
      .executeTakeFirstOrThrow()
    let place = Number(last)
    const rows = waiting.flatMap(({ eventId }) => {
      const event = byId.get(eventId)
      if (!event) return []
      const chain = chainOf(event)
      const end = ends.get(chain)
      const number = (end?.number ?? 0) + 1
      const salt = randomBytes(32)
      const digests = digestsOf(event, kinds.get(event.name)?.personal ?? [], salt)
      const hash = hashOf(event, { number, previous: end?.hash ?? null, digests })
      ends.set(chain, { number, hash })
      return [{ place: ++place, eventId, chain, number, salt, digests: JSON.stringify(digests), hash }]
    })
    await scope.insertInto('eventPlaces').values(rows).execute()
    await scope
      .deleteFrom('unorderedEvents')
      .where(
        'arrival',
        'in',
        waiting.map(({ arrival }) => arrival),
      )
      .execute()
    return waiting.length
  })
