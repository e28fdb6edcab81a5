import { z } from 'zod'
import type { Queryable } from '../../foundation/platform/database.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import { recentlyUsed } from '../../foundation/platform/recently-used.ts'
import type { World } from '../../foundation/platform/world.ts'
import { badgeArt } from '../badges/badge-art.ts'
import type { ColorName } from '../badges/category-colors.ts'
import { renderPng } from '../badges/render-art.ts'
import type { Definition } from './definition.ts'

/** Draws the badge of a version and keeps it. */
export const drawArt = job({ name: 'achievement.draw-art', data: z.object({ versionId: z.uuid() }), atOnce: 20 })

/** The accent every organization begins with: no choice of its own, so ribbons keep the color of their category. */
const unchosenAccent = '#1d6b4f'
export const chosenAccent = (accent: string | undefined) => (accent === unchosenAccent ? undefined : accent)

type Look = {
  definition: Pick<Definition, 'title' | 'level' | 'category' | 'badge'>
  shortName: string
  accent: string
  color: ColorName | null
  isMilestone?: boolean
}

/** The badge of a text as SVG, in the look of who offers it. */
export const drawBadge = ({ definition: { title, level, category, badge }, shortName, accent, color, isMilestone = false }: Look): string =>
  badgeArt({
    milestone: isMilestone,
    level,
    category,
    color: color ?? 'slate',
    mark: badge.mark,
    issuerShortName: shortName,
    title,
    accent: chosenAccent(accent),
  })

export type Art = { svg: string; png: Uint8Array; isKept: boolean }

/** The art of a version: as it was kept, or drawn now where the job has not come to it yet. Null where there is no such version. */
export async function artOf(db: Queryable, versionId: string): Promise<Art | null> {
  const kept = await db.selectFrom('achievementArt').where('versionId', '=', versionId).select(['svg', 'png']).executeTakeFirst()
  if (kept) return { ...kept, isKept: true }
  const look = await db
    .selectFrom('achievementVersions')
    .innerJoin('achievements', 'achievements.id', 'achievementVersions.achievementId')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .leftJoin('categories', (join) =>
      join
        .onRef('categories.organizationId', '=', 'achievements.organizationId')
        .onRef('categories.name', '=', 'achievementVersions.category'),
    )
    .where('achievementVersions.id', '=', versionId)
    .select(['organizations.shortName', 'organizations.accent', 'achievements.isMilestone'])
    .select((is) => is.ref('categories.color').$castTo<ColorName | null>().as('color'))
    .select((is) => is.ref('achievementVersions.definition').$castTo<Definition>().as('definition'))
    .executeTakeFirst()
  if (!look) return null
  const svg = drawBadge(look)
  const png = drawn.get(svg) ?? (await renderPng(svg, 600))
  drawn.set(svg, png)
  return { svg, png, isKept: false }
}

/** Drawn lately, until the job keeps them: drawing takes a twentieth of a second of the processor, and anyone may ask. */
const drawn = recentlyUsed<Uint8Array<ArrayBuffer>>(30)

/** The work behind `drawArt`. Drawn twice, the first stays: an award may already carry it. */
export const drawingArt = works(drawArt, async (world: World, { versionId }) => {
  const art = await artOf(world.db, versionId)
  if (!art || art.isKept) return
  await world.db
    .insertInto('achievementArt')
    .values({ versionId, svg: art.svg, png: Buffer.from(art.png), drawnAt: world.now() })
    .onConflict((clash) => clash.column('versionId').doNothing())
    .execute()
})
