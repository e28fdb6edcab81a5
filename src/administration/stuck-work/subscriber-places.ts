import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** What each subscriber is called for people. */
export const subscriberLabels: Record<string, string> = texts({ webhooks: 'Webhooks', notices: 'Notices' })

/** Up to here what waits is counted; beyond, it is only said that there is more. */
export const mostCounted = 1000

export type SubscriberPlace = {
  name: string
  /** The place of the last event that it has heard, in the order of all. */
  place: number
  /** How much it has not heard yet, `mostCounted` at most. */
  waiting: number
  /** When the first of that happened. */
  waitingSince: Date | null
  /** How often what comes next has failed; 0 where it reads on. */
  failures: number
  /** Why, where the reader may know: what a fault says may be of what it could not take. */
  fault: string | null
  retryAt: Date | null
}

/**
 * How far each subscriber has read: of everything, or of what happened in these organizations. A fault is told only to those in whose
 * organization that happened which the subscriber stands at.
 */
export async function subscriberPlaces(db: Queryable, organizationIds?: readonly string[]): Promise<SubscriberPlace[]> {
  const own = organizationIds === undefined ? sql`true` : sql`event_places.chain = any (${organizationIds}::uuid[])`
  const { rows } = await sql<SubscriberPlace>`
    select subscribers.name, subscribers.place::float8 as place, subscribers.failures, subscribers.retry_at as "retryAt",
      case when exists (select from event_places where event_places.place = subscribers.place + 1 and ${own}) then subscribers.fault end as fault,
      (select count(*)::int from (
        select from event_places where event_places.place > subscribers.place and ${own} limit ${mostCounted}) as few) as waiting,
      (select events.at from event_places join events on events.id = event_places.event_id
        where event_places.place > subscribers.place and ${own} order by event_places.place limit 1) as "waitingSince"
    from subscribers order by subscribers.name`.execute(db)
  return rows
}

/** So long something may wait before it counts as far behind. */
const behindMs = 5 * 60_000

/** Whether a subscriber stands still at something it can’t take, is far behind, or reads on. */
export function readingState({ failures, waiting, waitingSince }: SubscriberPlace, now: Date): 'standing' | 'behind' | 'reading' {
  if (failures > 0) return 'standing'
  const isLong = waitingSince !== null && now.getTime() - waitingSince.getTime() > behindMs
  return isLong || waiting >= mostCounted ? 'behind' : 'reading'
}
