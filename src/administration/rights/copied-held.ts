import type { Queryable } from '../../foundation/platform/database.ts'
import { inPages } from './in-pages.ts'

/** Their own keys, without what is sealed of them: that is taken along on its own page, after proof that it is they. */
export async function* copiedHolderKeys(db: Queryable, personId: string) {
  yield* await db
    .selectFrom('holderKeys')
    .leftJoin('holderNamings', 'holderNamings.personId', 'holderKeys.personId')
    .where('holderKeys.personId', '=', personId)
    .orderBy('madeAt')
    .select(['publicMultibase', 'madeAt', 'retiredAt', 'besideSince', 'holderNamings.since as namedInAwardsSince'])
    .execute()
}

/** The second credentials of their awards, and whom each names. The signed document of each is a file of its own. */
export const copiedHeld = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('heldCredentials')
      .innerJoin('awards', 'awards.id', 'heldCredentials.awardId')
      .where('awards.earnerId', '=', personId)
      .select(['heldCredentials.id', 'awardId', 'holder', 'form', 'signedAt']),
    'heldCredentials.id',
  )

/** What they offered to wallets, and what became of it. */
export const copiedExchanges = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('walletExchanges')
      .where('personId', '=', personId)
      .select(['id', 'awardId', 'namesWallet', 'madeAt', 'expiresAt', 'takenAt', 'takenBy', 'takenIn']),
    'id',
  )
