import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { CurrencyKind } from './currencies.ts'

/** What one organization gives for one micro-credential in one currency, from a day on. Amounts stay text: money is never a float. */
export type ValueRule = {
  id: string
  organizationId: string
  achievementId: string
  /** The code of the currency; its kind and its name are those of today, its unit that of the day the rule was set. */
  currency: string
  kind: CurrencyKind
  currencyName: string
  number: number
  amount: string
  unit: string
  effectiveFrom: string
}

/** A rule as `ValueRule` names its columns, where `rule` and its `currencies` row are. */
const ruleColumns = sql`rule.id, rule.organization_id as "organizationId", rule.achievement_id as "achievementId", rule.currency,
  currencies.kind, currencies.name as "currencyName", rule.number, rule.amount::text, rule.unit, rule.effective_from::text as "effectiveFrom"`
const ofItsCurrency = sql`currencies.organization_id = rule.organization_id and currencies.code = rule.currency`

/** Every rule of an organization for a micro-credential, the newest first: what was promised when. */
export async function rulesOf(db: Queryable, achievementId: string, organizationId: string): Promise<ValueRule[]> {
  const { rows } = await sql<ValueRule>`
    select ${ruleColumns} from value_rules rule join currencies on ${ofItsCurrency}
    where rule.achievement_id = ${achievementId}::uuid and rule.organization_id = ${organizationId}::uuid
    order by rule.effective_from desc, rule.currency, rule.number desc`.execute(db)
  return rows
}

/** What counts for someone who begins at a moment, by the rules of each of these organizations. */
export async function rulesForStart(
  db: Queryable,
  { achievementId, organizationIds, at }: { achievementId: string; organizationIds: readonly string[]; at: Date },
): Promise<ValueRule[]> {
  if (organizationIds.length === 0) return []
  const { rows } = await sql<ValueRule>`
    select ${ruleColumns}
    from unnest(${[...new Set(organizationIds)]}::uuid[]) as giver (id)
      cross join lateral rules_in_force(giver.id, ${achievementId}::uuid, ${at}::timestamptz, ${at}::timestamptz) as rule
      join currencies on ${ofItsCurrency}`.execute(db)
  return rows
}

/**
 * Every rule by which something is given at a moment, by the day it is there: by these organizations, or, for none, by each for what it
 * offers itself. A rule of zero withdrew what was given before it, so it is not among them.
 */
export async function rulesGiven(
  db: Queryable,
  organizationIds: readonly string[],
  at: Date,
): Promise<(ValueRule & { ownerId: string })[]> {
  const whose =
    organizationIds.length > 0
      ? sql`value_rules.organization_id = any(${[...organizationIds]}::uuid[])`
      : sql`value_rules.organization_id = achievements.organization_id`
  const { rows } = await sql<ValueRule & { ownerId: string }>`
    select ${ruleColumns}, given.owner_id as "ownerId"
    from (
        select distinct value_rules.organization_id, value_rules.achievement_id, achievements.organization_id as owner_id
        from value_rules join achievements on achievements.id = value_rules.achievement_id where ${whose}
      ) as given
      cross join lateral rules_in_force(given.organization_id, given.achievement_id, ${at}::timestamptz, ${at}::timestamptz) as rule
      join currencies on ${ofItsCurrency}
    where rule.amount > 0`.execute(db)
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
  const { rows } = await sql<Promised>`
    select work.achievement_id as "achievementId", place.id as "organizationId", place.short_name as organization,
      place.time_zone as "timeZone", work.started_at as "startedAt",
      (select coalesce(json_agg(rule), '[]') from (
        select ${ruleColumns} from rules_in_force(place.id, work.achievement_id, work.started_at, work.as_of) as rule
          join currencies on ${ofItsCurrency}
      ) as rule) as rules
    from (
        select distinct on (attempts.achievement_id) attempts.*, coalesce(awards.awarded_at, ${at}::timestamptz) as as_of
        from attempts left join awards on awards.attempt_id = attempts.id
        where attempts.earner_id = ${personId}::uuid and attempts.achievement_id = any(${[...achievementIds]}::uuid[])
          and attempts.state <> 'withdrawn'
        order by attempts.achievement_id, attempts.started_at desc
      ) as work
      join organizations place on place.id = work.organization_id`.execute(db)
  return new Map(rows.map((promise) => [promise.achievementId, promise]))
}
