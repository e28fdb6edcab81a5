import { sql } from 'kysely'
import type { Database, Queryable } from '../../foundation/platform/database.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { findPinned } from './find-subject.ts'

/**
 * One endorsement as who asks may see it: everyone what is shown; its earner and who gave it also what is not. Of a withdrawn one only that it was.
 * @throws Refusal `endorsement-missing`
 */
export async function findEndorsement(db: Queryable, id: string, whole: Database) {
  if (!isId(id)) throw missing('endorsement')
  const row = await db
    .selectFrom('endorsements')
    .leftJoin('organizations as sayer', 'sayer.id', 'endorsements.byOrganizationId')
    .leftJoin('endorsementCredentials as signed', 'signed.endorsementId', 'endorsements.id')
    .where('endorsements.id', '=', id)
    .where('voidedAt', 'is', null)
    .select(['endorsements.id', 'endorsements.kind', 'endorsements.about', 'endorsements.name', 'position', 'place', 'body', 'givenAt'])
    .select(['acceptedAt', 'declinedAt', 'hiddenAt', 'withdrawnAt', 'endorsements.personId', 'byOrganizationId', 'earnerId'])
    .select(['sayer.name as byName', 'sayer.slug as bySlug', 'signed.digest', 'signed.signedAt'])
    .select(sql<string | null>`nullif(split_part(endorsements.address, '@', 2), '')`.as('domain'))
    .executeTakeFirstOrThrow(() => missing('endorsement'))
  // What it is about is public; an award’s row is its earner’s and the issuer’s.
  const subject = await findPinned(readsOfAll(whole), row)
  const isShown = row.acceptedAt !== null && row.hiddenAt === null && row.withdrawnAt === null
  return { ...row, subject, isShown, by: row.byName !== null && row.bySlug !== null ? { name: row.byName, slug: row.bySlug } : null }
}
