import { sql } from 'kysely'
import { promiseOfAward } from '../../credentials/awards/award-ground.ts'
import type { Issued } from '../../credentials/awards/issue-award.ts'
import { mostCurrencies } from '../../definitions/value/currencies.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { type LineKept, ledgerLineWritten } from './ledger-facts.ts'

/**
 * Writes what an award brings its earner, in the award's own transaction: by the rules of the organization that promised it, and by the rule
 * that counts for the day of that promise (`rules_in_force`, as on every page). A rule of zero gives nothing, and for who earned nowhere there
 * is nobody who would give. A second time it changes nothing.
 */
export async function recognizeAward({ db, now, newId }: Scene, { awardId }: Pick<Issued, 'awardId'>): Promise<Fact[]> {
  // One for each line there can be, for ids are in the order in which lines are told.
  const ids = Array.from({ length: mostCurrencies }, newId)
  const { rows } = await sql<LineKept>`
    insert into ledger_lines (id, cause, person_id, organization_id, award_id, value_rule_id, currency, unit, amount, recorded_at, school_year)
    select (${ids}::uuid[])[row_number() over (order by rule.currency)], 'award', awards.earner_id, place.id, awards.id, rule.id,
      rule.currency, rule.unit, rule.amount, ${now}::timestamptz,
      extract(year from today.day)::integer - (to_char(today.day, 'MM-DD') < place.school_year_start)::integer
    from awards
      cross join lateral ${promiseOfAward} as promise
      join organizations place on place.id = promise.organization_id
      cross join lateral (select (${now}::timestamptz at time zone place.time_zone)::date as day) as today
      cross join lateral rules_in_force(place.id, awards.achievement_id, promise.started_at, awards.awarded_at) as rule
    where awards.id = ${awardId} and rule.amount > 0
    on conflict (award_id, value_rule_id) where cause = 'award' do nothing
    returning id, organization_id as "organizationId", award_id as "awardId", person_id as "personId", currency, amount, unit`.execute(db)
  return rows.map(({ id, organizationId, ...line }) => fact(ledgerLineWritten, { organizationId, subjectId: id }, line))
}
