import { type RawBuilder, sql } from 'kysely'
import { promiseOfAward } from '../../credentials/awards/award-ground.ts'
import { type Acceptance, type AgreedAcceptance, acceptanceOf } from '../../definitions/rules/acceptance.ts'
import { type AcceptanceRow, acceptancesOfPlace, agreedAcceptance } from '../../definitions/rules/agreed-acceptances.ts'
import { ruleText } from '../../definitions/rules/published-rules.ts'
import { type Calendar, firstDayOf } from '../../definitions/rules/raises.ts'
import type { PublishedRule } from '../../definitions/rules/rule.ts'
import { type Earned, entryKey } from '../../definitions/rules/settle.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { dayIn, schoolYearOf } from '../../foundation/words/calendar.ts'

/** What a line keeps of its award, as it was that day: a calendar, a role or a school that changes later changes no line. */
export type LineFacts = Pick<Earned, 'beganOn' | 'on' | 'schoolYear' | 'yearStart' | 'roles' | 'schoolId' | 'groupId'>

/** A line as it is held against what it should say. */
export type KeptLine = {
  id: string
  cause: 'award' | 'collection' | 'conversion' | 'recurring' | 'opening' | 'reversal' | 'reinstatement'
  schoolYear: number
  /** Of the award, or of the badge from elsewhere. */
  awardId: string
  isImported?: boolean
  valueRuleId: string | null
  ruleId: string | null
  ruleNumber: number | null
  acceptanceId: string | null
  acceptanceNumber: number | null
  currency: string
  unit: string
  amount: string
  fullAmount: string | null
  reasons: { code: string }[] | null
  facts: LineFacts | null
  turn: number
  reversesId: string | null
}

type AwardRow = Omit<Earned, 'beganAt' | 'at' | 'isSettled' | 'accepted' | 'isElsewhere'> & {
  beganAt: string
  at: string
  isRevoked: boolean
  isElsewhere: boolean
  isOfNobody: boolean
  isImported?: boolean
}
type RuleRow = Omit<PublishedRule, 'text' | 'publishedAt'> & { text: unknown; publishedAt: string }

/** What a person earned by the rules of one organization, with what its ledger says of that. */
export type HistoryRow = {
  personId: string
  organizationId: string
  timeZone: string
  schoolYearStart: string
  awards: AwardRow[]
  lines: KeptLine[]
  /** Lines that an approver refused. */
  refused: string[]
  rules: RuleRow[]
  /** The days of the organization on which they came and left. */
  stays: { from: string; until: string | null }[]
  /** The school years for which raises were entered there, with the first day that they had then. */
  entered: { schoolYear: number; start: string }[]
  acceptances: AcceptanceRow[]
  /** When they belonged there as who earns. */
  belonged: { from: string; to: string | null }[]
}

/**
 * One row for each person and organization that `whose` names, as `person_id` and `organization_id`: what began by its rules, and what it accepts
 * of what began elsewhere. Badges from elsewhere that were proved are one more branch of the awards: they begin, and are earned, when they were proved here.
 */
const historyOf = (
  whose: RawBuilder<unknown>,
  now: RawBuilder<unknown> | Date,
  tried: RawBuilder<unknown> = sql`false`,
  triedOutside: RawBuilder<unknown> = sql`false`,
) => sql<HistoryRow>`
  select whose.person_id as "personId", place.id as "organizationId", place.time_zone as "timeZone", place.school_year_start as "schoolYearStart",
    (select coalesce(json_agg(one), '[]') from (select json_build_object(
        'id', awards.id, 'isImported', false, 'achievementId', awards.achievement_id, 'issuerId', achievements.organization_id,
        'isMilestone', achievements.is_milestone, 'level', version.level,
        'category', version.category, 'sessions', coalesce((version.definition #>> '{sessions,count}')::integer, 0),
        'minutes', coalesce((version.definition #>> '{sessions,minutes}')::integer, 0),
        'beganAt', promise.started_at, 'beganOn', days.began, 'at', coalesce(elsewhere.made_at, awards.awarded_at), 'on', days.awarded,
        'schoolYear', extract(year from days.awarded)::integer - (to_char(days.awarded, 'MM-DD') < place.school_year_start)::integer,
        'roles', coalesce(who.roles, '{}'), 'schoolId', who.school_id, 'groupId', who.contract_group_id,
        'approval', request_that_counts(whose.person_id, place.id, awards.achievement_id, null),
        'asked', request_that_counts(whose.person_id, place.id, awards.achievement_id, awards.id),
        'openings', case when elsewhere.id is not null and promise.organization_id = place.id then (
          select coalesce(json_agg(given || jsonb_build_object('from', elsewhere.source)), '[]') from jsonb_array_elements(elsewhere.gives) as given) end,
        'renewalWorth', case when awards.renews_id is not null then coalesce((version.definition #>> '{validity,rule,worth}')::integer, 100) end,
        'isRevoked', exists (select from revocations where revocations.award_id = awards.id),
        'isElsewhere', promise.organization_id is distinct from place.id, 'isOfNobody', promise.organization_id is null,
        'prices', case when promise.organization_id = place.id then (select coalesce(json_agg(json_build_object('id', price.id, 'currency', price.currency, 'amount', price.amount::text,
            'unit', price.unit, 'isPromised', price.effective_from <= days.began and price.set_at <= promise.started_at)), '[]')
          from rules_in_force(place.id, awards.achievement_id, promise.started_at, awards.awarded_at) as price) else '[]' end) as one
      from awards
        cross join lateral ${promiseOfAward} as promise
        left join decisions_elsewhere elsewhere on elsewhere.id = awards.elsewhere_id
        cross join lateral (select (promise.started_at at time zone place.time_zone)::date as began,
          (awards.awarded_at at time zone place.time_zone)::date as awarded) as days
        join achievements on achievements.id = awards.achievement_id
        join achievement_versions version on version.id = awards.version_id
      where awards.earner_id = whose.person_id and (promise.organization_id = place.id or ${tried} or exists (
        select from acceptance_versions accepting where accepting.organization_id = place.id
          and accepting.issuer_id = achievements.organization_id
          and (accepting.achievements is null or awards.achievement_id = any(accepting.achievements))))
      union all
      select json_build_object('id', badge.id, 'isImported', true, 'achievementId', badge.achievement_id, 'issuerId', badge.issuer_id,
        'isMilestone', false, 'level', 0, 'category', '', 'sessions', 0, 'minutes', 0,
        'beganAt', badge.counts_since, 'beganOn', days.counted, 'at', badge.counts_since, 'on', days.counted,
        'schoolYear', extract(year from days.counted)::integer - (to_char(days.counted, 'MM-DD') < place.school_year_start)::integer,
        'roles', coalesce(who.roles, '{}'), 'schoolId', who.school_id, 'groupId', who.contract_group_id, 'approval', null, 'asked', null,
        'openings', null, 'isRevoked', not badge.counts, 'isElsewhere', true, 'isOfNobody', true, 'prices', '[]'::json)
      from imported_badges badge
        cross join lateral (select (badge.counts_since at time zone place.time_zone)::date as counted) as days
      where badge.person_id = whose.person_id and badge.counts_since is not null and (${triedOutside} or exists (
        select from acceptance_versions accepting join outside_offers outside on outside.id = accepting.outside_id
        where accepting.organization_id = place.id and outside.issuer = badge.issuer_id
          and (outside.achievement is null or outside.achievement = badge.achievement_id)))) as all_of_them) as awards,
    ${acceptancesOfPlace(now)} as acceptances,
    (select coalesce(json_agg(json_build_object('from', started_at, 'to', ended_at)), '[]') from memberships
      where person_id = whose.person_id and memberships.organization_id = place.id and ('earner' = any(roles)
        -- Who was given something as an earner keeps it when they have another role; a time before, in which they were none, counts for nothing.
        or exists (select from ledger_lines kept where kept.person_id = whose.person_id and kept.organization_id = place.id
          and kept.acceptance_id is not null and kept.recorded_at >= started_at and (ended_at is null or kept.recorded_at < ended_at)))) as belonged,
    (select coalesce(json_agg(json_build_object('id', line.id, 'cause', line.cause, 'awardId', coalesce(line.award_id, line.imported_id), 'isImported', line.imported_id is not null, 'valueRuleId', line.value_rule_id,
        'ruleId', line.rule_id, 'ruleNumber', line.rule_number, 'acceptanceId', line.acceptance_id, 'acceptanceNumber', line.acceptance_number,
        'currency', line.currency, 'unit', line.unit, 'amount', line.amount::text,
        'fullAmount', line.full_amount::text, 'reasons', line.reasons, 'facts', line.facts, 'turn', line.turn, 'reversesId', line.reverses_id,
        'schoolYear', line.school_year) order by line.id), '[]')
      from ledger_lines line
      where line.person_id = whose.person_id and line.organization_id = place.id and (line.award_id is not null or line.imported_id is not null)) as lines,
    (select coalesce(json_agg(line_id), '[]') from lines_to_approve
      where lines_to_approve.person_id = whose.person_id and lines_to_approve.organization_id = place.id and state = 'refused'
        and line_id = root_id) as refused,
    (select coalesce(json_agg(json_build_object('id', rule_id, 'number', number, 'unit', unit, 'decimals', decimals, 'text', text,
        'from', effective_from, 'publishedAt', published_at)), '[]')
      from rule_versions where rule_versions.organization_id = place.id) as rules,
    (select coalesce(json_agg(json_build_object('from', (started_at at time zone place.time_zone)::date,
        'until', (ended_at at time zone place.time_zone)::date) order by started_at), '[]')
      from memberships where memberships.person_id = whose.person_id and memberships.organization_id = place.id) as stays,
    (select coalesce(json_agg(json_build_object('schoolYear', school_year, 'start', year_start)), '[]') from raise_years
      where raise_years.organization_id = place.id) as entered
  from (${whose}) as whose
    join organizations place on place.id = whose.organization_id
    -- Who left is given what they were promised, as who they were.
    left join lateral (select roles, school_id, contract_group_id from memberships where person_id = whose.person_id and memberships.organization_id = place.id
      order by ended_at desc nulls first, id desc limit 1) as who on true`

/** Of whoever earned an award, by the rules that count for it and by those who accept it; no row where there is nobody. */
export const historyOfAward = preparedRead((db, given: { awardId: string; now: Date }) => ({
  compile: () =>
    historyOf(
      sql`select awards.earner_id as person_id, promise.organization_id from awards cross join lateral ${promiseOfAward} as promise
        where awards.id = ${given.awardId}::uuid and promise.organization_id is not null
      union
      select awards.earner_id, accepting.organization_id from awards join achievements on achievements.id = awards.achievement_id
        join acceptance_versions accepting on accepting.issuer_id = achievements.organization_id
        join memberships on memberships.person_id = awards.earner_id and memberships.organization_id = accepting.organization_id
        where awards.id = ${given.awardId}::uuid and (accepting.achievements is null or awards.achievement_id = any(accepting.achievements))
      order by 2`,
      given.now,
    ).compile(db),
}))

/** Of one person, by the rules of one organization. */
export const historyOfPerson = preparedRead((db, given: { personId: string; organizationId: string; now: Date }) => ({
  compile: () =>
    historyOf(sql`select ${given.personId}::uuid as person_id, ${given.organizationId}::uuid as organization_id`, given.now).compile(db),
}))

/** Of some people, by the rules of one organization, with what they were awarded of an issuer that it may come to accept. */
export async function historiesOf(
  db: Queryable,
  {
    organizationId,
    personIds,
    issuerId,
    isOutside = false,
    now,
  }: { organizationId: string; personIds: readonly string[]; issuerId: string; isOutside?: boolean; now: Date },
): Promise<HistoryRow[]> {
  const { rows } = await historyOf(
    sql`select person_id, ${organizationId}::uuid as organization_id from unnest(${[...personIds]}::uuid[]) as asked (person_id)`,
    now,
    isOutside ? sql`false` : sql`achievements.organization_id = ${issuerId}::uuid`,
    isOutside ? sql`badge.issuer_id = ${issuerId}` : sql`false`,
  ).execute(db)
  return rows
}

/** Up to the school year that it is, and whether they were there when each began. A year that was entered has begun, on the day that it had then. */
export function calendarOf({ timeZone, schoolYearStart, stays, entered }: HistoryRow, now: Date): Calendar {
  return {
    start: schoolYearStart,
    through: Math.max(schoolYearOf(dayIn(timeZone, now), schoolYearStart), ...entered.map(({ schoolYear }) => schoolYear)),
    isThere(schoolYear) {
      const day = firstDayOf(schoolYear, entered.find((year) => year.schoolYear === schoolYear)?.start ?? schoolYearStart)
      return stays.some(({ from, until }) => from <= day && (until === null || until > day))
    },
  }
}

/** So many people at most are read at once. */
export const mostHistories = 1000

/** Of everyone who was awarded something since a moment, by the rules of one organization; one more than `mostHistories` where there are more. */
export async function historiesSince(db: Queryable, organizationId: string, since: Date, now: Date): Promise<HistoryRow[]> {
  const { rows } = await historyOf(
    sql`select awards.earner_id as person_id, ${organizationId}::uuid as organization_id from awards cross join lateral ${promiseOfAward} as promise
      where promise.organization_id = ${organizationId}::uuid and awards.awarded_at >= ${since} group by awards.earner_id
      order by awards.earner_id limit ${mostHistories + 1}`,
    now,
  ).execute(db)
  return rows
}

/** What a history comes to, as rules ask of it. What was looked at before and has no line of its own brings nothing now. */
export function readHistory(
  {
    awards,
    lines,
    rules,
    refused,
    acceptances,
    belonged: stays,
    timeZone,
    schoolYearStart,
  }: Omit<HistoryRow, 'personId' | 'organizationId' | 'stays' | 'entered'>,
  asked: string | null,
) {
  const refusedOf = Map.groupBy(
    lines.filter(({ id }) => refused.includes(id)),
    ({ awardId }) => awardId,
  )
  const factsOf = new Map(lines.flatMap(({ awardId, facts }) => (facts ? [[awardId, facts]] : [])))
  const known = new Set(lines.map(({ awardId }) => awardId))
  const agreed = acceptances.map(agreedAcceptance)
  const belonged = stays.map(({ from, to }) => ({ from: new Date(from), to: to === null ? null : new Date(to) }))
  const earned: Earned[] = awards
    .filter(({ isRevoked }) => !isRevoked)
    .flatMap(({ isRevoked, isOfNobody, isImported, ...award }): Earned[] => {
      const read = {
        ...award,
        beganAt: new Date(award.beganAt),
        at: new Date(award.at),
        refused:
          refusedOf
            .get(award.id)
            ?.map(({ awardId, cause, currency, ruleId, schoolYear }) => entryKey(awardId, cause, currency, ruleId, schoolYear)) ?? [],
        // What was decided elsewhere brought what it brought there; the rules of here give nothing for it.
        isSettled: Boolean(award.openings) || (!isImported && award.id !== asked && !known.has(award.id)),
      }
      const accepted = award.openings ? null : acceptedBy(read, { agreed, belonged, isOfNobody })
      if (award.isElsewhere && accepted?.version.text.value.how === 'listed') return []
      if (award.isElsewhere && !accepted) return []
      const on = accepted ? dayIn(timeZone, accepted.at) : ''
      // What comes to count later is given then: what was given meanwhile stays as it was, and a cap is that of the year.
      const moved =
        award.isElsewhere && accepted?.when === 'earlier'
          ? { beganAt: accepted.at, beganOn: on, at: accepted.at, on, schoolYear: schoolYearOf(on, schoolYearStart) }
          : {}
      return [{ ...read, ...moved, ...factsOf.get(award.id), accepted: accepted && { ...accepted, on } }]
    })
  const published: PublishedRule[] = rules.map((rule) => ({ ...rule, text: ruleText(rule.text), publishedAt: new Date(rule.publishedAt) }))
  const revoked = new Set(awards.filter(({ isRevoked }) => isRevoked).map(({ id }) => id))
  return { earned, rules: published, revoked }
}

type Stay = { from: Date; to: Date | null }

/** By which acceptance an award counts here. What began here counts by any; of what began elsewhere its earner belongs here when it comes to count. */
function acceptedBy(
  award: Pick<Earned, 'achievementId' | 'issuerId' | 'beganAt' | 'at' | 'isElsewhere'>,
  { agreed, belonged, isOfNobody }: { agreed: readonly AgreedAcceptance[]; belonged: readonly Stay[]; isOfNobody: boolean },
): Acceptance | null {
  if (agreed.length === 0) return null
  if (!award.isElsewhere) return acceptanceOf({ ...award, since: new Date(0) }, agreed)
  const open = isOfNobody ? agreed : agreed.filter(({ text }) => text.countsElsewhere)
  const found = belonged.flatMap(({ from, to }) => {
    const one = acceptanceOf({ ...award, since: from }, open)
    return one && (to === null || one.at < to) ? [one] : []
  })
  return found.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null
}
