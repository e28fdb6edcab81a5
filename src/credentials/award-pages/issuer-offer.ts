import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { readTotals } from '../../foundation/platform/totals.ts'

const mostShown = 60

/** What an issuer offers, by title, and how often it was earned. Awards that were taken back are not counted. */
export async function findOffer(db: Queryable, organizationId: string) {
  const [shown, published, earned] = await Promise.all([
    db
      .selectFrom('offers')
      .innerJoin('achievements', 'achievements.id', 'offers.achievementId')
      .innerJoin('achievementVersions as versions', 'versions.id', 'offers.versionId')
      .where('offers.organizationId', '=', organizationId)
      .orderBy('offers.titleOrder')
      .orderBy('offers.achievementId')
      .limit(mostShown)
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
    readTotals(db, 'published', [organizationId]),
    readTotals(db, 'awards', [organizationId]),
  ])
  return { shown, published: published.get('') ?? 0, earned: earned.get('') ?? 0 }
}
