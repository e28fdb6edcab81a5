import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { missing } from '../../foundation/platform/refusal.ts'

const columns = ['id', 'issuerId', 'sameAs', 'name', 'url', 'why', 'since', 'until', 'addedAt'] as const

/** The issuers on an organization's own list by name, those with some words in them. `next` is where the following page begins. */
export async function listRecognized(
  db: Queryable,
  organizationId: string,
  { q = '', after = null, size = 25 }: { q?: string; after?: string | null; size?: number } = {},
) {
  const part = likeText(q)
  const rows = await db
    .selectFrom('recognizedIssuers')
    .where('organizationId', '=', organizationId)
    .where('takenOutAt', 'is', null)
    .$if(q !== '', (query) => query.where(sql<boolean>`(name ilike ${part} or issuer_id ilike ${part})`))
    .$if(after !== null && isId(after ?? ''), (query) =>
      query.where(sql<boolean>`(name, id) > ((select name from recognized_issuers where id = ${after}::uuid), ${after}::uuid)`),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(size + 1)
    .select(columns)
    .execute()
  const issuers = rows.slice(0, size)
  return { issuers, next: rows.length > size ? (issuers.at(-1)?.id ?? null) : null }
}
export type RecognizedIssuer = Awaited<ReturnType<typeof listRecognized>>['issuers'][number]

/** One of them, with its organization. @throws Refusal `recognized-issuer-missing` */
export async function findRecognized(db: Queryable, id: string) {
  if (!isId(id)) throw missing('recognized issuer')
  return db
    .selectFrom('recognizedIssuers')
    .where('id', '=', id)
    .where('takenOutAt', 'is', null)
    .select([...columns, 'organizationId'])
    .executeTakeFirstOrThrow(() => missing('recognized issuer'))
}

/** The edition that is published now; null where there never was one. */
export const findLastEdition = async (db: Queryable, organizationId: string) =>
  (await db
    .selectFrom('trustListEditions')
    .where('organizationId', '=', organizationId)
    .orderBy('number', 'desc')
    .limit(1)
    .select(['number', 'issuers', 'madeAt', 'validUntil'])
    .executeTakeFirst()) ?? null

/** What changed on a list, edition by edition, the newest first. */
export async function listEditions(
  db: Queryable,
  organizationId: string,
  { before = null, size = 15 }: { before?: number | null; size?: number } = {},
) {
  const rows = await db
    .selectFrom('trustListEditions')
    .where('organizationId', '=', organizationId)
    .$if(before !== null, (query) => query.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(size + 1)
    .select(['number', 'what', 'issuerId', 'issuerName', 'reason', 'issuers', 'madeAt', 'validUntil'])
    .execute()
  const editions = rows.slice(0, size)
  return { editions, next: rows.length > size ? (editions.at(-1)?.number ?? null) : null }
}
export type Edition = Awaited<ReturnType<typeof listEditions>>['editions'][number]

/** A list as it was signed, byte for byte: the newest edition, or one by its number. @throws Refusal `trust-list-missing` */
export async function findOwnDocument(db: Queryable, slug: string, number: number | null) {
  return db
    .selectFrom('trustListEditions')
    .innerJoin('organizations', 'organizations.id', 'trustListEditions.organizationId')
    .where('organizations.slug', '=', slug)
    .$if(number !== null, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .select(['document', 'digest', 'number'])
    .executeTakeFirstOrThrow(() => missing('trust list'))
}
