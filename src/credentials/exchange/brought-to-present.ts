import { isObject, type JsonObject, parseJson } from '@laurel/openbadges/vc/json'
import type { Queryable } from '../../foundation/platform/database.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { readBytes } from '../imports/keep-bytes.ts'

/** Badges from elsewhere that name a key of their person and were proved: what can be shown with that key. A token or a picture is not one whole document. */
const presentable = (db: Queryable, personId: string) =>
  db
    .selectFrom('importedBadges')
    .where('personId', '=', personId)
    .where('holder', 'is not', null)
    .where('verdict', '=', 'holds')
    .where('kind', '=', 'open-badge-3')
    .where('container', '=', 'json')
    .where('place', '=', 0)
    .where('removedAt', 'is', null)
    .where('replacedBy', 'is', null)

/** Those that can be shown, the last that came first: as many as fit on a page, since the rest is found by its issuer. */
export const broughtToPresent = (db: Queryable, personId: string, limit: number) =>
  presentable(db, personId).orderBy('id', 'desc').limit(limit).select(['id', 'title', 'issuerName']).execute()

/** The documents of such badges as they were brought, and the one key that they name. @throws Refusal `badge-missing`, `keys-differ` */
export async function documentsToPresent(
  world: Pick<World, 'db' | 'store'>,
  personId: string,
  ids: readonly string[],
): Promise<{ holder: string | null; documents: JsonObject[] }> {
  if (ids.length === 0) return { holder: null, documents: [] }
  const rows = await presentable(world.db, personId).where('id', 'in', ids).select(['id', 'fileDigest', 'holder']).execute()
  if (rows.length !== new Set(ids).size) throw missing('badge')
  const [holder = null, ...others] = new Set(rows.map((row) => row.holder))
  if (others.length > 0) throw conflict('keys-differ', 'These badges name different keys of yours. Show those of one key at a time.')
  const documents: JsonObject[] = []
  for (const { fileDigest } of rows) {
    const bytes = fileDigest === null ? null : await readBytes(world, fileDigest)
    const document = bytes && parseJson(new TextDecoder().decode(bytes))
    if (!isObject(document)) throw missing('badge')
    documents.push(document)
  }
  return { holder, documents }
}
