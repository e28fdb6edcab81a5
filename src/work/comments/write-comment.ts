import { z } from 'zod'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene, type Stage } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { formatDuration } from '../../foundation/words/format.ts'
import { writing } from '../artifacts/plain-writing.ts'
import { standsIn } from '../documents/quoted-words.ts'
import { commentPosted } from './comment-facts.ts'
import { type CommentKind, commentKinds } from './comment-kinds.ts'
import { orderOfPlace, type Place } from './comment-place.ts'
import { type Conversation, loadConversation, mayTakePart } from './conversation.ts'
import { placeSchema } from './place-schema.ts'
import { type KnownOfFile, nothingKnown, readForPlace } from './read-for-place.ts'

/** So many comments one artifact holds at most: more than anyone reads. */
export const mostComments = 2000

/** The words of a comment; one that is spoken may have none. */
export const commentWords = writing(4000, 'Please keep a comment under 4,000 characters.')
export const commentBody = commentWords.refine((text) => text.trim() !== '', 'Please write something.')
/** Refuses a comment that says nothing. @throws Refusal `comment-empty` */
export function requireWords(body: string, isSpoken: boolean): void {
  if (!isSpoken && body.trim() === '') throw invalidAt('comment-empty', 'body', 'Please write something.')
}
export const commentMarks = {
  kind: z.enum(commentKinds, 'Choose what it is.').default('note'),
  criterionId: z.string().min(1).max(40).nullable().default(null).describe('The criterion of the rubric that it is about.'),
  tagIds: z.array(z.uuid()).max(5, 'Choose five tags at most.').default([]),
}

export const writeComment = command({
  name: 'comment.write',
  says: 'Writes a comment on an artifact, at a place in it, or answers one. It can be kept for oneself until it is shared.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `comment:${personIdOf(actor)}`, tries: 600, seconds: 3600 }],

  input: z.object({
    artifactId: z.uuid(),
    answersId: z.uuid().nullable().default(null).describe('The comment that this answers.'),
    place: placeSchema.nullable().default(null),
    ...commentMarks,
    body: commentBody,
    keep: z.boolean().default(false).describe('Whether it stays with its author until it is shared.'),
  }),

  prepare: (stage, actor, { artifactId, place }) => knownOf(stage, actor, artifactId, place),
  load: ({ db, actor }, { artifactId }) => loadConversation(db, actor, artifactId),
  may: mayTakePart,

  async run(scene, given, conversation, known) {
    const { commentId, isKept } = await placeComment(scene, { ...given, isSpoken: false }, conversation, known)
    return { commentId, isKept }
  },

  record: ({ artifactId, answersId }, conversation, { commentId, isKept }) =>
    isKept ? null : postedFact(conversation, artifactId, { commentId, isAnswer: answersId !== null }),
})

/** What has to be known of a file for a place in it, as far as it is looked at for that. */
export async function knownOf(
  stage: Pick<Stage, 'db' | 'store' | 'staging' | 'fileThreads'>,
  actor: Actor,
  artifactId: string,
  place: Place | null,
): Promise<KnownOfFile> {
  if (place?.page === undefined && place?.quote === undefined) return nothingKnown
  const conversation = await loadConversation(stage.db, actor, artifactId)
  return mayTakePart(actor, conversation).allowed ? readForPlace(stage, conversation, place) : nothingKnown
}

type Placed = {
  artifactId: string
  answersId: string | null
  place: Place | null
  kind: CommentKind
  criterionId: string | null
  tagIds: readonly string[]
  body: string
  /** Whether it stays with its author until it is shared. */
  keep: boolean
  isSpoken: boolean
}

/** Puts a comment in its place. @throws Refusal where there is no such place, mark or room */
export async function placeComment(
  scene: Scene,
  { artifactId, answersId, place, kind, criterionId, tagIds, body, keep, isSpoken }: Placed,
  conversation: Conversation,
  known: KnownOfFile,
): Promise<{ commentId: string; isKept: boolean; answersKept: boolean }> {
  const { db, actor, now, newId } = scene
  requireOngoing(conversation)
  await requireRoom(db, artifactId)
  const answered = answersId === null ? null : await findAnswered(scene, artifactId, answersId)
  const fitting = answered ? null : fittingPlace(conversation, emptyAsNull(place), known)
  if (!answered) await checkMarks(db, conversation, { criterionId, tagIds })
  const commentId = newId()
  // What answers a comment that nobody else sees is seen by nobody else.
  const answersKept = answered?.postedAt === null
  const isKept = isSpoken || (answered ? answersKept : keep)
  await db
    .insertInto('comments')
    .values({
      id: commentId,
      artifactId,
      authorId: authorOf(actor),
      answersId,
      kind: answered ? null : kind,
      place: fitting && JSON.stringify(fitting),
      placeOrder: orderOfPlace(fitting),
      criterionId: answered ? null : criterionId,
      tagIds: answered ? [] : [...new Set(tagIds)],
      body: body.trim(),
      isSpoken,
      writtenAt: now,
      postedAt: isKept ? null : now,
    })
    .execute()
  return { commentId, isKept, answersKept }
}

/** What is still its author's alone is no fact; from then on it is one. */
export const postedFact = (
  { issuerId, attemptId }: Pick<Conversation, 'issuerId' | 'attemptId'>,
  artifactId: string,
  of: { commentId: string; isAnswer: boolean },
): Fact => fact(commentPosted, { organizationId: issuerId, subjectId: attemptId }, { artifactId, ...of })

/** The person who writes. */
export function authorOf(actor: Scene['actor']): string {
  const id = personIdOf(actor)
  if (!id) throw new Error('The policy lets only people write.')
  return id
}

/** Nothing is said any more of what was taken away or given up. Handed in it may go on: no assessor ever sees it. */
export function requireOngoing({ state, removedAt }: Pick<Conversation, 'state' | 'removedAt'>): void {
  if (removedAt) throw conflict('artifact-removed', 'This was taken out of the work, so nothing can be added to it.')
  if (state === 'withdrawn') throw conflict('work-withdrawn', 'This work was withdrawn. What was said stays to read.')
}

async function requireRoom(db: Scene['db'], artifactId: string): Promise<void> {
  const { count } = await db
    .selectFrom('comments')
    .where('artifactId', '=', artifactId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostComments)
    throw conflict('comments-many', 'There are {most} comments here, which is the most. Take some away that are done.', {
      most: mostComments,
    })
}

async function findAnswered({ db, actor }: Scene, artifactId: string, answersId: string) {
  const answered = await db
    .selectFrom('comments')
    .where('id', '=', answersId)
    .where('artifactId', '=', artifactId)
    .where('answersId', 'is', null)
    .select(['authorId', 'postedAt', 'removedAt'])
    // It is not taken away meanwhile.
    .forShare()
    .executeTakeFirst()
  if (!answered || (answered.postedAt === null && answered.authorId !== personIdOf(actor))) throw missing('comment')
  if (answered.removedAt) throw conflict('comment-removed', 'This comment was taken away, so it can’t be answered.')
  return answered
}

const emptyAsNull = (place: Place | null): Place | null => (place && Object.keys(place).length > 0 ? place : null)

/**
 * A place that this artifact has.
 * @throws Refusal `place-unfit`, `moment-after-end`, `page-not-there`, `quote-not-there`
 */
export function fittingPlace(
  of: Pick<Conversation, 'showing' | 'seconds' | 'body'>,
  place: Place | null,
  { pages, text }: KnownOfFile,
): Place | null {
  if (!place) return null
  const { at, until, page, region, quote } = place
  const fits: Record<Conversation['showing'], boolean> = {
    video: at !== undefined,
    audio: at !== undefined,
    pdf: page !== undefined,
    image: region !== undefined && page === undefined,
    text: quote !== undefined && page === undefined,
    file: page !== undefined && region === undefined,
    link: false,
  }
  if (!fits[of.showing]) throw invalidAt('place-unfit', 'place', 'There is no such place in this. Leave it out, and say it in words.')
  const last = until ?? at
  // A player stands a moment after the last frame when it has ended.
  if (last !== undefined && of.seconds !== null && last > of.seconds + 1)
    throw invalidAt('moment-after-end', until === undefined ? 'place.at' : 'place.until', 'The recording ends at {end}.', {
      end: formatDuration(of.seconds),
    })
  if (page !== undefined && pages !== null && page > pages)
    throw invalidAt('page-not-there', 'place.page', 'There {pages, plural, one {is one page} other {are # pages}} in this document.', {
      pages,
    })
  if (quote === undefined) return place
  if (page === undefined) {
    const body = of.body ?? text
    return body === null ? place : quotedPlace(place, quote, body)
  }
  if (text !== null && !standsIn(quote, text))
    throw invalidAt('quote-not-there', 'place.quote', 'These words are not on page {page}. Copy them as they stand there.', { page })
  return { page, quote }
}

/** Where the quoted words are: at the place that was named, else where they are first. */
function quotedPlace(place: Place, quote: string, body: string): Place {
  const named = place.offset !== undefined && body.startsWith(quote, place.offset) ? place.offset : body.indexOf(quote)
  if (named < 0) throw invalidAt('quote-not-there', 'place.quote', 'These words are not in the text. Copy them as they stand there.')
  return { quote, offset: named }
}

/** Refuses a criterion that this part does not have, and a tag of another list. @throws Refusal `criterion-unknown`, `tag-unknown` */
export async function checkMarks(
  db: Scene['db'],
  { criteria, organizationId }: Pick<Conversation, 'criteria' | 'organizationId'>,
  { criterionId, tagIds }: { criterionId: string | null; tagIds: readonly string[] },
): Promise<void> {
  if (criterionId !== null && !criteria.some(({ id }) => id === criterionId))
    throw invalidAt('criterion-unknown', 'criterionId', 'This part has no such criterion.')
  if (tagIds.length === 0) return
  const known = await db
    .selectFrom('commentTags')
    .where('organizationId', '=', organizationId)
    .where('id', 'in', [...tagIds])
    .select('id')
    .execute()
  if (tagIds.some((tag) => !known.some(({ id }) => id === tag)))
    throw invalidAt('tag-unknown', 'tagIds', 'There is no such tag any more. Choose another.')
}
