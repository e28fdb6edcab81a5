import type { Queryable } from '../../foundation/platform/database.ts'
import { hashLinkToken, type LinkFault } from '../../people/accounts/link-tokens.ts'
import { findPinned } from './find-subject.ts'

/** What a link of an e-mail asks about, what became of it, and what keeps it from being answered now. */
export async function findByLink(db: Queryable, token: string, now: Date) {
  const hash = hashLinkToken(token.slice(0, 200))
  const request = await db
    .selectFrom('endorsementRequests')
    .leftJoin('people', 'people.id', 'endorsementRequests.askedBy')
    .where(({ or, eb }) => or([eb('tokenHash', '=', hash), eb('reminderHash', '=', hash)]))
    .select([
      'endorsementRequests.id',
      'kind',
      'about',
      'organizationId',
      'askedBy',
      'address',
      'note',
      'expiresAt',
      'endedAt',
      'answer',
      'people.name as asker',
    ])
    .executeTakeFirst()
  if (!request) return { fault: 'unknown' as const, request: null }
  const [subject, given] = await Promise.all([
    findPinned(db, request),
    db
      .selectFrom('endorsements')
      .where('requestId', '=', request.id)
      .select(['id', 'name', 'position', 'place', 'body', 'givenAt', 'acceptedAt', 'declinedAt', 'hiddenAt', 'withdrawnAt', 'voidedAt'])
      .orderBy('id', 'desc')
      .executeTakeFirst(),
  ])
  const fault: LinkFault | null = request.answer
    ? 'used'
    : request.endedAt || subject.standing !== 'open'
      ? 'cancelled'
      : request.expiresAt <= now
        ? 'expired'
        : null
  return { fault, request: { ...request, subject, given: given ?? null } }
}
