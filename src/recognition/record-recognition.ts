import { isWithdrawn, rulesForAttempt } from '../achievements/value-rules.ts'
import type { Scene } from '../platform/command.ts'

/** A decision, as recognition needs it. */
type Decided = { decisionId: string; outcome: 'earned' | 'keep-working'; decidedAt: Date }

/**
 * Writes what an award brings its earner, by the rules of the place where she works, in the transaction of the decision and after its award.
 * A second time it changes nothing: an award brings each rule's amount once.
 */
export async function recogniseAward({ db, write, now, newId }: Scene, { decisionId, outcome, decidedAt }: Decided): Promise<void> {
  if (outcome !== 'earned') return
  const award = await db
    .selectFrom('awards')
    .innerJoin('attempts', 'attempts.id', 'awards.attemptId')
    .where('awards.decisionId', '=', decisionId)
    .select(['awards.id', 'awards.earnerId', 'awards.achievementId', 'attempts.organizationId', 'attempts.startedAt'])
    .executeTakeFirst()
  // Whoever belongs nowhere has nobody who would pay her.
  if (!award?.organizationId) return
  const { id: awardId, earnerId, achievementId, organizationId, startedAt } = award
  const rules = await rulesForAttempt(db, { achievementId, organizationId, startedAt, decidedAt })
  const lines = rules
    .filter((rule) => !isWithdrawn(rule))
    .map(({ id: valueRuleId, currency, unit, amount }) => ({
      id: newId(),
      personId: earnerId,
      organizationId,
      awardId,
      valueRuleId,
      currency,
      unit,
      amount,
      recordedAt: now,
    }))
  if (lines.length === 0) return
  await write(
    db
      .insertInto('ledgerLines')
      .values(lines)
      .onConflict((conflict) => conflict.columns(['awardId', 'valueRuleId']).where('reversesId', 'is', null).doNothing()),
  )
}
