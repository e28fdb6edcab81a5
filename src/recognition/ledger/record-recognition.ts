import { sql } from 'kysely'
import { countingRule } from '../../definitions/value/counting-rule.ts'
import { currencies } from '../../definitions/value/value-rules.ts'
import type { Scene } from '../../foundation/platform/command.ts'

/** A decision, as recognition needs it. */
type Decided = { decisionId: string; outcome: 'earned' | 'keep-working'; decidedAt: Date }

/**
 * Writes what an award brings its earner, in the transaction of the decision and after its award: by the rules of the organization that was
 * recorded when work began, and by the rule that counts for that day (`countingRule`, as on every page). A rule of zero gives nothing, and
 * for who earned nowhere there is nobody who would give. A second time it changes nothing.
 */
export async function recognizeAward({ write, now, newId }: Scene, { decisionId, outcome, decidedAt }: Decided): Promise<void> {
  if (outcome !== 'earned') return
  const lines = sql.join(currencies.map((currency) => sql`(${currency}, ${newId()}::uuid)`))
  await write(
    sql`
    insert into ledger_lines (id, person_id, organization_id, award_id, value_rule_id, currency, unit, amount, recorded_at, school_year)
    select line.id, awards.earner_id, place.id, awards.id, rule.id, rule.currency, rule.unit, rule.amount, ${now}::timestamptz,
      extract(year from today.day)::integer - (to_char(today.day, 'MM-DD') < place.school_year_start)::integer
    from awards
      join attempts on attempts.id = awards.attempt_id
      join organizations place on place.id = attempts.organization_id
      cross join lateral (select (${now}::timestamptz at time zone place.time_zone)::date as day) as today
      cross join (values ${lines}) as line (currency, id)
      cross join lateral (${countingRule({
        organizationId: sql`place.id`,
        achievementId: sql`awards.achievement_id`,
        currency: sql`line.currency`,
        startedAt: sql`attempts.started_at`,
        asOf: sql`${decidedAt}::timestamptz`,
      })}) as rule
    where awards.decision_id = ${decisionId} and rule.amount > 0
    on conflict (award_id, value_rule_id) where reverses_id is null do nothing`,
  )
}
