import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { editMinutes } from './cohort-posts.ts'

const threadsAtOnce = 20
const repliesAtOnce = 50

type Reader = { personId: string; isOrganizer: boolean; now: Date }

const select = (db: Queryable) =>
  db
    .selectFrom('cohortPosts')
    .innerJoin('people', 'people.id', 'cohortPosts.authorId')
    .select(['cohortPosts.id', 'threadId', 'authorId', 'people.name as author', 'body', 'postedAt', 'editedAt'])
    .select(['removedAt', 'hiddenAt', 'hiddenBecause'])

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

/** A post as its reader may see it: what was hidden, its author and organizers still read. */
function shownTo({ personId, isOrganizer, now }: Reader, { removedAt, hiddenAt, ...post }: Row) {
  const isOwn = post.authorId === personId
  const isHidden = hiddenAt !== null
  const isReadable = removedAt === null && (!isHidden || isOwn || isOrganizer)
  return {
    ...post,
    body: isReadable ? post.body : null,
    isOwn,
    isHidden,
    isRemoved: removedAt !== null,
    isEditable: isOwn && removedAt === null && !isHidden && now.getTime() - post.postedAt.getTime() < editMinutes * 60_000,
  }
}
export type Post = ReturnType<typeof shownTo>
export type Thread = Post & { replies: Post[]; more: number }

/** Replies to some posts, the first of each, and how many there are. */
async function repliesTo(db: Queryable, threadIds: readonly string[], most: number) {
  if (threadIds.length === 0) return { rows: [], counts: new Map<string, number>() }
  const [rows, counts] = await Promise.all([
    select(db)
      .where('cohortPosts.id', 'in', (of) =>
        of
          .selectFrom(
            of
              .selectFrom('cohortPosts as inner')
              .where('inner.threadId', 'in', threadIds)
              .select(['inner.id'])
              .select(sql<number>`row_number() over (partition by "inner".thread_id order by "inner".id)`.as('nth'))
              .as('ranked'),
          )
          .where('nth', '<=', most)
          .select('ranked.id'),
      )
      .orderBy('cohortPosts.id')
      .execute(),
    db
      .selectFrom('cohortPosts')
      .where('threadId', 'in', threadIds)
      .groupBy('threadId')
      .select(({ fn }) => ['threadId', fn.countAll<number>().as('count')])
      .execute(),
  ])
  return { rows, counts: new Map(counts.map(({ threadId, count }) => [threadId ?? '', Number(count)])) }
}

/** A page of threads, the latest first, each with its first replies. `next` is where the following page begins. */
export async function findThreads(
  db: Queryable,
  cohortId: string,
  reader: Reader,
  { before, size = threadsAtOnce }: { before: string | null; size?: number },
) {
  const rows = await select(db)
    .where('cohortId', '=', cohortId)
    .where('threadId', 'is', null)
    .$if(before !== null, (query) => query.where('cohortPosts.id', '<', before ?? ''))
    .orderBy('cohortPosts.id', 'desc')
    .limit(size + 1)
    .execute()
  const page = rows.slice(0, size)
  const replies = await repliesTo(
    db,
    page.map(({ id }) => id),
    10,
  )
  const threads = page.map((row): Thread => {
    const own = replies.rows.filter(({ threadId }) => threadId === row.id).map((reply) => shownTo(reader, reply))
    return { ...shownTo(reader, row), replies: own, more: (replies.counts.get(row.id) ?? 0) - own.length }
  })
  return { threads, next: rows.length > size ? (page.at(-1)?.id ?? null) : null }
}

/** One thread whole, its replies a page at a time; null where there is none. */
export async function findThread(
  db: Queryable,
  cohortId: string,
  threadId: string,
  reader: Reader,
  { after, size = repliesAtOnce }: { after: string | null; size?: number },
) {
  const root = await select(db)
    .where('cohortPosts.id', '=', threadId)
    .where('cohortId', '=', cohortId)
    .where('threadId', 'is', null)
    .executeTakeFirst()
  if (!root) return null
  const rows = await select(db)
    .where('threadId', '=', threadId)
    .$if(after !== null, (query) => query.where('cohortPosts.id', '>', after ?? ''))
    .orderBy('cohortPosts.id')
    .limit(size + 1)
    .execute()
  const page = rows.slice(0, size).map((row) => shownTo(reader, row))
  const thread: Thread = { ...shownTo(reader, root), replies: page, more: 0 }
  return { thread, next: rows.length > size ? (page.at(-1)?.id ?? null) : null }
}
