import { sql } from 'kysely'
import type { Queryable } from '../platform/database.ts'

/** What a visitor is shown of this instance: who is here, how much there is, and a few badges to look at. */
export async function findStart(db: Queryable, now: Date) {
  const known = large.get(db)
  if (known && known.until > now) return known.start
  const start = await readStart(db)
  // Counting a hundred thousand awards for every visitor would be the dearest thing on the page, and nobody sees the last of them missing.
  if (start.earned > 5000) large.set(db, { start, until: new Date(now.getTime() + 60_000) })
  return start
}

const large = new WeakMap<Queryable, { start: Start; until: Date }>()
type Start = Awaited<ReturnType<typeof readStart>>

async function readStart(db: Queryable) {
  const [organizations, { rows: counts }, badges] = await Promise.all([
    db
      .selectFrom('organizations')
      .where('kind', '!=', 'school')
      .where((row) =>
        row.exists(
          row
            .selectFrom('achievements')
            .whereRef('achievements.organizationId', '=', 'organizations.id')
            .where('currentVersionId', 'is not', null),
        ),
      )
      .orderBy('name')
      .limit(12)
      .select(['slug', 'name'])
      .execute(),
    sql<{ published: number; earned: number }>`
      select
        (select count(*) from achievements where current_version_id is not null
          and not exists (select from retirements where retirements.achievement_id = achievements.id)) as published,
        (select count(*) from awards where not exists (select from revocations where revocations.award_id = awards.id)) as earned`.execute(
      db,
    ),
    db
      .selectFrom('achievements')
      .innerJoin('achievementVersions as versions', 'versions.id', 'achievements.currentVersionId')
      .where((row) =>
        row.not(
          row.exists(row.selectFrom('retirements').whereRef('retirements.achievementId', '=', 'achievements.id').select('achievementId')),
        ),
      )
      .orderBy('achievements.id')
      .limit(6)
      .select([
        'achievements.slug',
        'versions.id as versionId',
        'versions.title',
        'versions.competency',
        'versions.category',
        'versions.level',
      ])
      .execute(),
  ])
  return { organizations, published: counts[0]?.published ?? 0, earned: counts[0]?.earned ?? 0, badges }
}
