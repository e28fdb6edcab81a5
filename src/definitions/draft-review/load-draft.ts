import { personIdOf } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { draftOf, lockAchievement } from '../achievements/draft-for-change.ts'

/** A draft with its review as it stands, locked until the command is done. @throws Refusal `micro-credential-missing` */
export async function loadDraft(scene: Scene, { achievementId }: { achievementId: string }) {
  const { db } = scene
  const achievement = await lockAchievement(scene, { achievementId })
  const [review, reviewers, writers] = await Promise.all([
    db.selectFrom('draftReviews').where('achievementId', '=', achievementId).where('endedAt', 'is', null).select('id').executeTakeFirst(),
    db
      .selectFrom('draftReviewers')
      .innerJoin('draftReviews', 'draftReviews.id', 'draftReviewers.reviewId')
      .where('draftReviews.achievementId', '=', achievementId)
      .where('draftReviews.endedAt', 'is', null)
      .where('draftReviewers.endedAt', 'is', null)
      .select('draftReviewers.personId')
      .execute(),
    db.selectFrom('draftWriters').where('achievementId', '=', achievementId).select('personId').execute(),
  ])
  return {
    ...achievement,
    reviewId: review?.id ?? null,
    reviewerIds: reviewers.map(({ personId }) => personId),
    writerIds: writers.map(({ personId }) => personId),
  }
}
export type LoadedDraft = Awaited<ReturnType<typeof loadDraft>>

/** The review that goes on; begun with the first that is asked or said. */
export async function openReview({ db, now, newId }: Scene, draft: LoadedDraft): Promise<string> {
  if (draft.reviewId) return draft.reviewId
  const id = newId()
  await db.insertInto('draftReviews').values({ id, achievementId: draft.id, organizationId: draft.organizationId, begunAt: now }).execute()
  return id
}

/** The review of a draft that there is. @throws Refusal `nothing-in-work`, `draft-missing` */
export function requireReview(draft: LoadedDraft): string {
  draftOf(draft)
  if (!draft.reviewId) throw missing('draft')
  return draft.reviewId
}

/** The person who speaks. Policies let nobody else come so far. */
export function speakerOf({ actor }: Scene): string {
  const id = personIdOf(actor)
  if (!id) throw new Error('Only people speak of a draft.')
  return id
}

/** What is counted where someone could do it without end. */
export const perHour = (what: string, tries: number) => (actor: Parameters<typeof personIdOf>[0]) => [
  { key: `draft ${what} ${personIdOf(actor) ?? ''}`, tries, seconds: 3600 },
]
