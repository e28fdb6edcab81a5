import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { checkChain } from '../src/foundation/events/check-chain.ts'
import { openDatabase, openPool, readsOfAll } from '../src/foundation/platform/database.ts'
import type { BusyDistrict, Outside } from './busy-district.ts'
import type { Acknowledged } from './people-at-work.ts'
import type { Shared } from './several.ts'

/** What must never be, in words; and what may, counted. */
type Found = { wrong: string[]; awards: number; lettersTwice: number; toldTwice: number }

/** Lets the work of the background be done, without the pauses that it makes after faults, and what killed workers held be taken up as if their time had come. */
async function settle(pool: pg.Pool, limitMs = 180_000): Promise<string[]> {
  const until = performance.now() + limitMs
  for (let quiet = 0; ; ) {
    await pool.query("update jobs.job set start_after = now() where state = 'retry' and start_after > now()")
    await pool.query(
      "update jobs.job set heartbeat_on = now() - interval '1 hour' where state = 'active' and heartbeat_on < now() - interval '8 seconds'",
    )
    await pool.query('update webhook_deliveries set due_at = now() where due_at > now()')
    await pool.query("update webhooks set busy_until = null where busy_until < now() + interval '112 seconds'")
    const { rows } = await pool.query<{ what: string; count: number }>(open)
    const left = rows.filter(({ count }) => count > 0)
    quiet = left.length === 0 ? quiet + 1 : 0
    if (quiet === 2) return []
    if (performance.now() > until) return left.map(({ what, count }) => `${count} ${what} are left in the end`)
    await wait(300)
  }
}

const open = `
  select 'jobs' as what, count(*)::int from jobs.job where state in ('created', 'retry', 'active') and start_after <= now() and name not like '%.dead'
  union all select 'letters', count(*)::int from messages where sent_at is null and refused_at is null and (send_after is null or send_after <= now())
  union all select 'events without a place', count(*)::int from events where not exists (select from event_places where event_id = events.id)
  union all select 'events unheard', count(*)::int from subscribers, lateral (select max(place) as last from event_places) where place < last
  union all select 'deliveries', count(*)::int from webhook_deliveries where delivered_at is null
  union all select 'awards unsigned', count(*)::int from awards where not exists (select from credentials where award_id = awards.id)`

/** Looks whether everything that was acknowledged is there, once and whole. */
export async function findWrong(shared: Shared, url: string, district: BusyDistrict, done: Acknowledged, outside: Outside): Promise<Found> {
  const connection = { ...shared.postgres.connection, database: 'district' }
  const pool = openPool(connection, () => undefined, 4)
  try {
    const wrong = await settle(pool)
    const names = async (text: string, values: unknown[] = []) =>
      (await pool.query<{ what: string }>(text, values)).rows.map(({ what }) => what)

    const ids = (list: readonly string[], table: string) =>
      names(
        `select $2 || ' ' || id || ' is lost' as what from unnest($1::uuid[]) as id where not exists (select from ${table} where ${table}.id = id.id)`,
        [list, table],
      )
    wrong.push(...(await ids(done.submissions, 'submissions')), ...(await ids(done.decisions, 'decisions')))
    const { rows: answers } = await pool.query<{ attempt: string; body: string }>('select attempt_id as attempt, body from answers')
    const kept = new Map(answers.map(({ attempt, body }) => [attempt, body]))
    for (const [attemptId, { saved, sent }] of done.saves) {
      const body = kept.get(attemptId) ?? ''
      if (body !== saved && !sent.has(body)) wrong.push(`what was saved in ${attemptId} is lost`)
    }
    wrong.push(...(await names(never)))
    for (const organizationId of [district.organizationId, null]) {
      const { broken, waiting } = await checkChain(readsOfAll(openDatabase(pool)), organizationId)
      if (broken || waiting > 0) wrong.push(`the chain of ${organizationId} is broken: ${JSON.stringify(broken)}, ${waiting} wait`)
    }
    for (const { artifactId, digest, key } of done.files) {
      const answer = await fetch(`${url}/api/v1/artifacts/${artifactId}/file`, { headers: { Authorization: `Bearer ${key}` } })
      const found = createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex')
      if (found !== digest) wrong.push(`file ${artifactId} is not whole (${answer.status})`)
    }
    for (const { email, cookie } of done.signIns) {
      const { status } = await fetch(`${url}/settings`, { headers: { Cookie: cookie }, redirect: 'manual' })
      if (status !== 200) wrong.push(`${email} is not signed in any more (${status})`)
    }
    const unheard = (list: readonly string[], heard: readonly string[], what: string) =>
      list.filter((id) => !heard.includes(id)).map((id) => `${what} ${id} never arrived`)
    wrong.push(...unheard(await names('select id::text as what from messages where sent_at is not null'), outside.letters, 'letter'))
    wrong.push(...unheard(await names('select event_id::text as what from webhook_deliveries'), outside.told, 'fact'))
    const twice = (list: readonly string[]) => list.length - new Set(list).size
    const awards = await names('select id::text as what from awards')
    return { wrong, awards: awards.length, lettersTwice: twice(outside.letters), toldTwice: twice(outside.told) }
  } finally {
    await pool.end()
  }
}

/** What the database can say by itself: nothing of it may be. */
const never = `
  select 'attempt ' || attempt_id || ' has ' || count(*) || ' awards' as what from awards group by attempt_id having count(*) > 1
  union all
  select 'award ' || awards.id || ' has ' || count(ledger_lines.id) || ' ledger lines' from awards left join ledger_lines on award_id = awards.id group by awards.id having count(ledger_lines.id) <> 1
  union all
  select 'decision ' || decisions.id || ' has no award' from decisions where outcome = 'earned' and not exists (select from awards where decision_id = decisions.id)
  union all
  select 'person ' || earner_id || ' has fewer letters than awards' from awards group by earner_id having count(*) > (select count(*) from messages where person_id = earner_id and kind = 'decision')
  union all
  select 'submission of ' || attempt_id || ' is there ' || count(*) || ' times' from submissions group by attempt_id, number having count(*) > 1
  union all
  select 'submission ' || submissions.id || ' is read by ' || count(*) from submissions join assessments on submission_id = submissions.id where released_at is null group by submissions.id having count(*) > 1
  union all
  select 'fact ' || name || ' of ' || subject_id || ' is recorded ' || count(*) || ' times' from events where name in ('award.issued', 'submission.handed-in', 'submission.decided') group by name, subject_id having count(*) > 1
  union all
  select 'job ' || name || ' never succeeded' from jobs.job where name like '%.dead'
  union all
  select 'files has no row for ' || id from artifacts where file_digest is not null and not exists (select from files where digest = file_digest)`
