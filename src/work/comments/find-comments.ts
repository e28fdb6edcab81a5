import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { CommentKind } from './comment-kinds.ts'
import type { Place } from './comment-place.ts'
import type { ShownRecording, SpokenKind } from './comment-recording.ts'
import { readPlace } from './place-schema.ts'

/** How many threads a page shows. */
export const threadsOnPage = 100
/** So many answers of a thread are shown; more is a talk to have in person. */
const mostAnswers = 200

export type ShownComment = {
  id: string
  authorId: string
  author: string
  body: string
  writtenAt: Date
  /** Null while it is its author's alone. */
  postedAt: Date | null
  editedAt: Date | null
  removedAt: Date | null
  /** What is said in it, where it is spoken. */
  recording: ShownRecording | null
}
export type Thread = ShownComment & {
  kind: CommentKind
  place: Place | null
  criterionId: string | null
  tagIds: string[]
  resolvedAt: Date | null
  answers: ShownComment[]
}

/** A thread's place in the list, as an address carries it. */
export type ThreadPlace = { order: number; id: string }
export const writeThreadPlace = ({ order, id }: ThreadPlace): string => `${order}_${id}`
export function readThreadPlace(text: string | null): ThreadPlace | null {
  const [, order, id] = /^(-?\d{1,9}(?:\.\d{1,17})?)_([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  return order !== undefined && id !== undefined ? { order: Number(order), id } : null
}

const shown = [
  'comments.id',
  'comments.authorId',
  'people.name as author',
  'body',
  'writtenAt',
  'postedAt',
  'editedAt',
  'removedAt',
  'isSpoken',
] as const

/** What was spoken in these comments, for who may read them. */
async function findRecordings(db: Queryable, commentIds: readonly string[]): Promise<Map<string, ShownRecording>> {
  if (commentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('commentRecordings')
    .leftJoin('files', 'files.digest', 'commentRecordings.fileDigest')
    .where('commentId', 'in', commentIds)
    .select(['commentId', 'kind', 'commentRecordings.seconds', 'postsOnArrival', 'arrivedAt', 'goneAt', 'files.contentType'])
    // Whose it is sees how far it is; nobody else sees the comment until then.
    .select(
      sql<'on-its-way' | 'refused' | 'lost'>`case
        when exists (select from uploads where uploads.comment_id = comment_recordings.comment_id and refused_at is not null) then 'refused'
        when exists (select from uploads where uploads.comment_id = comment_recordings.comment_id) then 'on-its-way' else 'lost' end`.as(
        'onItsWay',
      ),
    )
    .execute()
  return new Map(
    rows.map(({ commentId, kind, arrivedAt, goneAt, onItsWay, ...row }) => [
      commentId,
      // The table takes no other kind.
      { ...row, kind: kind as SpokenKind, state: goneAt ? 'gone' : arrivedAt ? 'here' : onItsWay },
    ]),
  )
}

type Asked = { artifactId: string; personId: string; after?: ThreadPlace | null; size?: number }

/** One page of the threads of an artifact, from its beginning to its end: what was shared, and what this person keeps. */
export async function findThreads(db: Queryable, { artifactId, personId, after = null, size = threadsOnPage }: Asked) {
  const rows = await db
    .selectFrom('comments')
    .innerJoin('people', 'people.id', 'comments.authorId')
    .where('artifactId', '=', artifactId)
    .where('answersId', 'is', null)
    .where((of) => of.or([of('postedAt', 'is not', null), of('authorId', '=', personId)]))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(place_order, comments.id) > (${after?.order ?? 0}::float8, ${after?.id ?? ''}::uuid)`),
    )
    .orderBy('placeOrder')
    .orderBy('comments.id')
    .limit(size + 1)
    .select([...shown, 'kind', 'place', 'placeOrder', 'criterionId', 'tagIds', 'resolvedAt'])
    .execute()
  const page = rows.slice(0, size)
  const answers = await findAnswers(
    db,
    personId,
    page.map(({ id }) => id),
  )
  const last = page.at(-1)
  const recordings = await findRecordings(db, [
    ...page.flatMap(({ id, isSpoken }) => (isSpoken ? [id] : [])),
    ...[...answers.values()].flat().flatMap(({ id, isSpoken }) => (isSpoken ? [id] : [])),
  ])
  return {
    threads: page.map(
      ({ kind, place, placeOrder: _, isSpoken: __, ...row }): Thread => ({
        ...row,
        recording: recordings.get(row.id) ?? null,
        // The table takes no other.
        kind: kind as CommentKind,
        place: readPlace(place),
        answers: (answers.get(row.id) ?? []).map(({ isSpoken: ___, ...answer }) => ({
          ...answer,
          recording: recordings.get(answer.id) ?? null,
        })),
      }),
    ),
    next: rows.length > size && last ? writeThreadPlace({ order: last.placeOrder, id: last.id }) : null,
  }
}

type FoundComment = Omit<ShownComment, 'recording'> & { isSpoken: boolean }

async function findAnswers(db: Queryable, personId: string, ids: readonly string[]): Promise<Map<string, FoundComment[]>> {
  const found = new Map<string, FoundComment[]>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('comments')
    .innerJoin('people', 'people.id', 'comments.authorId')
    .where('answersId', 'in', [...ids])
    .where((of) => of.or([of('postedAt', 'is not', null), of('authorId', '=', personId)]))
    .orderBy('comments.id')
    .select([...shown, 'answersId'])
    .execute()
  for (const { answersId, ...answer } of rows) {
    const of = found.get(answersId ?? '') ?? []
    if (of.length < mostAnswers) of.push(answer)
    found.set(answersId ?? '', of)
  }
  return found
}

/** What stands where on the line of a recording: every thread with a moment, light enough to send all. */
export async function findMarkers(db: Queryable, artifactId: string, personId: string) {
  const rows = await db
    .selectFrom('comments')
    .leftJoin('commentRecordings', 'commentRecordings.commentId', 'comments.id')
    .where('comments.artifactId', '=', artifactId)
    .where('answersId', 'is', null)
    .where('removedAt', 'is', null)
    .where((of) => of.or([of('postedAt', 'is not', null), of('comments.authorId', '=', personId)]))
    .where(sql<boolean>`place ? 'at'`)
    .orderBy('placeOrder')
    .orderBy('comments.id')
    .select(['comments.id', 'comments.kind', 'place', 'resolvedAt', sql<string>`left(body, 60)`.as('label')])
    .select(['commentRecordings.kind as spoken', 'commentRecordings.seconds'])
    .execute()
  return rows.flatMap(({ place, kind, spoken, seconds, ...row }) => {
    const { at, until } = readPlace(place) ?? {}
    const recording = spoken === null ? null : { kind: spoken as SpokenKind, seconds }
    return at === undefined ? [] : [{ ...row, kind: kind as CommentKind, recording, at, ...(until !== undefined && { until }) }]
  })
}

/** How many comments of one's own still wait to be shared. */
export async function countKept(db: Queryable, artifactId: string, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('comments')
    .where('artifactId', '=', artifactId)
    .where('authorId', '=', personId)
    .where('postedAt', 'is', null)
    // What is shared as soon as its recording is here waits for nobody.
    .where(
      sql<boolean>`not exists (select from comment_recordings where comment_id = comments.id and arrived_at is null and posts_on_arrival)`,
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
