import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { draftOf } from '../achievements/draft-for-change.ts'
import { draftCommented, draftCommentRemoved, draftCommentReopened, draftCommentResolved } from './draft-review-facts.ts'
import { mayRemoveDraftComment, maySpeakOfDraft } from './draft-review-policy.ts'
import { loadDraft, openReview, perHour, requireReview, speakerOf } from './load-draft.ts'
import { partsOf } from './review-parts.ts'

const words = z
  .string()
  .trim()
  .min(1, 'Write something first.')
  .max(4000, 'This is longer than a comment holds. Please shorten it to 4,000 characters, or make two of it.')

export const writeDraftComment = command({
  name: 'draft.comment',
  says: 'Comments on a part of a draft under review, or answers a comment.',
  reach: pageAndRest,
  limits: perHour('comment', 240),

  input: z.object({
    achievementId: z.uuid(),
    part: z
      .string()
      .max(100)
      .default('whole')
      .describe('The part it is about: `whole`, `title`, `requirement.<id>`, `criterion.<id>.<id>` …'),
    threadId: z.uuid().optional().describe('The comment that it answers.'),
    body: words,
  }),

  load: loadDraft,
  may: maySpeakOfDraft,

  async run(scene, { part, threadId, body }, draft) {
    const { db, now, newId } = scene
    const text = draftOf(draft)
    const reviewId = await openReview(scene, draft)
    const commentId = newId()
    const own = { id: commentId, reviewId, authorId: speakerOf(scene), body, writtenAt: now }
    if (threadId) {
      const root = await db
        .selectFrom('draftComments')
        .where('id', '=', threadId)
        .where('reviewId', '=', reviewId)
        .where('threadId', 'is', null)
        .select(['id', 'part'])
        .executeTakeFirstOrThrow(() => missing('comment'))
      await db
        .insertInto('draftComments')
        .values({ ...own, threadId: root.id, part: root.part })
        .execute()
    } else {
      const about = partsOf(text).find(({ key }) => key === part)
      if (!about) throw invalidAt('part-unknown', 'part', 'This part is not in the draft any more. Please look once more.')
      const name = typeof about.name === 'string' ? about.name : plainTextIn('en')(about.name)
      await db
        .insertInto('draftComments')
        .values({ ...own, part, partName: name.slice(0, 300), partText: about.text.slice(0, 20_000), partMark: about.mark })
        .execute()
    }
    return { achievementId: draft.id, commentId }
  },

  record: (_input, { id, organizationId }, { commentId }) => fact(draftCommented, { organizationId, subjectId: id }, { commentId }),
})

const which = z.object({ achievementId: z.uuid(), commentId: z.uuid() })

async function loadComment(scene: Scene, given: z.output<typeof which>) {
  const draft = await loadDraft(scene, given)
  const comment = await scene.db
    .selectFrom('draftComments')
    .innerJoin('draftReviews', 'draftReviews.id', 'draftComments.reviewId')
    .where('draftComments.id', '=', given.commentId)
    .where('draftReviews.achievementId', '=', draft.id)
    .where('draftReviews.endedAt', 'is', null)
    .select(['draftComments.authorId', 'draftComments.threadId', 'draftComments.removedAt', 'draftComments.resolvedAt'])
    .executeTakeFirstOrThrow(() => missing('comment'))
  return { ...draft, ...comment }
}

export const removeDraftComment = command({
  name: 'draft.remove-comment',
  says: 'Removes the words of one’s own comment on a draft, for good.',
  reach: pageAndRest,
  limits: null,
  input: which,
  load: loadComment,
  may: mayRemoveDraftComment,

  async run({ db, now }, { achievementId, commentId }, loaded) {
    requireReview(loaded)
    if (!loaded.removedAt) await db.updateTable('draftComments').set({ body: '', removedAt: now }).where('id', '=', commentId).execute()
    return { achievementId, commentId }
  },

  record: ({ commentId }, { id, organizationId, removedAt }) =>
    removedAt ? null : fact(draftCommentRemoved, { organizationId, subjectId: id }, { commentId }),
})

type LoadedComment = Awaited<ReturnType<typeof loadComment>>

/** What was said is settled, or is not after all: a thread as a whole. */
async function settle(scene: Scene, { achievementId, commentId }: z.output<typeof which>, loaded: LoadedComment, isResolved: boolean) {
  requireReview(loaded)
  if (loaded.threadId) throw missing('comment')
  const isNew = (loaded.resolvedAt !== null) !== isResolved
  if (isNew)
    await scene.db
      .updateTable('draftComments')
      .set(isResolved ? { resolvedAt: scene.now, resolvedBy: speakerOf(scene) } : { resolvedAt: null, resolvedBy: null })
      .where('id', '=', commentId)
      .execute()
  return { achievementId, commentId, isNew }
}

export const resolveDraftComment = command({
  name: 'draft.resolve-comment',
  says: 'Marks a comment on a draft, with its answers, as resolved.',
  reach: pageAndRest,
  limits: null,
  input: which,
  load: loadComment,
  may: maySpeakOfDraft,
  run: (scene, given, loaded) => settle(scene, given, loaded, true),
  record: ({ commentId }, { id, organizationId }, { isNew }) =>
    isNew ? fact(draftCommentResolved, { organizationId, subjectId: id }, { commentId }) : null,
})

export const reopenDraftComment = command({
  name: 'draft.reopen-comment',
  says: 'Opens a resolved comment on a draft again.',
  reach: pageAndRest,
  limits: null,
  input: which,
  load: loadComment,
  may: maySpeakOfDraft,
  run: (scene, given, loaded) => settle(scene, given, loaded, false),
  record: ({ commentId }, { id, organizationId }, { isNew }) =>
    isNew ? fact(draftCommentReopened, { organizationId, subjectId: id }, { commentId }) : null,
})
