import { sql } from 'kysely'
import type { Queryable } from '../platform/database.ts'

const mostShown = 60

/** What an issuer offers and how often it was earned. Awards that were taken back are not counted. */
export async function findOffer(db: Queryable, organizationId: string) {
  const current = db
    .selectFrom('achievements')
    .innerJoin('achievementVersions as versions', 'versions.id', 'achievements.currentVersionId')
    .where('achievements.organizationId', '=', organizationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('retirements').whereRef('retirements.achievementId', '=', 'achievements.id').select('retirements.achievementId')),
      ),
    )
  const [shown, { published }, { rows }] = await Promise.all([
    current
      .orderBy(sql`lower(versions.title)`)
      .orderBy('achievements.id')
      .limit(mostShown)
      .select([
        'achievements.slug',
        'versions.id as versionId',
        'versions.title',
        'versions.competency',
        'versions.category',
        'versions.level',
      ])
      .execute(),
    current.select(({ fn }) => fn.countAll<number>().as('published')).executeTakeFirstOrThrow(),
    sql<{ earned: number }>`
      select (select count(*) from awards where organization_id = ${organizationId})
        - (select count(*) from revocations join awards on awards.id = award_id where organization_id = ${organizationId}) as earned`.execute(
      db,
    ),
  ])
  return { shown, published, earned: rows[0]?.earned ?? 0 }
}
