import { z } from 'zod'
import type { Actor } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Stage } from '../../foundation/platform/command.ts'
import { denied, invalid, missing } from '../../foundation/platform/refusal.ts'
import { mostSpokenSeconds, spokenGraceSeconds } from '../comments/comment-recording.ts'
import { loadConversation, mayChangeOwn, mayTakePart } from '../comments/conversation.ts'
import { postedFact } from '../comments/write-comment.ts'
import { measureRecording } from '../evidence/check-recording.ts'
import { evidenceRoom } from '../evidence/evidence-room.ts'
import type { Terms } from '../evidence/keep-file.ts'
import { overviews, playables } from '../media/media-jobs.ts'
import { findUpload, type UploadRow } from './find-uploads.ts'
import { keepPieces } from './keep-pieces.ts'
import { requireSpeakable } from './speak-comment.ts'

/** Done twice, or killed in the middle and done again, the comment is posted once. */
export const finishSpoken = command({
  name: 'comment.finish-recording',
  says: 'Adds the recording to a spoken comment when its pieces are all here, and shares the comment unless its author keeps it.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ commentId: z.uuid(), uploadId: z.uuid() }),

  async prepare(stage, actor, { commentId, uploadId }) {
    const upload = await findUpload(stage.db, actor, uploadId)
    if (upload.commentId !== commentId) throw missing('upload')
    if (upload.doneAt !== null || upload.refusedAt !== null) return null
    return keepPieces(stage, upload, await termsOf(stage, actor, commentId, upload))
  },
  async load({ db, actor }, { commentId, uploadId }) {
    const comment = await db
      .selectFrom('comments')
      .innerJoin('commentRecordings', 'commentRecordings.commentId', 'comments.id')
      .where('comments.id', '=', commentId)
      .select(['comments.id', 'comments.artifactId', 'comments.authorId', 'comments.answersId', 'postsOnArrival', 'arrivedAt'])
      .forUpdate('comments')
      .executeTakeFirstOrThrow(() => missing('comment'))
    const upload = await db
      .selectFrom('uploads')
      .where('id', '=', uploadId)
      .where('commentId', '=', commentId)
      .select(['id', 'doneAt'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('upload'))
    return { ...(await loadConversation(db, actor, comment.artifactId)), authorId: comment.authorId, comment, upload }
  },
  may: mayChangeOwn,

  async run({ db, now, later }, { commentId }, loaded, kept) {
    const { comment, upload } = loaded
    if (comment.arrivedAt !== null) return { commentId, isPosted: false }
    if (upload.doneAt !== null || kept === null) throw missing('upload')
    requireSpeakable(loaded)
    const { digest, contentType, seconds } = kept
    if (seconds === null) throw missing('upload')
    await db
      .updateTable('commentRecordings')
      .set({
        fileDigest: digest,
        // What it is, whatever its sender called it.
        kind: contentType.startsWith('audio/') ? 'audio' : 'video',
        seconds: Math.min(seconds, mostSpokenSeconds + spokenGraceSeconds),
        arrivedAt: now,
      })
      .where('commentId', '=', commentId)
      .execute()
    await db.updateTable('uploads').set({ doneAt: now, problem: null }).where('id', '=', upload.id).execute()
    if (comment.postsOnArrival) await db.updateTable('comments').set({ postedAt: now }).where('id', '=', commentId).execute()
    await later(overviews.make, { digest })
    await later(playables.make, { digest })
    return { commentId, isPosted: comment.postsOnArrival }
  },
  record: (_input, loaded, { commentId, isPosted }) =>
    isPosted ? postedFact(loaded, loaded.comment.artifactId, { commentId, isAnswer: loaded.comment.answersId !== null }) : null,
})

/** What a recording has to be. Asked before a byte of it is kept, so that nobody fills the store with what has no place. */
async function termsOf(stage: Stage, actor: Actor, commentId: string, upload: UploadRow): Promise<Terms> {
  const { artifactId } = await stage.db
    .selectFrom('comments')
    .where('id', '=', commentId)
    .select('artifactId')
    .executeTakeFirstOrThrow(() => missing('comment'))
  const conversation = await loadConversation(stage.db, actor, artifactId)
  const may = mayTakePart(actor, conversation)
  if (!may.allowed) throw denied(actor, may)
  requireSpeakable(conversation)
  return {
    suits({ format }) {
      if (format.family !== 'video' && format.family !== 'audio')
        throw invalid('comment-not-recorded', 'This is no recording. What is said in a comment is sound or a video.')
    },
    async measure(path, { format }) {
      const seconds = await measureRecording(path, format)
      if (seconds > mostSpokenSeconds + spokenGraceSeconds)
        throw invalid('comment-too-long', 'A comment can be spoken for a minute at most. Say the rest in another one, or write it.')
      return seconds
    },
    roomLeft: () => evidenceRoom(stage.db, stage.config, upload.attemptId, upload.personId),
  }
}
