import { badgeArt } from '../achievements/badge-art.ts'
import { definitionSchema } from '../achievements/definition.ts'
import { renderPng } from '../achievements/render-art.ts'
import type { Reader } from '../platform/database.ts'
import { missing } from '../platform/refusal.ts'

/** The picture of a version as it was drawn at its publication; drawn now where that has not happened yet. @throws Refusal `badge-missing` */
export async function findVersionArt(db: Reader, versionId: string): Promise<{ svg: string; png: Uint8Array }> {
  const drawn = await db.selectFrom('achievementArt').where('versionId', '=', versionId).select(['svg', 'png']).executeTakeFirst()
  if (drawn) return drawn
  const row = await db
    .selectFrom('achievementVersions as versions')
    .innerJoin('achievements', 'achievements.id', 'versions.achievementId')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .where('versions.id', '=', versionId)
    .select(['versions.definition', 'organizations.shortName', 'organizations.accent'])
    .executeTakeFirstOrThrow(() => missing('badge'))
  const { level, category, badge, title } = definitionSchema.parse(row.definition)
  const svg = badgeArt({ level, category, mark: badge.mark, issuerShortName: row.shortName, accent: row.accent, title })
  return { svg, png: await renderPng(svg, 600) }
}
