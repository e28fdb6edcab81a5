import { linkedInAddress } from '../../credentials/award-pages/linkedin.ts'
import { awardAddresses } from '../../credentials/awards/award-addresses.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { findBrought } from '../../recognition/ledger/brought.ts'

/** So many at once are shown in a row; a person who was away for years finds the others in their wallet. */
const mostNew = 12

/** The awards that a person has not met yet, the newest first, each with what it brought and how to take it along. */
export async function findNewAwards(db: Queryable, personId: string, baseUrl: string) {
  const awards = await db
    .selectFrom('unseenAwards')
    .innerJoin('awards', 'awards.id', 'unseenAwards.awardId')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('credentials', 'credentials.awardId', 'awards.id')
    .where('unseenAwards.earnerId', '=', personId)
    .orderBy('unseenAwards.awardId', 'desc')
    .limit(mostNew)
    .select([
      'awards.id',
      'awards.versionId',
      'awards.awardedAt',
      'awards.expiresAt',
      'versions.title',
      'versions.competency',
      'organizations.name as issuerName',
      'organizations.timeZone',
      'organizations.linkedinId as issuerLinkedinId',
      'credentials.signedAt',
    ])
    .execute()
  const [first] = awards
  // Only the first is told whole; the next one is, when it was put away.
  const lines = first ? await findBrought(db, [first.id]) : []
  return awards.map(({ expiresAt, ...award }) => {
    const { page } = awardAddresses(baseUrl, award.id)
    return { ...award, page, linkedIn: linkedInAddress({ ...award, expiresAt, page }), lines: award.id === first?.id ? lines : [] }
  })
}

export type NewAward = Awaited<ReturnType<typeof findNewAwards>>[number]
