import type { ReadContext } from '../../foundation/doors/rest.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { denied, forbidden, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { tagsOf } from '../comments/comment-tags.ts'
import { type Conversation, loadConversation, mayTakePart } from '../comments/conversation.ts'
import { countKept, findMarkers, findThreads, type ThreadPlace } from '../comments/find-comments.ts'
import { showsOriginalInstead } from '../evidence/file-formats.ts'
import { findCaptions, findMedia } from '../media/find-media.ts'
import { findSharesOf } from './find-shares.ts'

type Reading = Pick<ReadContext, 'db' | 'actor'>

/** The conversation of an artifact for who takes part in it. For everyone else there is none. @throws Refusal `missing`, `unauthenticated` */
export async function openConversation({ db, actor }: Reading, artifactId: string): Promise<Conversation & { personId: string }> {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  if (!isId(artifactId)) throw missing('artifact')
  const conversation = await loadConversation(db, actor, artifactId)
  const may = mayTakePart(actor, conversation)
  // A coach with whom it is shared no more learns that; nobody else comes as far as here.
  if (!may.allowed) throw denied(actor, may)
  if (conversation.removedAt && conversation.earnerId !== personId) throw missing('artifact')
  // A family took its consent back: until that is settled, nobody but who made it sees a word of it.
  if (conversation.heldAt && conversation.earnerId !== personId)
    throw forbidden('artifact-held', 'A family took back what it had allowed of this. Until that is settled, only who made it sees it.')
  return { ...conversation, personId }
}

/** An artifact with all that is said of it, as its earner and its coaches see it. */
export async function findClip(reading: Reading, artifactId: string, after: ThreadPlace | null) {
  const { db } = reading
  const conversation = await openConversation(reading, artifactId)
  const { personId, organizationId, digest } = conversation
  const [threads, markers, kept, tags, shares, earner, media, captions, copy] = await Promise.all([
    findThreads(db, { artifactId, personId, after }),
    findMarkers(db, artifactId, personId),
    countKept(db, artifactId, personId),
    tagsOf(db, organizationId),
    findSharesOf(db, artifactId),
    db.selectFrom('people').where('id', '=', conversation.earnerId).select('name').executeTakeFirst(),
    findMedia(db, [digest]),
    findCaptions(db, [artifactId]),
    db
      .selectFrom('renditions')
      .where('ofDigest', '=', digest ?? '')
      .where('kind', '=', 'clean')
      .select('state')
      .executeTakeFirst(),
  ])
  const { definition, coaches: _, removedAt, ...clip } = conversation
  const isOwn = conversation.earnerId === personId
  return {
    ...clip,
    isRemoved: removedAt !== null,
    isOwn,
    copy:
      isOwn || digest === null || (copy?.state === 'failed' && showsOriginalInstead(clip.contentType ?? ''))
        ? null
        : (copy?.state ?? 'waiting'),
    earner: earner?.name ?? '',
    title: definition.title,
    language: definition.language,
    part: definition.requirements.find(({ id }) => id === conversation.requirementId)?.title ?? '',
    ...threads,
    media: (digest && media.get(digest)) || null,
    captions: captions.get(artifactId) ?? null,
    markers,
    kept,
    tags,
    shares,
  }
}
export type Clip = Awaited<ReturnType<typeof findClip>>
