import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** What somebody asked of who gives, as they see it. */
export type AskedFor = {
  id: string
  state: 'open' | 'agreed' | 'refused'
  askedOn: string
  isLate: boolean
  countsLate: boolean
  reason: string
}

const shown = sql`request.id, request.state, request.asked_on::text as "askedOn", request.is_late as "isLate", request.counts_late as "countsLate",
  request.reason`

/** What a person asked before they begin this, by whom they asked: of several the last, never what they took back. */
export async function findAskedBefore(
  db: Queryable,
  personId: string,
  { achievementId, organizationIds }: { achievementId: string; organizationIds: readonly string[] },
): Promise<Map<string, AskedFor>> {
  if (organizationIds.length === 0) return new Map()
  const { rows } = await sql<AskedFor & { organizationId: string }>`
    select distinct on (request.organization_id) request.organization_id as "organizationId", ${shown}
    from value_requests request
    where request.person_id = ${personId} and request.achievement_id = ${achievementId} and request.kind = 'before'
      and request.organization_id = any(${[...organizationIds]}::uuid[]) and request.state <> 'withdrawn'
    order by request.organization_id, request.id desc`.execute(db)
  return new Map(rows.map(({ organizationId, ...asked }) => [organizationId, asked]))
}

/** What an award brings on request: of whom, until when, and what was asked; null where nothing has to be asked for. */
export type AwardAsking = {
  awardId: string
  personId: string
  achievementId: string
  organizationId: string
  organization: string
  timeZone: string
  days: number
  until: string
  request: AskedFor | null
}

/** What has to be asked for of an award, as its lines say. */
export async function findAwardAsking(db: Queryable, awardId: string): Promise<AwardAsking | null> {
  const { rows } = await sql<AwardAsking>`
    select awards.id as "awardId", awards.earner_id as "personId", awards.achievement_id as "achievementId", place.id as "organizationId",
      place.short_name as organization, place.time_zone as "timeZone", asks.days,
      ((awards.awarded_at at time zone place.time_zone)::date + asks.days)::text as until,
      (select to_jsonb(last) from (select ${shown} from value_requests request
        where request.award_id = awards.id and request.state <> 'withdrawn' order by request.id desc limit 1) as last) as request
    from awards
      cross join lateral (
        select line.organization_id, min((version.text ->> 'askWithin')::integer) as days
        from ledger_lines line join rule_versions version on version.rule_id = line.rule_id and version.number = line.rule_number
        where line.award_id = awards.id and line.cause = 'award' and version.text ->> 'askWithin' is not null
          and not exists (select from ledger_lines back where back.reverses_id = line.id)
        group by line.organization_id) as asks
      join organizations place on place.id = asks.organization_id
    where awards.id = ${awardId} limit 1`.execute(db)
  return rows[0] ?? null
}
