import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** What each kind of work is called for people. */
export const workLabels: Record<string, string> = texts({
  'credential.sign': 'Signing a credential',
  'status-list.publish': 'Signing a status list',
  'achievement.draw-art': 'Drawing a badge',
  'mail.send': 'Sending an e-mail',
  'webhook.deliver': 'Telling a webhook',
  'notices.look-ahead': 'Looking for what is due',
  'notices.find-resting': 'Looking for work at rest',
  'notices.find-digests': 'Looking for digests that are due',
  'notices.write-digest': 'Writing a daily digest',
})

/** What a job names, as an id; null where it names no such thing, so that each table is asked by its key. */
const named = (field: string) =>
  sql`case when pg_input_is_valid(job.data ->> ${sql.lit(field)}, 'uuid') then (job.data ->> ${sql.lit(field)})::uuid end`

/** Whose work a job is, by the thing that it names. What names nothing of an organization is the operator's. */
const organizationOf = sql<string | null>`coalesce(
  (select organization_id from awards where id = ${named('awardId')}),
  (select organization_id from status_lists where id = ${named('statusListId')}),
  (select achievements.organization_id from achievement_versions join achievements on achievements.id = achievement_versions.achievement_id
    where achievement_versions.id = ${named('versionId')}),
  (select organization_id from messages where id = ${named('messageId')}),
  (select organization_id from webhooks where id = ${named('webhookId')}))`

export type StuckWork = {
  id: string
  /** The job that never succeeded. */
  work: string
  since: Date
  organizationId: string | null
  data: object
}

type Asked = { organizationIds?: readonly string[]; before?: string | null; size?: number }

/** Jobs that were tried as often as they may and never succeeded, the newest first: all of them, or those of these organizations. */
export async function listStuckWork(
  db: Queryable,
  { organizationIds, before = null, size = 100 }: Asked = {},
): Promise<{ stuck: StuckWork[]; next: string | null }> {
  const { rows } = await sql<StuckWork>`
    select * from (
      select id, left(name, -5) as work, created_on as since, data, ${organizationOf} as "organizationId"
      from jobs.job where name like '%.dead' and state = 'created'
        and (${before}::uuid is null or (created_on, id) < (select created_on, id from jobs.job where id = ${before}::uuid))
    ) as dead
    where ${organizationIds === undefined ? sql`true` : sql`"organizationId" = any (${organizationIds}::uuid[])`}
    order by since desc, id desc limit ${size + 1}`.execute(db)
  const stuck = rows.slice(0, size)
  return { stuck, next: rows.length > size ? (stuck.at(-1)?.id ?? null) : null }
}

/** One of them, held until the commit; undefined where somebody has dealt with it. */
export async function lockStuckWork(db: Queryable, id: string): Promise<StuckWork | undefined> {
  const { rows } = await sql<StuckWork>`
    select id, left(name, -5) as work, created_on as since, data, ${organizationOf} as "organizationId"
    from jobs.job where id = ${id}::uuid and name like '%.dead' and state = 'created' for update`.execute(db)
  return rows[0]
}

/** Takes it out of what is stuck. */
export const removeStuckWork = (db: Queryable, { id, work }: StuckWork) =>
  sql`delete from jobs.job where id = ${id}::uuid and name = ${`${work}.dead`}`.execute(db)
