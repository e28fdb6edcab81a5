import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { MirroredAward } from './mirror-pages.ts'

/** The awards that a mirror shows: signed, not taken down by their earner, and of nobody who was forgotten. */
const mirrored = (db: Queryable) =>
  db
    .selectFrom('awards')
    .innerJoin('credentials', 'credentials.awardId', 'awards.id')
    .leftJoin('awardHidings', 'awardHidings.awardId', 'awards.id')
    .where('awardHidings.awardId', 'is', null)
    .where('awards.earnerName', '!=', '')

/** Which of these a mirror shows still. */
export async function stillMirrored(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const rows = await mirrored(db)
    .where(sql<boolean>`awards.id = any(${[...ids]}::uuid[])`)
    .select('awards.id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Those awards, in the order of their ids. */
export async function findMirroredAwards(db: Queryable, { after, size }: { after: string | null; size: number }): Promise<MirroredAward[]> {
  const rows = await mirrored(db)
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .leftJoin('suspensions', 'suspensions.awardId', 'awards.id')
    .$if(after !== null, (query) => query.where('awards.id', '>', after))
    .orderBy('awards.id')
    .limit(size)
    .select(['awards.id', 'awards.earnerName', 'awards.awardedAt', 'awards.expiresAt', 'awards.versionId', 'awards.achievementId'])
    .select(['versions.number', 'versions.definition', 'versions.title', 'organizations.name as issuer', 'organizations.slug'])
    .select(['revocations.revokedAt', 'revocations.reason as revokedBecause', 'suspensions.reason as suspendedBecause'])
    .execute()
  return rows
}
