import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, invalid } from '../../foundation/platform/refusal.ts'
import { noRoomHere, waitingMs } from '../../foundation/storage/staging.ts'
import { mostSpokenBytes, spokenKinds } from '../comments/comment-recording.ts'
import { type Conversation, loadConversation, mayTakePart } from '../comments/conversation.ts'
import { placeSchema } from '../comments/place-schema.ts'
import { authorOf, commentMarks, commentWords, knownOf, placeComment, requireOngoing } from '../comments/write-comment.ts'
import { evidenceRoom } from '../evidence/evidence-room.ts'
import { requireRoomFor, requireSize, sendKey } from './begin-upload.ts'

/** The comment stands from here on, with its words and its place, so that nothing of it is lost while its recording comes. */
export const speakComment = command({
  name: 'comment.speak',
  says: 'Writes a comment that is spoken, by voice or into a camera, and begins its recording, which comes in pieces. Its author alone sees it until that is here.',
  reach: pageAndRest,
  limits: (actor) => [
    { key: `comment:${personIdOf(actor)}`, tries: 600, seconds: 3600 },
    { key: `upload:${personIdOf(actor)}`, tries: 400, seconds: 3600 },
  ],

  input: z.object({
    artifactId: z.uuid(),
    answersId: z.uuid().nullable().default(null).describe('The comment that this answers.'),
    place: placeSchema.nullable().default(null),
    ...commentMarks,
    body: commentWords.default('').describe('Written words with it, also for who can’t hear it.'),
    keep: z.boolean().default(false).describe('Whether it stays with its author until it is shared.'),
    recordingKind: z.enum(spokenKinds),
    sizeBytes: z.int().min(0).describe('Of the recording, which is a minute long at most.'),
    key: sendKey.optional().describe('A random name that its sender gives it: a beginning that is sent again with it is the same comment.'),
  }),

  async prepare(stage, actor, { artifactId, place }) {
    if ((await stage.staging.room()).isTight) throw noRoomHere()
    return { known: await knownOf(stage, actor, artifactId, place), config: stage.config }
  },
  load: ({ db, actor }, { artifactId }) => loadConversation(db, actor, artifactId),
  may: mayTakePart,

  async run(scene, { recordingKind, sizeBytes, key, keep, ...given }, conversation, { known, config }) {
    const { db, actor, now, newId } = scene
    const authorId = authorOf(actor)
    const begun = key === undefined ? null : await findSpoken(scene, conversation, authorId, key)
    if (begun) return begun
    requireSpeakable(conversation)
    requireSize(sizeBytes, Math.min(config.MAX_UPLOAD_BYTES, mostSpokenBytes))
    await requireRoomFor(scene, authorId, sizeBytes, await evidenceRoom(db, config, conversation.attemptId, authorId))
    const { commentId, answersKept } = await placeComment(scene, { ...given, keep: true, isSpoken: true }, conversation, known)
    await db
      .insertInto('commentRecordings')
      .values({
        commentId,
        artifactId: conversation.id,
        authorId,
        organizationId: conversation.organizationId,
        kind: recordingKind,
        postsOnArrival: !keep && !answersKept,
      })
      .execute()
    const uploadId = newId()
    const expiresAt = new Date(now.getTime() + waitingMs)
    await db
      .insertInto('uploads')
      .values({
        id: uploadId,
        attemptId: conversation.attemptId,
        personId: authorId,
        requirementId: conversation.requirementId,
        commentId,
        name: recordingKind === 'audio' ? 'voice-comment.m4a' : 'video-comment.mp4',
        sizeBytes,
        sendKey: key ?? null,
        begunAt: now,
        lastPieceAt: now,
        expiresAt,
      })
      .execute()
    return { commentId, uploadId, expiresAt }
  },
  record: notAFact('A comment whose recording is on its way is its author’s alone; `comment.posted` says when it is here.'),
})

/** What one may speak of: work that goes on, and that is still there. @throws Refusal `artifact-expired`, and as `requireOngoing` */
export function requireSpeakable(conversation: Pick<Conversation, 'state' | 'removedAt' | 'expiredAt'>): void {
  requireOngoing(conversation)
  if (conversation.expiredAt)
    throw conflict('artifact-expired', 'This is kept here no longer, so nothing is recorded of it any more. You can still write.')
}

/** What was begun by this name already. */
async function findSpoken({ db }: Scene, { attemptId, id }: Conversation, personId: string, key: string) {
  // Asked twice at once, the second waits and finds the first.
  await db.selectFrom('attempts').where('id', '=', attemptId).select('id').forUpdate().execute()
  const begun = await db
    .selectFrom('uploads')
    .innerJoin('comments', 'comments.id', 'uploads.commentId')
    .where('uploads.attemptId', '=', attemptId)
    .where('uploads.personId', '=', personId)
    .where('uploads.sendKey', '=', key)
    .select(['comments.id as commentId', 'comments.artifactId', 'uploads.id as uploadId', 'uploads.expiresAt'])
    .executeTakeFirst()
  if (!begun) return null
  const { artifactId, ...spoken } = begun
  if (artifactId !== id) throw invalid('key-used', 'This key names a recording of another comment. Choose another key.')
  return spoken
}
