import type { Queryable } from '../../foundation/platform/database.ts'
import type { MirroredAward } from './mirror-pages.ts'

/** The awards that a mirror shows, in the order of their ids: signed, not taken down by their earner, and of nobody who was forgotten. */
export async function findMirroredAwards(db: Queryable, { after, size }: { after: string | null; size: number }): Promise<MirroredAward[]> {
  const rows = await db
    .selectFrom('awards')
    .innerJoin('credentials', 'credentials.awardId', 'awards.id')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .leftJoin('suspensions', 'suspensions.awardId', 'awards.id')
    .leftJoin('awardHidings', 'awardHidings.awardId', 'awards.id')
    .where('awardHidings.awardId', 'is', null)
    .where('awards.earnerName', '!=', '')
    .$if(after !== null, (query) => query.where('awards.id', '>', after))
    .orderBy('awards.id')
    .limit(size)
    .select(['awards.id', 'awards.earnerName', 'awards.awardedAt', 'awards.expiresAt', 'awards.versionId', 'awards.achievementId'])
    .select(['versions.number', 'versions.definition', 'versions.title', 'organizations.name as issuer', 'organizations.slug'])
    .select(['revocations.revokedAt', 'revocations.reason as revokedBecause', 'suspensions.reason as suspendedBecause'])
    .execute()
  return rows
}
