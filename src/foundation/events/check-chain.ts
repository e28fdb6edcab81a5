import { sql } from 'kysely'
import type { Queryable } from '../platform/database.ts'
import { type Digests, falseDigest, hashOf, noOrganization } from './chain.ts'
import { selectRecorded } from './recorded.ts'

/** What a check of one chain found. */
export type ChainReport = {
  organizationId: string | null
  /** How many events were checked, and how many are recorded but have no place yet. */
  length: number
  waiting: number
  /** The hash of the last event. Kept elsewhere, it shows later that nothing up to here was cut off. */
  head: string | null
  broken: { number: number; eventId: string | null; because: string } | null
}

const atOnce = 1000

/** Checks every link of an organization's chain, or of what belongs to none, and names the first that does not hold. */
export async function checkChain(db: Queryable, organizationId: string | null): Promise<ChainReport> {
  const chain = organizationId ?? noOrganization
  let number = 0
  let head: Buffer | null = null
  const report = (broken: ChainReport['broken'], waiting = 0): ChainReport => ({
    organizationId,
    length: number,
    waiting,
    head: head?.toString('hex') ?? null,
    broken,
  })
  for (;;) {
    const links = await selectRecorded(db)
      .rightJoin('eventPlaces', 'eventPlaces.eventId', 'events.id')
      .where('eventPlaces.chain', '=', chain)
      .where('eventPlaces.number', '>', number)
      .orderBy('eventPlaces.number')
      .limit(atOnce)
      .select(['eventPlaces.number', 'eventPlaces.salt', 'eventPlaces.hash', 'eventPlaces.eventId'])
      .select((of) => of.ref('eventPlaces.digests').$castTo<Digests>().as('digests'))
      .execute()
    for (const { number: found, salt, hash, digests, eventId, ...recorded } of links) {
      const due: number = number + 1
      const breaks = (because: string) => report({ number: due, eventId, because })
      if (found !== due) return report({ number: due, eventId: null, because: 'This link is missing.' })
      const { id, name, actorKind, at, details } = recorded
      if (id === null || name === null || actorKind === null || at === null || details === null)
        return breaks('The event of this link is missing.')
      const event = { ...recorded, id, name, actorKind, at, details }
      if (event.organizationId !== organizationId) return breaks('The event of this link belongs to another organization.')
      const wrong = falseDigest(event, digests, salt)
      if (wrong) return breaks(`A personal value of this event is not the one that was recorded: ${wrong}.`)
      const expected: Buffer = hashOf(event, { number: due, previous: head, digests })
      if (!expected.equals(hash)) return breaks('This event is not what was recorded, or something before it was taken out or put in.')
      number = due
      head = expected
    }
    if (links.length < atOnce) break
  }
  const { rows } = await sql<{ id: string; isWaiting: boolean }>`
    select events.id, exists (select from unordered_events where event_id = events.id) as "isWaiting" from events
    where organization_id is not distinct from ${organizationId}::uuid and not exists (select from event_places where event_id = events.id)
    order by "isWaiting", id`.execute(db)
  const [first] = rows
  if (first && !first.isWaiting)
    return report({ number: number + 1, eventId: first.id, because: 'This event was put in without a place in the chain.' })
  return report(null, rows.length)
}
