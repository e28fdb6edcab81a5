import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { readTotals } from '../../foundation/platform/totals.ts'

/** What a visitor is shown of this instance: who is here, how much there is, and a few badges to look at. */
export async function findVisitorHome(db: Queryable) {
  const [organizations, published, earned, badges] = await Promise.all([
    db
      .selectFrom('organizations')
      .where('kind', '!=', 'school')
      .where((row) =>
        row.exists(row.selectFrom('offers').whereRef('offers.organizationId', '=', 'organizations.id').select('achievementId')),
      )
      .orderBy('name')
      .limit(12)
      .select(['slug', 'name'])
      .execute(),
    readTotals(db, 'published', 'all'),
    readTotals(db, 'awards', 'all'),
    db
      .selectFrom('offers')
      .innerJoin('achievements', 'achievements.id', 'offers.achievementId')
      .innerJoin('achievementVersions as versions', 'versions.id', 'offers.versionId')
      .orderBy('offers.achievementId')
      .limit(6)
      .select([
        'achievements.slug',
        'versions.id as versionId',
        'versions.title',
        'versions.competency',
        'versions.category',
        'versions.level',
        sql<string>`coalesce(versions.definition ->> 'language', 'en')`.as('language'),
      ])
      .execute(),
  ])
  return { organizations, published: published.get('') ?? 0, earned: earned.get('') ?? 0, badges }
}
