import type { Queryable } from '../../foundation/platform/database.ts'
import type { Showing } from './model-clip-address.ts'

/** A clip that shows what a criterion looks like, as it stands beside it. */
export type PinnedClip = { id: string; criterionId: string; title: string; note: string; by: string; showing: Showing }

/** The model clips that are pinned to the criteria of a micro-credential, as far as who asks may see them: the oldest pin first. */
export async function findPinnedClips(db: Queryable, achievementId: string): Promise<PinnedClip[]> {
  const rows = await db
    .selectFrom('modelClipPins as pin')
    .innerJoin('modelClips as clip', 'clip.id', 'pin.clipId')
    .innerJoin('people', 'people.id', 'clip.addedBy')
    .innerJoin('files', 'files.digest', 'clip.fileDigest')
    .where('pin.achievementId', '=', achievementId)
    .orderBy('pin.pinnedAt')
    .orderBy('clip.id')
    .limit(100)
    .select(['clip.id', 'pin.criterionId', 'clip.title', 'clip.note', 'people.name as by', 'files.contentType'])
    .execute()
  return rows.map(({ contentType, ...clip }) => ({ ...clip, showing: contentType.startsWith('audio/') ? 'audio' : 'video' }))
}
