import type { Queryable } from '../../foundation/platform/database.ts'
import { isNoticeKind, type NoticeDetails, noticePath, noticeSentence } from './notice-kinds.ts'

/** Who has more unread notices than this reads “99+”. */
export const mostCounted = 99

/** How many notices a person has not read, up to one more than `mostCounted`: so many entries of an index are looked at, and no more. */
export async function countUnread(db: Queryable, personId: string): Promise<number> {
  const { unread } = await db
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
    .executeTakeFirstOrThrow()
  return Number(unread)
}

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
