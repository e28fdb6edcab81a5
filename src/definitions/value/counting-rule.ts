import { type RawBuilder, sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { currencies, type ValueRule } from './value-rules.ts'

/** What decides which rule counts: whose, for what, when work began, and the moment as of which it is asked. */
type Work = Record<'organizationId' | 'achievementId' | 'currency' | 'startedAt' | 'asOf', RawBuilder<unknown>>

const dayThere = (moment: RawBuilder<unknown>) => sql`(${moment} at time zone place.time_zone)::date`

/**
 * The rule that counts for work in one currency, as a row; every page, the award and the ledger take it from here.
 * What was said and in force when work began holds, whatever is said later. Where nothing was, what has been said since counts: first what
 * reaches back to that day, then what is in force at the moment that is asked about. Days are those of the organization that gives it.
 * To stand where `organizations place` does.
 */
export const countingRule = ({ organizationId, achievementId, currency, startedAt, asOf }: Work) => sql`
  select rule.*, (rule.effective_from <= ${dayThere(startedAt)} and rule.set_at <= ${startedAt}) as promised,
    rule.effective_from <= ${dayThere(startedAt)} as held_at_start
  from value_rules rule
  where rule.achievement_id = ${achievementId} and rule.organization_id = ${organizationId} and rule.currency = ${currency}
    and rule.effective_from <= greatest(${dayThere(startedAt)}, ${dayThere(asOf)})
  order by promised desc, held_at_start desc, rule.effective_from desc, rule.number desc
  limit 1`

/** The columns of a rule, as `ValueRule` names them. */
const ruleColumns = sql`rule.id, rule.organization_id as "organizationId", rule.achievement_id as "achievementId", rule.currency, rule.number,
  rule.amount, rule.unit, rule.effective_from as "effectiveFrom"`

/** Each currency as a row of its own. */
export const everyCurrency = sql.join(currencies.map((currency) => sql`(${currency})`))

/** What counts for someone who begins at a moment, by the rules of each of these organizations. */
export async function rulesForStart(
  db: Queryable,
  { achievementId, organizationIds, at }: { achievementId: string; organizationIds: readonly string[]; at: Date },
): Promise<ValueRule[]> {
  if (organizationIds.length === 0) return []
  const moment = sql`${at}::timestamptz`
  const { rows } = await sql<ValueRule>`
    select ${ruleColumns}
    from organizations place
      cross join (values ${everyCurrency}) as line (currency)
      cross join lateral (${countingRule({
        organizationId: sql`place.id`,
        achievementId: sql`${achievementId}::uuid`,
        currency: sql`line.currency`,
        startedAt: moment,
        asOf: moment,
      })}) as rule
    where place.id = any(${[...organizationIds]}::uuid[])`.execute(db)
  return rows
}

/** What somebody was promised when work began: by whose rules, since when, and how much. */
export type Promised = {
  achievementId: string
  organizationId: string
  organization: string
  timeZone: string
  startedAt: Date
  rules: ValueRule[]
}

/**
 * What a person's work at these micro-credentials brings, by micro-credential: of each the attempt that is open, or was earned last.
 * What nobody gives anything for is among them with no rules; work begun where the earner belonged nowhere is not.
 */
export async function findPromises(
  db: Queryable,
  { personId, achievementIds, at }: { personId: string; achievementIds: readonly string[]; at: Date },
): Promise<ReadonlyMap<string, Promised>> {
  if (achievementIds.length === 0) return new Map()
  const { rows } = await sql<Omit<Promised, 'rules'> & { rule: ValueRule | null }>`
    select work.achievement_id as "achievementId", place.id as "organizationId", place.short_name as organization,
      place.time_zone as "timeZone", work.started_at as "startedAt",
      case when rule.id is null then null else json_build_object('id', rule.id, 'organizationId', rule.organization_id,
        'achievementId', rule.achievement_id, 'currency', rule.currency, 'number', rule.number, 'amount', rule.amount::text,
        'unit', rule.unit, 'effectiveFrom', rule.effective_from) end as rule
    from (
        select distinct on (attempts.achievement_id) attempts.*, coalesce(awards.awarded_at, ${at}::timestamptz) as as_of
        from attempts left join awards on awards.attempt_id = attempts.id
        where attempts.earner_id = ${personId}::uuid and attempts.achievement_id = any(${[...achievementIds]}::uuid[])
          and attempts.state <> 'withdrawn'
        order by attempts.achievement_id, attempts.started_at desc
      ) as work
      join organizations place on place.id = work.organization_id
      cross join (values ${everyCurrency}) as line (currency)
      left join lateral (${countingRule({
        organizationId: sql`place.id`,
        achievementId: sql`work.achievement_id`,
        currency: sql`line.currency`,
        startedAt: sql`work.started_at`,
        asOf: sql`work.as_of`,
      })}) as rule on true`.execute(db)
  const found = new Map<string, Promised>()
  for (const { rule, ...promise } of rows) {
    const known = found.get(promise.achievementId) ?? { ...promise, rules: [] }
    if (rule) known.rules.push(rule)
    found.set(promise.achievementId, known)
  }
  return found
}
