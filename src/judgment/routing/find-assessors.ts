import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { usuallyHeld } from '../queue/assessor-settings.ts'

/** Which assessors a board shows. There is no order by what anyone has done: nobody is ranked. */
export const assessorShelves = ['all', 'room', 'late', 'away'] as const
export type AssessorShelf = (typeof assessorShelves)[number]

/** An assessor as those see them who give out work: what lies on their table, and whether more may. */
export type AssessorLoad = {
  personId: string
  name: string
  school: string | null
  /** On their table now, wherever it comes from. */
  held: number
  /** How many may lie there. */
  most: number
  late: number
  /** When they took what has lain there longest. */
  since: Date | null
  /** Finished for this organization in the last thirty days: for load and pay. */
  finished: number
  /** Handed back in the last ninety days for a reason of their own. */
  letGo: number
  isAway: boolean
  awayUntil: string | null
  categories: string[]
  languages: string[]
}

type Wish = {
  organizationId: string
  today: string
  /** One of them alone. */
  personId?: string | null
  shelf?: AssessorShelf
  words?: string
  /** The name and id after which a page begins. */
  after?: { name: string; personId: string } | null
  limit?: number
  /** Whether what they did in the last weeks is counted; a list to choose from does without. */
  looksBack?: boolean
}

/**
 * The assessors of an organization, by name, with what lies on their tables. Their tables and what they want to be given no other person may read, so
 * this needs a handle that sees everything: who asks must be an admin of it.
 */
export async function findAssessors(
  all: Queryable,
  { organizationId, today, personId = null, shelf = 'all', words = '', after = null, limit = 1000, looksBack = true }: Wish,
): Promise<AssessorLoad[]> {
  const like = likeText(words)
  const shelves = {
    all: sql`true`,
    room: sql`held < most and not is_away`,
    late: sql`late > 0`,
    away: sql`is_away`,
  }
  const { rows } = await sql<AssessorLoad>`
    with rules as (
      select coalesce((select at_once from assessing_rules where organization_id = ${organizationId}::uuid), ${usuallyHeld}::integer) as at_once
    ),
    loads as (
      select people.id as person_id, people.name, schools.name as school,
        coalesce(held.count, 0)::integer as held, coalesce(held.late, 0)::integer as late, held.since,
        least(settings.at_once, rules.at_once, (select probation_at_once from ladder_rules join probations on probations.organization_id = ladder_rules.organization_id
          where ladder_rules.organization_id = ${organizationId}::uuid and probations.person_id = people.id and probations.ended_at is null)) as most,
        coalesce(settings.away_from <= ${today}::date and settings.away_until >= ${today}::date, false) as is_away,
        case when settings.away_from <= ${today}::date and settings.away_until >= ${today}::date then settings.away_until::text end as away_until,
        coalesce(settings.categories, '{}') as categories, coalesce(settings.languages, '{}') as languages
      from rules, memberships
        join people on people.id = memberships.person_id
        left join organizations schools on schools.id = memberships.school_id
        left join assessor_settings settings on settings.person_id = people.id
        left join lateral (
          select count(*) as count, count(*) filter (where open.due_on < ${today}::date) as late, min(assessments.claimed_at) as since
          from assessments join open_submissions open on open.submission_id = assessments.submission_id
          where assessments.assessor_id = people.id and assessments.released_at is null and assessments.finished_at is null and assessments.seat <> 'calibration'
        ) held on true
      where memberships.organization_id = ${organizationId}::uuid and memberships.ended_at is null and memberships.roles @> array['assessor']
        and (${personId}::uuid is null or people.id = ${personId}::uuid) and (${words} = '' or people.name ilike ${like})
        and (${after?.name ?? null}::text is null or (people.name, people.id) > (${after?.name ?? null}::text, ${after?.personId ?? null}::uuid))
    ),
    shown as (select * from loads where ${shelves[shelf]} order by name, person_id limit ${limit})
    select shown.*,
      -- A hundred at most: nobody weighs more in a month.
      (select case when ${looksBack} then (select count(*)::integer from (
          select submission_id from assessments where assessor_id = shown.person_id and finished_at > ${today}::date - 30 limit 100) latest
        join submissions on submissions.id = latest.submission_id join attempts on attempts.id = submissions.attempt_id
        join achievements on achievements.id = attempts.achievement_id
        where achievements.organization_id = ${organizationId}::uuid) else 0 end) as finished,
      (select count(*)::integer from assessments where ${looksBack} and assessor_id = shown.person_id and release_reason in ('no-time', 'other')
        and released_at > ${today}::date - 90) as let_go
    from shown order by name, person_id`.execute(all)
  return rows
}
