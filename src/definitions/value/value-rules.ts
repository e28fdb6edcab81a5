import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Cap } from '../rules/rule.ts'
import type { CurrencyKind } from './currencies.ts'
import { type Earner, findRuling } from './ruled-worth.ts'

/** What one organization gives for one micro-credential in one currency, from a day on: as it was set on it, or by a rule about many. Amounts stay text: money is never a float. */
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
  /** When it was said; a text where it came inside another row. */
  saidAt?: Date | string
  /** How far it is given to one person; left out where nothing limits it. */
  caps?: readonly Cap[]
  /** Whose it is and why it is accepted, where it comes by an acceptance. */
  accepted?: { readonly issuer: string; readonly reason: string }
  /** What has to be asked of somebody: before the work, within so many days of the award, and whether lines are approved; left out where nothing is. */
  asks?: { before: boolean; within: number | null; isApproved: boolean }
}

/** A rule as `ValueRule` names its columns, where `rule` and its `currencies` row are. */
const ruleColumns = sql`rule.id, rule.organization_id as "organizationId", rule.achievement_id as "achievementId", rule.currency,
  currencies.kind, currencies.name as "currencyName", rule.number, rule.amount::text, rule.unit, rule.effective_from::text as "effectiveFrom",
  rule.set_at as "saidAt"`
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
  { achievementId, organizationIds, at, who }: { achievementId: string; organizationIds: readonly string[]; at: Date; who?: WhoIn },
): Promise<ValueRule[]> {
  if (organizationIds.length === 0) return []
  const givers = [...new Set(organizationIds)]
  const found = sql<ValueRule>`
    select ${ruleColumns}
    from unnest(${givers}::uuid[]) as giver (id)
      cross join lateral rules_in_force(giver.id, ${achievementId}::uuid, ${at}::timestamptz, ${at}::timestamptz) as rule
      join currencies on ${ofItsCurrency}`.execute(db)
  const [{ rows }, ruling] = await Promise.all([found, findRuling(db, givers, [achievementId])])
  if (!ruling) return rows
  return givers.flatMap((id) =>
    ruling.of(
      id,
      achievementId,
      rows.filter(({ organizationId }) => organizationId === id),
      { began: at, asked: at },
      who?.(id),
    ),
  )
}

/** As whom somebody earns in an organization, where that is known. */
export type WhoIn = (organizationId: string) => Earner | undefined

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
      join currencies on ${ofItsCurrency}`.execute(db)
  const isGiven = ({ amount }: ValueRule) => Number(amount) > 0
  const givers = organizationIds.length > 0 ? organizationIds : await ownersWithRules(db)
  const ruling = await findRuling(db, givers, null)
  if (!ruling) return rows.filter(isGiven)
  const set = Map.groupBy(rows, ({ organizationId, achievementId }) => `${organizationId} ${achievementId}`)
  const isRuled = new Set(givers)
  return [
    // What is offered no more has no text to ask, and keeps what was set on it.
    ...rows.filter(
      ({ organizationId, achievementId }) =>
        !isRuled.has(organizationId) || !ruling.offered.some((one) => one.achievementId === achievementId),
    ),
    ...ruling.offered.flatMap(({ achievementId, issuerId }) =>
      (organizationIds.length > 0 ? givers : givers.filter((id) => id === issuerId)).flatMap((id) =>
        ruling
          .of(id, achievementId, set.get(`${id} ${achievementId}`) ?? [], { began: at, asked: at })
          .map((rule) => ({ ...rule, ownerId: issuerId })),
      ),
    ),
  ].filter(isGiven)
}

/** The organizations that ever published a rule. */
async function ownersWithRules(db: Queryable): Promise<string[]> {
  // What an organization accepts is never its own, so it says nothing here.
  const rows = await db.selectFrom('ruleVersions').select('organizationId').distinct().execute()
  return rows.map(({ organizationId }) => organizationId)
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
type PromiseRow = Promised & { asOf: Date; roles: string[] | null; schoolId: string | null; groupId: string | null }

/**
 * What a person's work at these micro-credentials brings, by micro-credential: of each the attempt that is open, or was earned last.
 * What nobody gives anything for is among them with no rules; work begun where the earner belonged nowhere is not.
 */
export async function findPromises(
  db: Queryable,
  { personId, achievementIds, at }: { personId: string; achievementIds: readonly string[]; at: Date },
): Promise<ReadonlyMap<string, Promised>> {
  if (achievementIds.length === 0) return new Map()
  const { rows } = await sql<PromiseRow>`
    select work.achievement_id as "achievementId", place.id as "organizationId", place.short_name as organization,
      place.time_zone as "timeZone", work.started_at as "startedAt", work.as_of as "asOf", who.roles, who.school_id as "schoolId", who.contract_group_id as "groupId",
      (select coalesce(json_agg(rule), '[]') from (
        select ${ruleColumns} from rules_in_force(place.id, work.achievement_id, work.started_at, work.as_of) as rule
          join currencies on ${ofItsCurrency}
      ) as rule) as rules
    from (
        select distinct on (attempts.achievement_id) attempts.*, coalesce(awards.awarded_at, ${at}::timestamptz) as as_of
        from attempts left join awards on awards.attempt_id = attempts.id
        where attempts.earner_id = ${personId}::uuid and attempts.achievement_id = any(${[...achievementIds]}::uuid[])
          and attempts.state <> 'withdrawn' and attempts.purpose = 'award'
        order by attempts.achievement_id, attempts.started_at desc
      ) as work
      join organizations place on place.id = work.organization_id
      left join lateral (select roles, school_id, contract_group_id from memberships where person_id = ${personId}::uuid and organization_id = place.id
        order by ended_at desc nulls first, id desc limit 1) as who on true`.execute(db)
  const ruling = await findRuling(db, [...new Set(rows.map(({ organizationId }) => organizationId))], achievementIds)
  return new Map(
    rows.map(({ asOf, roles, schoolId, groupId, ...promise }) => {
      const { achievementId, organizationId, startedAt, rules } = promise
      const who = { roles: roles ?? [], schoolId, groupId }
      const given = ruling ? ruling.of(organizationId, achievementId, rules, { began: startedAt, asked: asOf }, who) : rules
      return [achievementId, { ...promise, rules: given }]
    }),
  )
}
