import { sql } from 'kysely'
import type { Approver } from '../../definitions/rules/rule.ts'
import type { CurrencyKind } from '../../definitions/value/currencies.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeText } from '../../foundation/platform/like-text.ts'

/** A line that waits, as who may approve it now sees it. */
export type WaitingLine = {
  lineId: string
  organizationId: string
  personId: string
  name: string
  school: string | null
  title: string
  versionId: string
  /** Null for what writing a micro-credential brought. */
  awardId: string | null
  ruleName: string
  currency: string
  kind: CurrencyKind
  currencyName: string
  unit: string
  amount: string
  recordedAt: Date
  timeZone: string
  step: number
  steps: number
  who: Approver['who']
  /** In whose place; null for themselves. */
  inPlaceOf: string | null
  inPlaceOfName: string | null
  /** Nobody else holds this step, so it falls to them. */
  isFallback: boolean
}

export type Wishes = {
  /** Only these lines. */
  lineIds?: readonly string[]
  q?: string
  after?: string | null
  size?: number
}

/** What a membership approves, by the steps that chains name. */
const asked = (holder: string) => sql`lateral (
  select 'principal ' || ${sql.ref(`${holder}.school_id`)} where ${sql.ref(`${holder}.school_id`)} is not null and ${sql.ref(`${holder}.roles`)} @> array['principal']
  union all select 'hr ' || ${sql.ref(`${holder}.organization_id`)} where ${sql.ref(`${holder}.roles`)} @> array['hr']
  union all select 'admin ' || ${sql.ref(`${holder}.organization_id`)} where ${sql.ref(`${holder}.roles`)} @> array['admin']
  union all select 'person ' || ${sql.ref(`${holder}.person_id`)}) as asked (asked_of)`

/** Who could do the step of a line, other than whom it pays: whoever holds it, else HR, else an admin. */
const holders = sql`holders as materialized (
  select asked.asked_of, holder.organization_id, holder.person_id
  from memberships holder cross join ${asked('holder')}
  where holder.ended_at is null and holder.organization_id in (select organization_id from places)
    and (holder.roles && array['principal', 'hr', 'admin'] or asked.asked_of in (select distinct asked_of from lines_to_approve
      where who = 'person' and state = 'waiting' and organization_id in (select organization_id from places))))`
const isHeld = (askedOf: ReturnType<typeof sql>) => sql<boolean>`exists (select from holders
  where holders.asked_of = ${askedOf} and holders.organization_id = waiting.organization_id and holders.person_id <> waiting.person_id)`
const heldBySomebody = isHeld(sql`waiting.asked_of`)
const heldByHr = isHeld(sql`'hr ' || waiting.organization_id`)
const heldByAdmin = isHeld(sql`'admin ' || waiting.organization_id`)

const pageSize = 30

/**
 * The lines that a person may approve now, what waits longest first: as who holds the step, in place of somebody who does, or because nobody else
 * is left. Never what pays themselves, nor in place of whom it pays.
 */
export async function findWaiting(
  db: Queryable,
  personId: string,
  now: Date,
  { lineIds, q = '', after = null, size = pageSize }: Wishes = {},
): Promise<{ lines: WaitingLine[]; next: string | null }> {
  const part = likeText(q)
  const { rows } = await sql<WaitingLine>`
    with mine as materialized (
      select held.person_id, held.organization_id, held.school_id, held.roles, null::uuid as in_place_of
      from memberships held where held.person_id = ${personId} and held.ended_at is null
      union all
      select held.person_id, held.organization_id, held.school_id, held.roles, away.person_id
      from substitutes away join organizations place on place.id = away.organization_id
        join memberships held on held.person_id = away.person_id and held.organization_id = away.organization_id and held.ended_at is null
      where away.substitute_id = ${personId} and away.ended_at is null
        and (${now}::timestamptz at time zone place.time_zone)::date between away.from_day and away.until_day
        and exists (select from memberships own
          where own.person_id = ${personId} and own.organization_id = away.organization_id and own.ended_at is null)
    ), places as materialized (select distinct organization_id from mine),
    able as materialized (select asked.asked_of, mine.organization_id, mine.in_place_of from mine cross join ${asked('mine')}),
    ${holders}
    select waiting.line_id as "lineId", waiting.organization_id as "organizationId", waiting.person_id as "personId", people.name,
      schools.name as school, version.title, version.id as "versionId", line.award_id as "awardId", ruled.text ->> 'name' as "ruleName",
      line.currency, currencies.kind, currencies.name as "currencyName", line.unit, line.amount::text, line.recorded_at as "recordedAt",
      place.time_zone as "timeZone", waiting.step, jsonb_array_length(waiting.approvers) as steps, waiting.who,
      way.in_place_of as "inPlaceOf", stood.name as "inPlaceOfName", way.is_fallback as "isFallback"
    from lines_to_approve waiting
      cross join lateral (
        select able.in_place_of, able.asked_of <> waiting.asked_of as is_fallback from able
        where able.organization_id = waiting.organization_id and able.in_place_of is distinct from waiting.person_id
          and (able.asked_of = waiting.asked_of
            or able.asked_of = 'hr ' || waiting.organization_id and not ${heldBySomebody}
            or able.asked_of = 'admin ' || waiting.organization_id and not ${heldBySomebody} and not ${heldByHr})
        order by is_fallback, able.in_place_of nulls first limit 1) as way
      join ledger_lines line on line.id = waiting.line_id
      left join awards on awards.id = line.award_id
      join achievement_versions version on version.id = coalesce(awards.version_id, line.version_id)
      join rule_versions ruled on ruled.rule_id = line.rule_id and ruled.number = line.rule_number
      join currencies on currencies.organization_id = line.organization_id and currencies.code = line.currency
      join organizations place on place.id = waiting.organization_id
      join people on people.id = waiting.person_id
      left join people stood on stood.id = way.in_place_of
      left join organizations schools on schools.id = waiting.school_id
    where waiting.line_id = waiting.root_id and waiting.state = 'waiting' and waiting.stands and waiting.person_id <> ${personId}
      and waiting.organization_id in (select organization_id from places)
      ${lineIds === undefined ? sql`` : sql`and waiting.line_id = any(${[...lineIds]}::uuid[])`}
      ${q === '' ? sql`` : sql`and (people.name ilike ${part} or version.title ilike ${part} or schools.name ilike ${part})`}
      ${after === null ? sql`` : sql`and waiting.root_id > ${after}`}
    order by waiting.root_id limit ${size + 1}`.execute(db)
  return { lines: rows.slice(0, size), next: rows.length > size ? (rows[size - 1]?.lineId ?? null) : null }
}

/** How many lines of an organization nobody is left to approve: neither who holds the step, nor HR, nor an admin, but for whom they pay. */
export async function countUnapprovable(db: Queryable, organizationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with places as materialized (select ${organizationId}::uuid as organization_id), ${holders}
    select count(*)::integer as count from lines_to_approve waiting
    where waiting.organization_id = ${organizationId} and waiting.line_id = waiting.root_id and waiting.state = 'waiting' and waiting.stands
      and not ${heldBySomebody} and not ${heldByHr} and not ${heldByAdmin}`.execute(db)
  return rows[0]?.count ?? 0
}
