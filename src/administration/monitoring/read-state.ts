import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Measured } from '../../foundation/platform/meter.ts'
import type { World } from '../../foundation/platform/world.ts'

type Queue = { name: string; waiting: number; oldest: number }

/** Jobs that wait or are under way, by queue, and for how many seconds the oldest of them has been due. */
async function readQueues(db: Queryable): Promise<Queue[]> {
  const { rows } = await sql<Queue>`
    select name, count(*)::int as waiting, greatest(0, extract(epoch from now() - min(start_after)))::float8 as oldest
    from jobs.job where state in ('created', 'retry', 'active') and start_after <= now() group by name`.execute(db)
  return rows
}

/** How far behind each subscriber of the facts is, in events, and how often what comes next has failed. */
async function readSubscribers(db: Queryable): Promise<{ name: string; behind: number; failures: number }[]> {
  const { rows } = await sql<{ name: string; behind: number; failures: number }>`
    select name, (coalesce((select max(place) from event_places), 0) - place)::int as behind, failures from subscribers`.execute(db)
  return rows
}

const isDead = ({ name }: Queue) => name.endsWith('.dead')

/** What an operator watches of an instance: work that waits, letters, facts, room. One look costs a few statements, whatever the size. */
export async function readState({ db, staging, pools }: Pick<World, 'db' | 'staging' | 'pools'>): Promise<Measured> {
  const [queues, subscribers, room, letters, unordered, kept] = await Promise.all([
    readQueues(db),
    readSubscribers(db),
    staging.room(),
    sql<{ waiting: number; refused: number }>`
      select count(*) filter (where tries = 0)::int as waiting, count(*) filter (where tries > 0)::int as refused
      from messages where sent_at is null and created_at > now() - interval '7 days'`.execute(db),
    db
      .selectFrom('unorderedEvents')
      .select((row) => row.fn.countAll<number>().as('waiting'))
      .executeTakeFirstOrThrow(),
    sql<{ bytes: number }>`select pg_database_size(current_database())::float8 as bytes`.execute(db),
  ])
  const waiting = queues.filter((queue) => !isDead(queue))
  const signing = waiting.find(({ name }) => name === 'credential.sign')
  return {
    laurel_jobs_waiting: {
      help: 'Jobs that are due or under way, by queue.',
      values: waiting.map(({ name, waiting: value }) => ({ labels: { queue: name }, value })),
    },
    laurel_jobs_oldest_seconds: {
      help: 'For how long the oldest job of a queue has been due.',
      values: waiting.map(({ name, oldest }) => ({ labels: { queue: name }, value: oldest })),
    },
    laurel_jobs_stuck: {
      help: 'Jobs that never succeeded and wait for a person, by queue.',
      values: queues.filter(isDead).map(({ name, waiting: value }) => ({ labels: { queue: name.slice(0, -5) }, value })),
    },
    laurel_signing_lag_seconds: {
      help: 'For how long the oldest award waits for its signature.',
      values: [{ value: signing?.oldest ?? 0 }],
    },
    laurel_letters_waiting: {
      help: 'E-mails of the last seven days that were not sent yet: never tried, or refused at least once.',
      values: [
        { labels: { tried: 'no' }, value: letters.rows[0]?.waiting ?? 0 },
        { labels: { tried: 'yes' }, value: letters.rows[0]?.refused ?? 0 },
      ],
    },
    laurel_events_waiting: { help: 'Facts that have no place in the order yet.', values: [{ value: Number(unordered.waiting) }] },
    laurel_subscriber_behind: {
      help: 'How many facts a subscriber has not heard of yet.',
      values: subscribers.map(({ name, behind }) => ({ labels: { subscriber: name }, value: behind })),
    },
    laurel_subscriber_failures: {
      help: 'How often the next fact of a subscriber has failed in a row.',
      values: subscribers.map(({ name, failures }) => ({ labels: { subscriber: name }, value: failures })),
    },
    laurel_database_bytes: { help: 'How large the database is.', values: [{ value: kept.rows[0]?.bytes ?? 0 }] },
    laurel_disk_free_bytes: { help: 'What is free on the disk where files arrive.', values: [{ value: room.freeBytes }] },
    laurel_pool_connections: {
      help: 'Connections to the database, by what they are for and whether they are at work.',
      values: pools().flatMap(({ name, idle, total }) => [
        { labels: { pool: name, state: 'idle' }, value: idle },
        { labels: { pool: name, state: 'busy' }, value: total - idle },
      ]),
    },
    laurel_pool_waiting: {
      help: 'Who waits for a connection to the database.',
      values: pools().map(({ name, waiting: value }) => ({ labels: { pool: name }, value })),
    },
  }
}
