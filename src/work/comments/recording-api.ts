import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { denied, missing } from '../../foundation/platform/refusal.ts'
import { fileResponse } from '../evidence/file-response.ts'
import { findRendition, mediaName } from '../media/serve-media.ts'
import { recordingAddress } from './comment-recording.ts'
import { loadConversation, mayTakePart } from './conversation.ts'

/**
 * What is spoken in a comment, in ranges for players: for who takes part in what is said, in the form that every browser plays as soon as there is
 * one. To everyone else, and while it is its author's alone, there is none.
 */
export const recordingApi = new Hono<Http>().get(recordingAddress(':commentId'), async (context) => {
  const { world, db, actor } = context.var
  const commentId = context.req.param('commentId') ?? ''
  const personId = personIdOf(actor)
  if (!personId || !isId(commentId)) throw missing('comment')
  const comment = await db
    .selectFrom('comments')
    .where('id', '=', commentId)
    .where('removedAt', 'is', null)
    .where(({ or, eb }) => or([eb('postedAt', 'is not', null), eb('authorId', '=', personId)]))
    .select('artifactId')
    .executeTakeFirstOrThrow(() => missing('comment'))
  const conversation = await loadConversation(db, actor, comment.artifactId)
  const may = mayTakePart(actor, conversation)
  if (!may.allowed) throw denied(actor, may)
  const original = await db
    .selectFrom('commentRecordings')
    .innerJoin('files', 'files.digest', 'commentRecordings.fileDigest')
    .where('commentId', '=', commentId)
    .select(['files.digest', 'files.sizeBytes', 'files.contentType'])
    .executeTakeFirstOrThrow(() => missing('file'))
  const file = (await findRendition(db, original.digest, 'playable')) ?? original
  const download = new URL(context.req.url).searchParams.has('download')
  const response = await fileResponse(world, { ...file, name: mediaName('comment', file.contentType) }, context.req.raw, download)
  if (!response) throw missing('file')
  context.set('contentPolicy', response.headers.get('Content-Security-Policy') ?? '')
  return response
})
