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
})

/** Whose work a job is, by the thing that it names. What names nothing of an organization is the operator's. */
const organizationOf = sql`coalesce(
  (select organization_id from awards where id::text = job.data ->> 'awardId'),
  (select organization_id from status_lists where id::text = job.data ->> 'statusListId'),
  (select achievements.organization_id from achievement_versions join achievements on achievements.id = achievement_versions.achievement_id
    where achievement_versions.id::text = job.data ->> 'versionId'),
  (select organization_id from messages where id::text = job.data ->> 'messageId'),
  (select organization_id from webhooks where id::text = job.data ->> 'webhookId'))`

export type StuckWork = {
  id: string
  /** The job that never succeeded. */
  work: string
  since: Date
  organizationId: string | null
  data: object
}

/** Jobs that were tried as often as they may and never succeeded, the newest first. There are few, or something is badly wrong. */
export async function listStuckWork(db: Queryable, most = 200): Promise<StuckWork[]> {
  const { rows } = await sql<StuckWork>`
    select id, left(name, -5) as work, created_on as since, data, ${organizationOf} as "organizationId" from (
      select id, name, created_on, data from jobs.job where name like '%.dead' and state = 'created' order by created_on desc limit ${most}
    ) as job order by since desc`.execute(db)
  return rows
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
