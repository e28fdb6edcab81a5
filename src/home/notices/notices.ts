import { sql } from 'kysely'
import { writeMark } from '../../foundation/live/mark.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { mostCounted } from '../../foundation/ui/bell.ts'
import { isNoticeKind, type NoticeDetails, noticePath, noticeSentence } from './notice-kinds.ts'

/** How many someone has not read, as of a snapshot from which an open page hears of more. */
export async function readBell(db: Queryable, personId: string, now: Date): Promise<{ unread: number; after: string }> {
  const row = await unreadOf(db, personId).select(sql<string>`pg_current_snapshot()::text`.as('snapshot')).executeTakeFirstOrThrow()
  return { unread: Number(row.unread), after: writeMark({ at: now.getTime(), snapshot: row.snapshot }) }
}

/** How many notices a person has not read, up to one more than `mostCounted`: so many entries of an index are looked at, and no more. */
export async function countUnread(db: Queryable, personId: string): Promise<number> {
  const { unread } = await unreadOf(db, personId).executeTakeFirstOrThrow()
  return Number(unread)
}

const unreadOf = (db: Queryable, personId: string) =>
  db
    .selectFrom((query) =>
      query
        .selectFrom('notices')
        .where('personId', '=', personId)
        .where('readAt', 'is', null)
        .select('id')
        .limit(mostCounted + 1)
        .as('unread'),
    )
    .select((row) => row.fn.countAll<number>().as('unread'))

const selectNotices = (db: Queryable) =>
  db
    .selectFrom('notices')
    .leftJoin('people as about', 'about.id', 'notices.aboutPersonId')
    .select(['notices.id', 'notices.kind', 'notices.organizationId', 'notices.madeAt', 'notices.readAt', 'about.name'])
    .select((of) => of.ref('notices.details').$castTo<NoticeDetails>().as('details'))

type Row = Awaited<ReturnType<ReturnType<typeof selectNotices>['execute']>>[number]

/** What a notice says and where it leads. One of a kind that is none any more says nothing, and is left out. */
export function shown({ id, kind, details, organizationId, madeAt, readAt, name }: Row) {
  if (!isNoticeKind(kind)) return []
  return [{ id, kind, organizationId, madeAt, readAt, says: noticeSentence(kind, details, name), to: noticePath(kind, details) }]
}

type Slice = { before?: string | null; size: number; unreadOnly?: boolean }

/** A page of someone's notices, newest first. `next` is where the following page begins. */
export async function listNotices(db: Queryable, personId: string, { before, size, unreadOnly = false }: Slice) {
  const rows = await selectNotices(db)
    .where('notices.personId', '=', personId)
    .$if(unreadOnly, (query) => query.where('notices.readAt', 'is', null))
    .$if(Boolean(before), (query) => query.where('notices.id', '<', before ?? ''))
    .orderBy('notices.id', 'desc')
    .limit(size + 1)
    .execute()
  const page = rows.slice(0, size)
  return { notices: page.flatMap(shown), next: rows.length > size ? (page.at(-1)?.id ?? null) : null }
}

/** The notices that a digest of a person takes up now: made until a moment, not read, and no more than this. */
export const noticesForDigest = (db: Queryable, personId: string, until: Date, most: number) =>
  selectNotices(db)
    .select('notices.byLetter')
    .where('notices.personId', '=', personId)
    .where('notices.byLetter', '=', 'digest')
    .where('notices.digestedAt', 'is', null)
    .where('notices.readAt', 'is', null)
    .where('notices.madeAt', '<=', until)
    .orderBy('notices.id', 'desc')
    .limit(most)
    .execute()
