import type { Queryable } from '../../foundation/platform/database.ts'
import { inPages } from './in-pages.ts'

/** What others said of their awards, whatever they decided about it; the address it came from is the other's. */
export const copiedEndorsements = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('endorsements')
      .where('earnerId', '=', personId)
      .where('voidedAt', 'is', null)
      .select([
        'endorsements.id',
        'awardId',
        'name',
        'position',
        'place',
        'body',
        'givenAt',
        'acceptedAt',
        'declinedAt',
        'hiddenAt',
        'withdrawnAt',
      ]),
    'endorsements.id',
  )

/** What they said of others, in their own name or that of an organization. */
export const copiedOwnWords = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('endorsements')
      .where('personId', '=', personId)
      .select(['endorsements.id', 'kind', 'about', 'byOrganizationId', 'name', 'position', 'place', 'body', 'givenAt', 'withdrawnAt']),
    'endorsements.id',
  )

/** Whom they asked, with what they wrote to them. */
export const copiedEndorsementRequests = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('endorsementRequests')
      .where('askedBy', '=', personId)
      .select(['endorsementRequests.id', 'kind', 'about', 'address', 'note', 'askedAt', 'expiresAt', 'endedAt', 'answer', 'answeredAt']),
    'endorsementRequests.id',
  )
