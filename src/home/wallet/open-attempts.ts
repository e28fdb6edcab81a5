import type { Queryable } from '../../foundation/platform/database.ts'

/** What a person is working at, the latest first: the gaps of the shelf. */
export const openAttemptsOf = (db: Queryable, earnerId: string) =>
  db
    .selectFrom('attempts')
    .innerJoin('achievementVersions as versions', 'versions.id', 'attempts.versionId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .where('attempts.earnerId', '=', earnerId)
    .where('attempts.state', 'not in', ['earned', 'withdrawn'])
    .where('attempts.purpose', '=', 'award')
    .orderBy('attempts.id', 'desc')
    .limit(24)
    .select(['attempts.id', 'attempts.versionId', 'versions.title', 'organizations.name as issuerName'])
    .execute()
