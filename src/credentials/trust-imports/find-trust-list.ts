import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { AskedFirst } from './bring-trust-list.ts'

const copyColumns = [
  'id',
  'source',
  'form',
  'documentId',
  'signerId',
  'signerName',
  'version',
  'dated',
  'validUntil',
  'issuers',
  'added',
  'gone',
  'changed',
  'broughtAt',
  'takenAt',
  'fileDigest',
] as const

const copies = (db: Queryable) =>
  db
    .selectFrom('trustListCopies')
    .select(copyColumns)
    .select((is) => is.ref('signature').$castTo<'holds' | 'unsigned'>().as('signature'))
    .select((is) => is.ref('asks').$castTo<AskedFirst[]>().as('asks'))
    .select((is) => is.ref('leftOut').$castTo<Record<string, number>>().as('leftOut'))

/** A list of others with the copy that counts and the one that waits. @throws Refusal `trust-list-missing` */
export async function findTrustList(db: Queryable, id: string) {
  if (!isId(id)) throw missing('trust list')
  const list = await db
    .selectFrom('trustLists')
    .innerJoin('organizations', 'organizations.id', 'trustLists.organizationId')
    .where('trustLists.id', '=', id)
    .where('removedAt', 'is', null)
    .select(['trustLists.id', 'trustLists.organizationId', 'trustLists.name', 'address', 'copyId', 'askedAt', 'fault'])
    .select(['organizations.slug', 'organizations.name as organization', 'organizations.timeZone'])
    .executeTakeFirstOrThrow(() => missing('trust list'))
  const [current, waiting] = await Promise.all([
    list.copyId ? copies(db).where('id', '=', list.copyId).executeTakeFirst() : undefined,
    copies(db).where('listId', '=', id).where('takenAt', 'is', null).executeTakeFirst(),
  ])
  return { ...list, current: current ?? null, waiting: waiting ?? null }
}
export type FoundTrustList = Awaited<ReturnType<typeof findTrustList>>
export type ListCopy = NonNullable<FoundTrustList['current']>

/** The copies that counted one after the other, the newest first. */
export const listCopies = (db: Queryable, listId: string, size = 20) =>
  copies(db).where('listId', '=', listId).where('takenAt', 'is not', null).orderBy('id', 'desc').limit(size).execute()

/** Which issuers are looked at: all of a copy, or what is otherwise beside the copy that counts. */
export const views = ['all', 'added', 'gone', 'changed'] as const
export type View = (typeof views)[number]

export type ListedRow = {
  place: number
  issuerId: string
  name: string
  url: string | null
  location: string | null
  why: string | null
  since: Date | null
  until: Date | null
}

/** Issuers of a copy in its order, those with some words in them; `next` is the place after which the following page begins. */
export async function listListed(
  db: Queryable,
  { copyId, besideId = null }: { copyId: string; besideId?: string | null },
  { view = 'all', q = '', after = -1, size = 25 }: { view?: View; q?: string; after?: number; size?: number } = {},
) {
  const part = likeText(q)
  const [of, beside] = view === 'gone' ? [besideId, copyId] : [copyId, besideId]
  if (of === null) return { issuers: [], next: null }
  const twin = sql`select from listed_issuers twin where twin.copy_id = ${beside}::uuid and twin.keys && one.keys and twin.keys[1] = one.keys[1]`
  const said = (name: string) => sql.raw(`(${name}.name, ${name}.url, ${name}.location, ${name}.why, ${name}.since, ${name}.until)::text`)
  const only =
    view === 'all'
      ? sql`true`
      : view === 'changed'
        ? sql`exists (${twin} and ${said('twin')} <> ${said('one')})`
        : sql`not exists (${twin})`
  const { rows } = await sql<ListedRow>`
    select one.place, one.issuer_id as "issuerId", one.name, one.url, one.location, one.why, one.since, one.until
    from listed_issuers one
    where one.copy_id = ${of}::uuid and one.place > ${after} and (${q} = '' or one.name ilike ${part} or one.issuer_id ilike ${part}) and ${only}
    order by one.place limit ${size + 1}`.execute(db)
  const issuers = rows.slice(0, size)
  return { issuers, next: rows.length > size ? (issuers.at(-1)?.place ?? null) : null }
}
