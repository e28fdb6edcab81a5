import type { Definition } from '../../definitions/achievements/definition.ts'
import { endOfRenewed, renewalRuleOf, renewalWindow } from '../../definitions/achievements/renewal-rule.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

/** For its earner: the award that their work renews, with the work that was judged for it. */
export async function findRenewed(db: Queryable, awardId: string, definition: Definition) {
  const award = await db
    .selectFrom('awards')
    .leftJoin('suspensions', 'suspensions.awardId', 'awards.id')
    .where('awards.id', '=', awardId)
    .select(['awards.id', 'awards.attemptId', 'awards.awardedAt', 'awards.expiresAt', 'suspensions.suspendedAt'])
    .executeTakeFirst()
  const rule = renewalRuleOf(definition)
  if (!award?.expiresAt || !rule) return null
  return {
    ...award,
    until: renewalWindow(rule, award.expiresAt).until,
    /** Where that does not depend on the day of the decision. */
    goodUntil: rule.runsFrom === 'expiry' ? endOfRenewed(definition, award.expiresAt, award.expiresAt) : null,
  }
}
