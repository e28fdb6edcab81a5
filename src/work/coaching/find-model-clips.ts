import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { definitionSchema } from '../../definitions/achievements/definition.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { missing } from '../../foundation/platform/refusal.ts'

const onPage = 24

/** The model clips of an organization, the latest first, a page at a time by key. */
export async function findModelClips(db: Queryable, organizationId: string, before: string | null, size = onPage) {
  const rows = await db
    .selectFrom('modelClips as clip')
    .innerJoin('people', 'people.id', 'clip.addedBy')
    .innerJoin('files', 'files.digest', 'clip.fileDigest')
    .where('clip.organizationId', '=', organizationId)
    .$if(before !== null, (query) => query.where('clip.id', '<', before ?? ''))
    .orderBy('clip.id', 'desc')
    .limit(size + 1)
    .select(['clip.id', 'clip.title', 'clip.note', 'people.name as by', 'clip.addedAt', 'files.contentType', 'files.seconds'])
    .select(({ selectFrom }) =>
      selectFrom('modelClipPins')
        .whereRef('modelClipPins.clipId', '=', 'clip.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('pins'),
    )
    .execute()
  const clips = rows.slice(0, size).map((row) => ({ ...row, pins: Number(row.pins ?? 0) }))
  return { clips, next: rows.length > size ? (clips.at(-1)?.id ?? null) : null }
}

/** One model clip, and where it is pinned. @throws Refusal `missing` */
export async function findModelClip(db: Queryable, clipId: string) {
  if (!isId(clipId)) throw missing('clip')
  const clip = await db
    .selectFrom('modelClips as clip')
    .innerJoin('people', 'people.id', 'clip.addedBy')
    .innerJoin('files', 'files.digest', 'clip.fileDigest')
    .where('clip.id', '=', clipId)
    .select(['clip.id', 'clip.organizationId', 'clip.title', 'clip.note', 'clip.addedAt', 'clip.studentMedia', 'people.name as by'])
    .select(['files.contentType', 'files.sizeBytes', 'files.digest'])
    .executeTakeFirstOrThrow(() => missing('clip'))
  const pins = await db
    .selectFrom('modelClipPins as pin')
    .innerJoin('achievements', 'achievements.id', 'pin.achievementId')
    .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .where('pin.clipId', '=', clipId)
    .orderBy('pin.pinnedAt')
    .select(['pin.achievementId', 'pin.criterionId', 'achievements.slug', 'version.title', 'version.definition'])
    .execute()
  return {
    ...clip,
    pins: pins.map(({ definition, ...pin }) => ({
      ...pin,
      criterion: criteriaOf(definitionSchema.parse(definition)).find(({ id }) => id === pin.criterionId)?.name ?? null,
    })),
  }
}

/** What a clip can be pinned to: the published micro-credentials of an organization with their criteria, those whose title has these words. */
export async function findPinnable(db: Queryable, organizationId: string, text: string) {
  const rows = await db
    .selectFrom('achievements')
    .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
    .where('achievements.organizationId', '=', organizationId)
    .where('retirements.achievementId', 'is', null)
    .$if(text.trim() !== '', (query) => query.where('version.title', 'ilike', likeText(text.trim())))
    .orderBy('version.title')
    .orderBy('achievements.id')
    .limit(8)
    .select(['achievements.id', 'version.title', 'version.definition'])
    .execute()
  return rows.map(({ definition, ...row }) => ({
    ...row,
    criteria: criteriaOf(definitionSchema.parse(definition)).map(({ id, name }) => ({ id, name })),
  }))
}
