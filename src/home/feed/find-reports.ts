import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isSticker } from './stickers.ts'

type Slice = { after?: string | null | undefined; size: number }

/** What waits for the admins of an organization, the oldest first: each kudos once, however many asked. Who asked is not told. */
export async function findReports(db: Queryable, organizationId: string, { after, size }: Slice) {
  const rows = await db
    .selectFrom('kudosReports as report')
    .innerJoin('awards', 'awards.id', 'report.awardId')
    .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
    .innerJoin('organizations as home', 'home.id', 'report.organizationId')
    .leftJoin('people as giver', 'giver.id', 'report.giverId')
    .where('report.organizationId', '=', organizationId)
    .where('report.settledAt', 'is', null)
    .where(
      sql<boolean>`not exists (select from kudos_reports earlier where earlier.organization_id = report.organization_id and earlier.settled_at is null
        and earlier.id < report.id and (earlier.kudos_id, earlier.award_id, earlier.giver_id) is not distinct from (report.kudos_id, report.award_id, report.giver_id))`,
    )
    .$if(Boolean(after), (query) => query.where('report.id', '>', after ?? ''))
    .orderBy('report.id')
    .limit(size + 1)
    .select(['report.id', 'report.sticker', 'report.note', 'report.why', 'report.reportedAt', 'report.giverId', 'giver.name as giver'])
    .select(['awards.earnerName as earner', 'version.title', 'home.timeZone'])
    .select((of) => of('report.kudosId', 'is', null).as('isGone'))
    .execute()
  const items = rows.slice(0, size).map((row) => ({
    ...row,
    sticker: row.sticker !== null && isSticker(row.sticker) ? row.sticker : null,
    isGone: Boolean(row.isGone),
  }))
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null }
}

/** Whether something waits for the admins of an organization. */
export async function hasReports(db: Queryable, organizationId: string): Promise<boolean> {
  const found = await db
    .selectFrom('kudosReports')
    .where('organizationId', '=', organizationId)
    .where('settledAt', 'is', null)
    .limit(1)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}
