import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { refuseHiddenFile } from '../awards/awards.ts'

/**
 * An endorsement as it was signed, while it is shown or since it was withdrawn; null in place of its text for the seconds until it is signed.
 * @throws Refusal `endorsement-missing`, `award-hidden`
 */
export async function findSignedEndorsement(db: Queryable, id: string) {
  if (!isId(id)) throw missing('endorsement')
  const row = await db
    .selectFrom('endorsements')
    .leftJoin('endorsementCredentials', 'endorsementCredentials.endorsementId', 'endorsements.id')
    .where('endorsements.id', '=', id)
    .where('acceptedAt', 'is not', null)
    .where('hiddenAt', 'is', null)
    .where('voidedAt', 'is', null)
    .select(['awardId', 'withdrawnAt', 'document', 'digest'])
    .executeTakeFirstOrThrow(() => missing('endorsement'))
  if (row.awardId) await refuseHiddenFile(db, row.awardId)
  const { document, digest, withdrawnAt } = row
  return { withdrawnAt, signed: document !== null && digest !== null ? { document, digest } : null }
}
