import type { Queryable } from '../../foundation/platform/database.ts'
import { findCredential } from '../awards/awards.ts'
import { heldOf, holderIn } from '../awards/held-credentials.ts'
import { findHolder } from '../holder-keys/holder-keys.ts'

/** For its earner: whether an award names the key that they have in use, in its first credential or in a second one. */
export async function findOwnHeld(db: Queryable, awardId: string, earnerId: string) {
  const [holder, first, held] = await Promise.all([findHolder(db, earnerId), findCredential(db, awardId), heldOf(db, awardId)])
  const named = first && holderIn(first.bytes)
  return {
    holder,
    isNamed: holder !== null && named === holder,
    seconds: held.map(({ id, holder: by, signedAt }) => ({ id, holder: by, signedAt, isCurrent: by === holder })),
  }
}

export type OwnHeld = Awaited<ReturnType<typeof findOwnHeld>>
