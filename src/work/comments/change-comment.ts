import { sql } from 'kysely'
import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { commentChanged, commentRemoved, commentReopened, commentResolved } from './comment-facts.ts'
import { loadConversation, mayChangeOwn, mayTakePart } from './conversation.ts'
import { authorOf, checkMarks, commentMarks, commentWords, postedFact, requireOngoing, requireWords } from './write-comment.ts'

/** So long what is shared can be put in other words; what is private can at any time. */
export const editMs = 10 * 60_000

/** Whether its words can still be changed. */
export const isEditable = ({ postedAt }: { postedAt: Date | null }, now: Date): boolean =>
  postedAt === null || now.getTime() - postedAt.getTime() <= editMs

async function loadComment({ db, actor }: Scene, { commentId }: { commentId: string }) {
  const comment = await db
    .selectFrom('comments')
    .where('id', '=', commentId)
    .select(['id', 'artifactId', 'authorId', 'answersId', 'kind', 'body', 'criterionId', 'tagIds', 'postedAt', 'removedAt', 'resolvedAt'])
    .select('isSpoken')
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('comment'))
  const conversation = await loadConversation(db, actor, comment.artifactId)
  if (comment.removedAt || (comment.postedAt === null && comment.authorId !== authorOf(actor))) throw missing('comment')
  return { ...conversation, authorId: comment.authorId, comment }
}
type Loaded = Awaited<ReturnType<typeof loadComment>>
const about = ({ issuerId, attemptId }: Loaded) => ({ organizationId: issuerId, subjectId: attemptId })
const detailsOf = ({ comment }: Loaded) => ({ artifactId: comment.artifactId, commentId: comment.id })
const which = { commentId: z.uuid() }

/** Fields that are left out stay. */
export const changeComment = command({
  name: 'comment.change',
  says: 'Changes one’s own comment: within ten minutes after it was shared, and as long as it is private at any time.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    ...which,
    body: commentWords,
    kind: commentMarks.kind.unwrap().optional(),
    criterionId: z.string().min(1).max(40).nullable().optional(),
    tagIds: commentMarks.tagIds.unwrap().optional(),
  }),
  load: loadComment,
  may: mayChangeOwn,

  async run({ db, now }, { body, kind, criterionId, tagIds }, loaded) {
    const { comment } = loaded
    requireOngoing(loaded)
    requireWords(body, comment.isSpoken)
    if (!isEditable(comment, now))
      throw conflict('comment-settled', 'A comment can be changed for ten minutes. Answer it to say more, or take it away.')
    const isAnswer = comment.answersId !== null
    const marks = isAnswer
      ? { criterionId: null, tagIds: [] }
      : { criterionId: criterionId === undefined ? comment.criterionId : criterionId, tagIds: tagIds ?? comment.tagIds }
    await checkMarks(db, loaded, { criterionId: marks.criterionId, tagIds: tagIds ?? [] })
    await db
      .updateTable('comments')
      .set({
        ...marks,
        body: body.trim(),
        ...(kind && !isAnswer && { kind }),
        // Nobody has seen what was private, so it was never another.
        ...(comment.postedAt && { editedAt: now }),
      })
      .where('id', '=', comment.id)
      .execute()
    return { isPosted: comment.postedAt !== null }
  },

  record: (_input, loaded, { isPosted }) => (isPosted ? fact(commentChanged, about(loaded), detailsOf(loaded)) : null),
})

/** What others have answered keeps its place, without its words. */
export const removeComment = command({
  name: 'comment.remove',
  says: 'Takes one’s own comment away. Where others have answered it, its place stays, without its words.',
  reach: pageAndRest,
  limits: null,
  input: z.object(which),
  load: loadComment,
  may: mayChangeOwn,

  async run({ db, now }, { commentId }) {
    const answered = await db.selectFrom('comments').where('answersId', '=', commentId).select('id').executeTakeFirst()
    // What was spoken goes either way.
    await db.deleteFrom('commentRecordings').where('commentId', '=', commentId).execute()
    await db.deleteFrom('uploads').where('commentId', '=', commentId).execute()
    if (answered)
      await db.updateTable('comments').set({ body: '', removedAt: now, place: null, tagIds: [] }).where('id', '=', commentId).execute()
    else await db.deleteFrom('comments').where('id', '=', commentId).execute()
  },

  record: (_input, loaded) => (loaded.comment.postedAt ? fact(commentRemoved, about(loaded), detailsOf(loaded)) : null),
})

function requireOpen({ comment }: Loaded, isResolved: boolean): void {
  if (comment.answersId !== null || comment.postedAt === null) throw missing('comment')
  if ((comment.resolvedAt !== null) !== isResolved)
    throw isResolved ? conflict('comment-open', 'This is open already.') : conflict('comment-done', 'This is marked as done already.')
}

export const resolveComment = command({
  name: 'comment.resolve',
  says: 'Marks a shared comment as done. Either side may.',
  reach: pageAndRest,
  limits: null,
  input: z.object(which),
  load: loadComment,
  may: mayTakePart,
  async run({ db, now }, { commentId }, loaded) {
    requireOpen(loaded, false)
    await db.updateTable('comments').set({ resolvedAt: now }).where('id', '=', commentId).execute()
  },
  record: (_input, loaded) => fact(commentResolved, about(loaded), detailsOf(loaded)),
})

export const reopenComment = command({
  name: 'comment.reopen',
  says: 'Opens a comment again that was marked as done.',
  reach: pageAndRest,
  limits: null,
  input: z.object(which),
  load: loadComment,
  may: mayTakePart,
  async run({ db }, { commentId }, loaded) {
    requireOpen(loaded, true)
    await db.updateTable('comments').set({ resolvedAt: null }).where('id', '=', commentId).execute()
  },
  record: (_input, loaded) => fact(commentReopened, about(loaded), detailsOf(loaded)),
})

export const shareComments = command({
  name: 'comment.share',
  says: 'Shares what one has written on an artifact and kept to oneself: all of it, or one comment.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ artifactId: z.uuid(), commentId: z.uuid().nullable().default(null) }),
  load: ({ db, actor }, { artifactId }) => loadConversation(db, actor, artifactId),
  may: mayTakePart,

  async run({ db, actor, now }, { artifactId, commentId }, conversation) {
    requireOngoing(conversation)
    const sharing = { artifactId, authorId: authorOf(actor), commentId }
    await leaveUnspoken(db, sharing)
    const isAwaited = await shareWhenHere(db, sharing)
    const shared = await db
      .updateTable('comments')
      .set({ postedAt: now })
      .where('artifactId', '=', artifactId)
      .where('authorId', '=', authorOf(actor))
      .where('postedAt', 'is', null)
      .where(sql<boolean>`not exists (select from comment_recordings where comment_id = comments.id and arrived_at is null)`)
      // What answers a private comment goes with it.
      .$if(commentId !== null, (query) => query.where((of) => of.or([of('id', '=', commentId), of('answersId', '=', commentId)])))
      .returning(['id', 'answersId'])
      .execute()
    if (shared.length === 0 && !isAwaited)
      throw conflict('nothing-to-share', 'Nothing here is private to you: all of it is shared already.')
    return { shared }
  },

  record: ({ artifactId }, conversation, { shared }) =>
    shared.map(({ id, answersId }) => postedFact(conversation, artifactId, { commentId: id, isAnswer: answersId !== null })),
})

/** What one has on its way is shared when it is here. @returns whether there is any */
async function shareWhenHere(db: Scene['db'], { artifactId, authorId, commentId }: Sharing): Promise<boolean> {
  const awaited = await db
    .updateTable('commentRecordings')
    .set({ postsOnArrival: true })
    .where('artifactId', '=', artifactId)
    .where('authorId', '=', authorId)
    .where('arrivedAt', 'is', null)
    .where(stillComes)
    .$if(commentId !== null, (query) =>
      query.where('commentId', 'in', (of) =>
        of
          .selectFrom('comments')
          .where((each) => each.or([each('id', '=', commentId), each('answersId', '=', commentId)]))
          .select('id'),
      ),
    )
    .returning('commentId')
    .execute()
  return awaited.length > 0
}

/** What was to be spoken and never came whole goes, so that the words alone can be shared. @throws Refusal `recording-missing` where there are none */
async function leaveUnspoken(db: Scene['db'], { authorId, commentId }: Sharing): Promise<void> {
  if (commentId === null) return
  const lost = await db
    .selectFrom('commentRecordings')
    .innerJoin('comments', 'comments.id', 'commentRecordings.commentId')
    .where('commentId', '=', commentId)
    .where('commentRecordings.authorId', '=', authorId)
    .where('arrivedAt', 'is', null)
    .where(sql<boolean>`not ${stillComes}`)
    .select('body')
    .executeTakeFirst()
  if (!lost) return
  if (lost.body === '')
    throw conflict('recording-missing', 'Its recording never came whole, and it has no words. Record it again, or take it away.')
  await db.deleteFrom('commentRecordings').where('commentId', '=', commentId).execute()
  await db.updateTable('comments').set({ isSpoken: false }).where('id', '=', commentId).execute()
}

type Sharing = { artifactId: string; authorId: string; commentId: string | null }

/** That a file still comes for the recording of a comment. */
const stillComes = sql<boolean>`exists (select from uploads where uploads.comment_id = comment_recordings.comment_id and refused_at is null)`
