import { renewalRuleOf, renewalWindow, timeToRenew } from '../../definitions/achievements/renewal-rule.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { WorkInHand } from './work-in-hand.ts'

/**
 * Keeps a renewal from being handed in that renews nothing: the award was taken back, does not count for now, or its time is over. What was
 * handed in in time stays in time, however often it comes back. @throws Refusal `renewed-taken-back`, `renewed-suspended`, `renewal-late`
 */
export async function refuseLateRenewal(
  db: Queryable,
  { renewsId, definition, timeZone }: Pick<WorkInHand, 'renewsId' | 'definition' | 'timeZone'>,
  { now, handedIn }: { now: Date; handedIn: number },
): Promise<void> {
  if (renewsId === null) return
  const before = await db
    .selectFrom('awards')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .leftJoin('suspensions', 'suspensions.awardId', 'awards.id')
    .where('awards.id', '=', renewsId)
    .select(['awards.expiresAt', 'revokedAt', 'suspendedAt'])
    .executeTakeFirstOrThrow()
  if (before.revokedAt)
    throw conflict(
      'renewed-taken-back',
      'The award that this renews was taken back, so it can’t be handed in. All of it is kept to look at.',
    )
  if (before.suspendedAt)
    throw conflict(
      'renewed-suspended',
      'The award that this renews is suspended for now. All of it is kept: you can hand it in once the award counts again.',
    )
  const rule = renewalRuleOf(definition)
  if (handedIn > 0 || !rule || !before.expiresAt || timeToRenew(rule, before.expiresAt, now) !== 'over') return
  const day = dayIn(timeZone, renewalWindow(rule, before.expiresAt).until)
  throw conflict(
    'renewal-late',
    'The time to renew this ended on {day, date, long}. All of it is kept to look at. Withdraw it, and you can earn it again whole.',
    { day },
  )
}
