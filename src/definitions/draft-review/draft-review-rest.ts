import { z } from 'zod'
import { list, moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { isSentence } from '../../foundation/words/sentence.ts'
import { askReviewers, takeReviewBack } from './ask-reviewers.ts'
import { findDraftReview } from './find-draft-review.ts'
import { listAskedReviews } from './find-waiting.ts'
import { approveDraft, askForChanges } from './judge-draft.ts'
import { setDraftRule } from './set-draft-rule.ts'
import { removeDraftComment, reopenDraftComment, resolveDraftComment, writeDraftComment } from './write-draft-comment.ts'

const said = z.enum(['approved', 'changes']).nullable()
const comment = {
  id: z.uuid(),
  author: z.string(),
  body: z.string(),
  writtenAt: moment,
  isRemoved: z.boolean(),
}
const thread = z
  .object({
    ...comment,
    part: z.string(),
    partName: z.string(),
    resolvedAt: moment.nullable(),
    earlierText: z.string().nullable().describe('The words of the part when this was written, where they are others now.'),
    answers: z.array(z.object(comment)),
  })
  .meta({ id: 'DraftThread' })

const draftReview = z
  .object({
    achievementId: z.uuid(),
    revision: z.int().min(0),
    definition: z.looseObject({}),
    approvals: z.object({ needed: z.int(), given: z.int() }),
    reviewers: z.array(
      z.object({ personId: z.uuid(), name: z.string(), askedAt: moment, said, saidAt: moment.nullable(), isOfThisText: z.boolean() }),
    ),
    parts: z.array(z.object({ key: z.string(), name: z.string() })),
    threads: z.array(thread),
  })
  .meta({ id: 'DraftReview' })

const given = z.object({ achievementId: z.uuid() })
const ofComment = z.object({ achievementId: z.uuid(), commentId: z.uuid() })

/** Looking at drafts with others, for programs. What is said of one is said in the name of a person. */
export const draftReviewRest: readonly Operation[] = [
  list({
    id: 'listAskedReviews',
    at: 'GET /draft-reviews',
    scope: 'achievements:read',
    says: 'The drafts that you are asked to review, the newest request first.',
    query: {},
    item: z
      .object({
        achievementId: z.uuid(),
        title: z.string(),
        organizationName: z.string(),
        askedBy: z.string().nullable(),
        askedAt: moment,
        note: z.string(),
        said: said.describe('What you said last.'),
        isOfThisText: z.boolean().describe('Whether the text is still the one of which you said it.'),
      })
      .meta({ id: 'AskedReview' }),
    find: async (reading, _query, page) => {
      personAsking(reading)
      const { rows, next } = await listAskedReviews(reading.db, reading.actor, page)
      return { items: rows, next }
    },
  }),
  read({
    id: 'getDraftReview',
    at: 'GET /drafts/{achievementId}/review',
    scope: 'achievements:read',
    says: 'A draft with what was said of it, for its authors and for those who are asked to review it.',
    query: { achievementId: z.uuid() },
    answers: draftReview,
    find: async ({ db, actor }, { achievementId }) => {
      const found = await findDraftReview(db, actor, achievementId)
      const t = plainTextIn('en')
      const { parts, gone, draftRevision, definition, approvals, reviewers } = found
      return {
        achievementId,
        revision: draftRevision,
        definition,
        approvals,
        reviewers,
        parts: parts.map(({ key, name }) => ({ key, name: isSentence(name) ? t(name) : name })),
        threads: [...parts.flatMap(({ threads }) => threads), ...gone],
      }
    },
  }),
  rest(askReviewers, {
    id: 'askReviewers',
    at: 'POST /drafts/{achievementId}/reviewers',
    scope: 'achievements:write',
    says: 'Asks colleagues to review a draft.',
    answers: z.object({ achievementId: z.uuid(), asked: z.array(z.uuid()).describe('Those who were not asked already.') }),
    example: { input: { personIds: ['019acf3e-0000-7000-8000-000000000001'], note: 'Above all the rubric, please.' } },
  }),
  rest(takeReviewBack, {
    id: 'takeReviewBack',
    at: 'DELETE /drafts/{achievementId}/reviewers/{personId}',
    scope: 'achievements:write',
    says: 'Asks somebody no longer. What they said stays; an approval of theirs no longer counts.',
    answers: given,
  }),
  rest(writeDraftComment, {
    id: 'commentOnDraft',
    at: 'POST /drafts/{achievementId}/comments',
    scope: 'achievements:write',
    says: 'Comments on a part of a draft, or answers a comment.',
    status: 201,
    answers: ofComment,
    example: { input: { part: 'title', body: 'Shorter would be easier to find.' } },
  }),
  rest(removeDraftComment, {
    id: 'removeDraftComment',
    at: 'DELETE /drafts/{achievementId}/comments/{commentId}',
    scope: 'achievements:write',
    says: 'Removes the words of your own comment.',
    answers: ofComment,
  }),
  rest(resolveDraftComment, {
    id: 'resolveDraftComment',
    at: 'PUT /drafts/{achievementId}/comments/{commentId}/resolution',
    scope: 'achievements:write',
    says: 'Marks a comment with its answers as resolved.',
    answers: ofComment.extend({ isNew: z.boolean() }),
  }),
  rest(reopenDraftComment, {
    id: 'reopenDraftComment',
    at: 'DELETE /drafts/{achievementId}/comments/{commentId}/resolution',
    scope: 'achievements:write',
    says: 'Opens a resolved comment again.',
    answers: ofComment.extend({ isNew: z.boolean() }),
  }),
  rest(approveDraft, {
    id: 'approveDraft',
    at: 'POST /drafts/{achievementId}/approval',
    scope: 'achievements:write',
    says: 'Approves the text of a draft as it is now.',
    answers: given,
    example: { input: { revision: 12 } },
  }),
  rest(askForChanges, {
    id: 'askForChanges',
    at: 'POST /drafts/{achievementId}/changes-asked',
    scope: 'achievements:write',
    says: 'Says, with a reason, that a draft should change before it is published.',
    answers: given,
    example: { input: { revision: 12, reason: 'Level “Extended” asks for another thing than the competency.' } },
  }),
  rest(setDraftRule, {
    id: 'setDraftRule',
    at: 'PUT /organizations/{organizationId}/draft-rule',
    scope: 'organizations:write',
    says: 'Says how many colleagues have to approve a draft before it can be published.',
    answers: z.object({ organizationId: z.uuid(), approvals: z.int() }),
    example: { input: { approvals: 1 } },
  }),
]
