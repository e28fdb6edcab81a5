import { sql } from 'kysely'
import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { inScene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { makeNotices, type Noticed } from './make-notices.ts'
import { namesOf, peopleWithRole } from './people-with-role.ts'

/** Once a day: looks for work that nobody has touched for long. */
const findResting = job({ name: 'notices.find-resting', data: z.object({}), atOnce: 1, every: '50 11 * * *' })

const dayMs = 86_400_000
/** After so long an earner is told, and an assessor. */
const attemptDays = 30
const assessmentDays = 7
/** Rest that began earlier than this before it would have been told belongs to another time, and is left alone. */
const graceDays = 14
const atOnce = 500

const before = (now: Date, days: number) => new Date(now.getTime() - days * dayMs)

/** The work behind `findResting`. */
export const findingResting = works(findResting, async (world: World) => {
  const now = world.now()
  for (let after = before(now, 3650); ; ) {
    const { noticed, last } = await restingAttempts(world.db, now, after)
    await inScene(world, system, (scene) => makeNotices(scene, noticed))
    if (!last) break
    after = last
  }
  const noticed = await restingAssessments(world.db, now)
  for (let start = 0; start < noticed.length; start += atOnce)
    await inScene(world, system, (scene) => makeNotices(scene, noticed.slice(start, start + atOnce)))
})

type Resting = {
  attemptId: string
  earnerId: string
  organizationId: string
  title: string
  timeZone: string
  changedAt: Date
  since: Date
}

/** Attempts in which nothing was saved for a month, by when they were last moved. */
async function restingAttempts(db: Queryable, now: Date, after: Date): Promise<{ noticed: Noticed[]; last: Date | null }> {
  const { rows } = await sql<Resting>`
    select attempts.id as "attemptId", attempts.earner_id as "earnerId", achievements.organization_id as "organizationId",
      version.title, organizations.time_zone as "timeZone", attempts.changed_at as "changedAt",
      greatest(attempts.changed_at,
        (select max(saved_at) from answers where answers.attempt_id = attempts.id),
        (select max(added_at) from artifacts where artifacts.attempt_id = attempts.id)) as since
    from attempts join achievements on achievements.id = attempts.achievement_id
      join organizations on organizations.id = achievements.organization_id
      join achievement_versions version on version.id = attempts.version_id
    where attempts.state in ('in_progress', 'returned') and attempts.purpose = 'award' and attempts.changed_at > ${after} and attempts.changed_at < ${before(now, attemptDays)}
    order by attempts.changed_at limit ${atOnce}`.execute(db)
  const noticed = rows
    .filter(({ since }) => since < before(now, attemptDays) && since > before(now, attemptDays + graceDays))
    .map(({ attemptId, earnerId, organizationId, title, timeZone, since }): Noticed => {
      const day = dayIn(timeZone, since)
      const details = { attemptId, title, day }
      return { personId: earnerId, kind: 'work-resting', cause: `work-resting ${attemptId} ${day}`, details, organizationId, at: now }
    })
  return { noticed, last: rows.length === atOnce ? (rows.at(-1)?.changedAt ?? null) : null }
}

type Held = { assessmentId: string; assessorId: string; organizationId: string; title: string; since: Date }

/** What assessors have taken and not scored for a week: told to each, and to the admins how many there are, once a week. */
async function restingAssessments(db: Queryable, now: Date): Promise<Noticed[]> {
  const { rows } = await sql<Held>`
    select assessments.id as "assessmentId", assessments.assessor_id as "assessorId", open.organization_id as "organizationId", version.title, last.since
    from open_submissions open join attempts on attempts.id = open.attempt_id
      join achievement_versions version on version.id = attempts.version_id
      join assessments on assessments.submission_id = open.submission_id and assessments.released_at is null
        and assessments.finished_at is null and assessments.seat <> 'calibration'
      cross join lateral (select greatest(assessments.claimed_at,
        (select max(saved_at) from scores where scores.assessment_id = assessments.id)) as since) last
    where last.since < ${before(now, assessmentDays)}`.execute(db)
  const ids = rows.map(({ organizationId }) => organizationId)
  const [admins, names] = await Promise.all([peopleWithRole(db, 'admin', ids), namesOf(db, ids)])
  const forAssessors = rows.flatMap(({ assessmentId, assessorId, organizationId, title, since }): Noticed[] => {
    const issuer = names.get(organizationId)
    if (!issuer || since < before(now, assessmentDays + graceDays)) return []
    const day = dayIn(issuer.timeZone, since)
    const cause = `assessment-resting ${assessmentId} ${day}`
    return [{ personId: assessorId, kind: 'assessment-resting', cause, details: { assessmentId, title, day }, organizationId, at: now }]
  })
  const forAdmins = [...names].flatMap(([organizationId, { name }]) => {
    const count = ids.filter((id) => id === organizationId).length
    const cause = `assessments-resting ${organizationId} ${weekOf(now)}`
    return (admins.get(organizationId) ?? []).map(
      (personId): Noticed => ({
        personId,
        kind: 'assessments-resting',
        cause,
        details: { count, organization: name },
        organizationId,
        at: now,
      }),
    )
  })
  return [...forAssessors, ...forAdmins]
}

/** A number that is the same for the days of one week, from Monday on. */
const weekOf = (now: Date): number => Math.floor((now.getTime() / dayMs + 3) / 7)
