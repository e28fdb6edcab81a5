import { z } from 'zod'
import { list, moment, type Operation, personAsking, rest } from '../../foundation/doors/rest.ts'
import { holdsAny } from '../../foundation/platform/actor.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { changeComment, removeComment, reopenComment, resolveComment, shareComments } from '../comments/change-comment.ts'
import { addCommentTag, bringBackCommentTag, removeCommentTag, renameCommentTag } from '../comments/change-tags.ts'
import { commentKinds, signals } from '../comments/comment-kinds.ts'
import { spokenKinds } from '../comments/comment-recording.ts'
import { tagsOf } from '../comments/comment-tags.ts'
import { findThreads, readThreadPlace } from '../comments/find-comments.ts'
import { placeSchema } from '../comments/place-schema.ts'
import { writeComment } from '../comments/write-comment.ts'
import { finishSpoken } from '../uploads/finish-spoken.ts'
import { speakComment } from '../uploads/speak-comment.ts'
import { openConversation } from './find-clip.ts'
import { findModelClips } from './find-model-clips.ts'
import { findShares, shareShelves } from './find-shares.ts'
import { giveSignal } from './give-signal.ts'
import { changeModelClip, pinModelClip, removeModelClip, unpinModelClip } from './keep-model-clip.ts'
import { shareClip, stopSharing } from './share-clip.ts'

const recording = z
  .object({
    kind: z.enum(spokenKinds),
    seconds: z.number().nullable().describe('Null until it is here.'),
    state: z.enum(['on-its-way', 'refused', 'lost', 'here', 'gone']),
    contentType: z.string().nullable(),
    postsOnArrival: z.boolean(),
  })
  .meta({ id: 'CommentRecording' })

const said = {
  id: z.uuid(),
  authorId: z.uuid(),
  author: z.string(),
  body: z.string().describe('Empty where its author took it away.'),
  writtenAt: moment,
  postedAt: moment.nullable().describe('Null while it is its author’s alone.'),
  editedAt: moment.nullable(),
  recording: recording
    .nullable()
    .describe('What is said in a spoken comment. Its bytes are at /comments/{id}/recording for who signed in.'),
}
const comment = z
  .object({
    ...said,
    kind: z.enum(commentKinds),
    place: placeSchema.nullable().describe('A moment or span in seconds, a page, a region in fractions, a quote; null for the whole.'),
    criterionId: z.string().nullable(),
    tagIds: z.array(z.uuid()),
    resolvedAt: moment.nullable(),
    answers: z.array(z.object(said)),
  })
  .meta({ id: 'Comment' })

const tag = z.object({ id: z.uuid(), name: z.string(), retiredAt: moment.nullable() }).meta({ id: 'CommentTag' })

const share = z
  .object({
    id: z.uuid(),
    artifactId: z.uuid().nullable(),
    artifact: z.string().nullable().describe('What its earner calls it.'),
    title: z.string().describe('Of the micro-credential.'),
    earner: z.string(),
    coach: z.string(),
    question: z.string(),
    wantedOn: z.iso.date().nullable(),
    againOf: z.uuid().nullable().describe('What was shared with this coach for the same part before.'),
    sharedAt: moment,
    stoppedAt: moment.nullable(),
    signal: z.enum(signals).nullable(),
    because: z.string().nullable(),
    comments: z.int(),
  })
  .meta({ id: 'SharedArtifact' })

const modelClip = z
  .object({ id: z.uuid(), title: z.string(), note: z.string(), by: z.string(), addedAt: moment, contentType: z.string(), pins: z.int() })
  .meta({ id: 'ModelClip' })

/** What earners and coaches say to each other, for programs in their name. */
export const coachingRest: readonly Operation[] = [
  list({
    id: 'listComments',
    at: 'GET /artifacts/{artifactId}/comments',
    scope: 'work:read',
    says: 'What is said of an artifact, from its beginning to its end: for its earner and the coaches it is shared with.',
    query: { artifactId: z.uuid() },
    item: comment,
    find: async (reading, { artifactId }, { after, size }) => {
      const { id, personId } = await openConversation(reading, artifactId)
      const { threads, next } = await findThreads(reading.db, { artifactId: id, personId, after: readThreadPlace(after), size })
      return { items: threads, next }
    },
  }),
  rest(writeComment, {
    id: 'writeComment',
    at: 'POST /artifacts/{artifactId}/comments',
    scope: 'work:write',
    says: 'Writes a comment at a place in an artifact, or answers one.',
    status: 201,
    answers: z.object({ commentId: z.uuid(), isKept: z.boolean() }),
    example: { input: { kind: 'question', place: { at: 83 }, body: 'What were you waiting for here?' } },
  }),
  rest(speakComment, {
    id: 'speakComment',
    at: 'POST /artifacts/{artifactId}/comments/spoken',
    scope: 'work:write',
    says: 'Writes a comment that is spoken, and begins its recording: send that by tus to /api/v1/uploads/{uploadId}.',
    status: 201,
    answers: z.object({ commentId: z.uuid(), uploadId: z.uuid(), expiresAt: moment }),
    example: { input: { kind: 'strength', place: { at: 83 }, recordingKind: 'audio', sizeBytes: 240_000 } },
  }),
  rest(finishSpoken, {
    id: 'finishCommentRecording',
    at: 'POST /comments/{commentId}/recordings/{uploadId}/finish',
    scope: 'work:write',
    says: 'Adds a recording whose pieces are all here to its comment. Its last piece does that by itself; this tries again what could not be done then.',
    answers: z.object({ commentId: z.uuid(), isPosted: z.boolean() }),
  }),
  rest(shareComments, {
    id: 'shareComments',
    at: 'POST /artifacts/{artifactId}/comments/share',
    scope: 'work:write',
    says: 'Shares what you have written on an artifact and kept to yourself: all of it, or one comment.',
  }),
  rest(changeComment, {
    id: 'changeComment',
    at: 'PATCH /comments/{commentId}',
    scope: 'work:write',
    says: 'Changes your own comment, within ten minutes after it was shared.',
    example: { input: { body: 'What were you waiting for at 1:23?' } },
  }),
  rest(removeComment, {
    id: 'removeComment',
    at: 'DELETE /comments/{commentId}',
    scope: 'work:write',
    says: 'Takes your own comment away.',
  }),
  rest(resolveComment, {
    id: 'resolveComment',
    at: 'POST /comments/{commentId}/resolve',
    scope: 'work:write',
    says: 'Marks a comment as done.',
  }),
  rest(reopenComment, {
    id: 'reopenComment',
    at: 'POST /comments/{commentId}/reopen',
    scope: 'work:write',
    says: 'Opens a comment again.',
  }),
  list({
    id: 'listSharedArtifacts',
    at: 'GET /shared-artifacts',
    scope: 'work:read',
    says: 'What is shared with you as a coach, or by you with a coach, the latest first.',
    query: { of: z.enum(['coach', 'earner']).default('coach'), shelf: z.enum(shareShelves).default('waiting') },
    item: share,
    find: async (reading, { of, shelf }, { after, size }) => {
      const { shares, next } = await findShares(reading.db, { of, personId: personAsking(reading).id, shelf, before: after, size })
      return { items: shares, next }
    },
  }),
  rest(shareClip, {
    id: 'shareArtifact',
    at: 'POST /artifacts/{artifactId}/shares',
    scope: 'work:write',
    says: 'Shares an artifact with a coach of your organization, who sees it and nothing else of your work.',
    status: 201,
    answers: z.object({ shareId: z.uuid(), isNew: z.boolean() }),
    example: { input: { coachId: '019acf3e-0000-7000-8000-000000000007', question: 'Do I wait long enough?' } },
  }),
  rest(stopSharing, {
    id: 'stopSharingArtifact',
    at: 'POST /shared-artifacts/{shareId}/stop',
    scope: 'work:write',
    says: 'Stops sharing an artifact with a coach.',
  }),
  rest(giveSignal, {
    id: 'signalArtifact',
    at: 'POST /shared-artifacts/{shareId}/signals',
    scope: 'work:write',
    says: 'Says as a coach whether an artifact is ready, or one more try would help, and why.',
    status: 201,
    answers: z.object({ artifactId: z.uuid() }),
    example: { input: { signal: 'one-more-try', because: 'Count to three after the second question too.' } },
  }),
  list({
    id: 'listModelClips',
    at: 'GET /organizations/{organizationId}/model-clips',
    scope: 'achievements:read',
    says: 'The model clips of an organization, the latest first: for those who keep them.',
    query: { organizationId: z.uuid() },
    item: modelClip,
    find: async ({ db, actor }, { organizationId }, { after, size }) => {
      if (!holdsAny(actor, ['coach', 'author', 'admin'], organizationId)) throw missing('organization')
      const { clips, next } = await findModelClips(db, organizationId, after, size)
      return { items: clips, next }
    },
  }),
  rest(changeModelClip, {
    id: 'changeModelClip',
    at: 'PATCH /model-clips/{clipId}',
    scope: 'achievements:write',
    says: 'Changes the title and the note of a model clip.',
    example: { input: { title: 'Three seconds, twice', note: 'From 0:40 on.' } },
  }),
  rest(removeModelClip, {
    id: 'removeModelClip',
    at: 'DELETE /model-clips/{clipId}',
    scope: 'achievements:write',
    says: 'Takes a model clip away.',
  }),
  rest(pinModelClip, {
    id: 'pinModelClip',
    at: 'POST /model-clips/{clipId}/pins',
    scope: 'achievements:write',
    says: 'Pins a model clip to a criterion: those who work on it see it there.',
    answers: z.object({ isNew: z.boolean() }),
    example: { input: { achievementId: '019acf3e-0000-7000-8000-000000000003', criterionId: 'waits' } },
  }),
  rest(unpinModelClip, {
    id: 'unpinModelClip',
    at: 'POST /model-clips/{clipId}/unpin',
    scope: 'achievements:write',
    says: 'Takes a model clip off a criterion.',
    answers: z.object({ isNew: z.boolean() }),
  }),
  list({
    id: 'listCommentTags',
    at: 'GET /organizations/{organizationId}/comment-tags',
    scope: 'organizations:read',
    says: 'The tags with which an organization’s people sort their comments, by name.',
    query: { organizationId: z.uuid() },
    item: tag,
    find: async ({ db }, { organizationId }) => ({ items: await tagsOf(db, organizationId), next: null }),
  }),
  rest(addCommentTag, {
    id: 'addCommentTag',
    at: 'POST /organizations/{organizationId}/comment-tags',
    scope: 'organizations:write',
    says: 'Adds a tag for comments.',
    status: 201,
    answers: tag,
    example: { input: { name: 'Wait time' } },
  }),
  rest(renameCommentTag, {
    id: 'renameCommentTag',
    at: 'PATCH /comment-tags/{tagId}',
    scope: 'organizations:write',
    says: 'Gives a tag another name.',
    answers: tag,
  }),
  rest(removeCommentTag, {
    id: 'removeCommentTag',
    at: 'DELETE /comment-tags/{tagId}',
    scope: 'organizations:write',
    says: 'Takes a tag away; one that a comment has is retired.',
    answers: z.object({ isRetired: z.boolean() }),
    status: 200,
  }),
  rest(bringBackCommentTag, {
    id: 'bringBackCommentTag',
    at: 'POST /comment-tags/{tagId}/bring-back',
    scope: 'organizations:write',
    says: 'Brings a retired tag back.',
  }),
]
