import { sql } from 'kysely'
import { currencies } from '../achievements/value-rules.ts'
import type { Scene } from '../platform/command.ts'

/** A decision, as recognition needs it. */
type Decided = { decisionId: string; outcome: 'earned' | 'keep-working'; decidedAt: Date }

/**
 * Writes what an award brings its earner, by the rules of the place where she works, in the transaction of the decision and after its award.
 * In each currency the rule counts that was in force on the day her work began, and, where there was none yet, the one on the day of the
 * decision; a rule of zero gives nothing, and who belongs nowhere has nobody who would pay her. A second time it changes nothing.
 */
export async function recognizeAward({ write, now, newId }: Scene, { decisionId, outcome, decidedAt }: Decided): Promise<void> {
  if (outcome !== 'earned') return
  const lines = sql.join(currencies.map((currency) => sql`(${currency}, ${newId()}::uuid)`))
  await write(
    sql`
    insert into ledger_lines (id, person_id, organization_id, award_id, value_rule_id, currency, unit, amount, recorded_at)
    select line.id, awards.earner_id, attempts.organization_id, awards.id, rule.id, rule.currency, rule.unit, rule.amount, ${now}::timestamptz
    from awards
      join attempts on attempts.id = awards.attempt_id
      cross join lateral (
        select (attempts.started_at at time zone 'UTC')::date as start, (${decidedAt}::timestamptz at time zone 'UTC')::date as decision
      ) as day
      cross join (values ${lines}) as line (currency, id)
      cross join lateral (
        select id, currency, unit, amount from value_rules
        where achievement_id = awards.achievement_id and organization_id = attempts.organization_id and currency = line.currency
          and (effective_from <= day.start or effective_from <= day.decision)
        order by effective_from <= day.start desc, effective_from desc, number desc
        limit 1
      ) as rule
    where awards.decision_id = ${decisionId} and rule.amount > 0
    on conflict (award_id, value_rule_id) where reverses_id is null do nothing`,
  )
}
