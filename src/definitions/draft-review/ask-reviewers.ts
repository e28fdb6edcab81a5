import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { lookingRoles } from '../achievements/draft-approvals.ts'
import { draftOf } from '../achievements/draft-for-change.ts'
import { reviewAsked, reviewTakenBack } from './draft-review-facts.ts'
import { loadDraft, openReview, perHour } from './load-draft.ts'

/** More voices than these are a meeting. */
export const mostReviewers = 20

/** Which of these people belong to an organization in a role that looks at drafts. */
async function colleaguesAmong(db: Queryable, organizationId: string, personIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('memberships')
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .where(sql<boolean>`person_id = any(${[...personIds]}::uuid[])`)
    .where(sql<boolean>`roles && ${[...lookingRoles]}::text[]`)
    .select('personId')
    .execute()
  return [...new Set(rows.map(({ personId }) => personId))]
}

export const askReviewers = command({
  name: 'draft.ask-review',
  says: 'Asks colleagues to review a draft: they see it, comment on its parts, and approve it or ask for changes.',
  reach: everyDoor,
  limits: perHour('ask', 60),

  input: z.object({
    achievementId: z.uuid(),
    personIds: z.array(z.uuid()).min(1, 'Choose a colleague first.').max(mostReviewers, 'Ask twenty people at most.'),
    note: z.string().trim().max(1000, 'Please shorten this to 1,000 characters.').default(''),
  }),

  load: loadDraft,
  may: mayAuthor,

  async run(scene, { personIds, note }, draft) {
    draftOf(draft)
    const { db, actor, now } = scene
    const wanted = [...new Set(personIds)]
    const colleagues = await colleaguesAmong(db, draft.organizationId, wanted)
    if (colleagues.length < wanted.length)
      throw invalidAt(
        'not-a-colleague',
        'personIds',
        'Authors, admins, coaches and assessors of your organization can be asked. Someone from elsewhere needs one of these roles with you first.',
      )
    const fresh = wanted.filter((personId) => !draft.reviewerIds.includes(personId))
    if (draft.reviewerIds.length + fresh.length > mostReviewers)
      throw conflict('reviewers-enough', 'Twenty people are asked already. Take one back before you ask another.')
    const reviewId = await openReview(scene, draft)
    const askedBy = personIdOf(actor)
    if (fresh.length > 0)
      await db
        .insertInto('draftReviewers')
        .values(fresh.map((personId) => ({ reviewId, personId, askedBy, askedAt: now, note })))
        .onConflict((clash) => clash.columns(['reviewId', 'personId']).doUpdateSet({ askedBy, askedAt: now, note, endedAt: null }))
        .execute()
    return { achievementId: draft.id, asked: fresh }
  },

  record: (_input, { id, organizationId }, { asked }) =>
    asked.map((personId) => fact(reviewAsked, { organizationId, subjectId: id }, { personId })),
})

export const takeReviewBack = command({
  name: 'draft.take-review-back',
  says: 'Asks somebody no longer to review a draft. What they said stays; an approval of theirs no longer counts.',
  reach: everyDoor,
  limits: null,
  input: z.object({ achievementId: z.uuid(), personId: z.uuid() }),
  load: loadDraft,
  may: mayAuthor,

  async run({ db, now }, { personId }, { id, reviewId, reviewerIds }) {
    if (!reviewId || !reviewerIds.includes(personId)) throw missing('person')
    await db.updateTable('draftReviewers').set({ endedAt: now }).where('reviewId', '=', reviewId).where('personId', '=', personId).execute()
    return { achievementId: id }
  },

  record: ({ personId }, { id, organizationId }) => fact(reviewTakenBack, { organizationId, subjectId: id }, { personId }),
})
