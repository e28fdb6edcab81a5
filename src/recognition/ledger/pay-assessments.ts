import { sql } from 'kysely'
import { independentSeats } from '../../definitions/achievements/seats.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { type LineKept, ledgerLineWritten } from './ledger-facts.ts'

/** One for each seat that can be due at once, the adjudicator's with them: an appeal is heard when these are entered. */
const mostSeats = independentSeats.length + 1

const writeLines = preparedRead((db, given: { ids: readonly string[]; attemptId: string; now: Date }) => ({
  compile: () =>
    sql<LineKept>`
    insert into ledger_lines (id, cause, person_id, organization_id, assessment_id, assessment_pay_id, version_id, taken_at, currency, unit, amount,
      recorded_at, school_year)
    select (${given.ids}::uuid[])[row_number() over (order by made.id)], 'assessment', made.assessor_id, place.id, made.id, pay.id, version.id, made.claimed_at,
      pay.currency, pay.unit, pay.amount, ${given.now}::timestamptz,
      extract(year from today.day)::integer - (to_char(today.day, 'MM-DD') < place.school_year_start)::integer
    from (select id from submissions where attempt_id = ${given.attemptId} order by number desc limit 1) latest
      join assessments made on made.submission_id = latest.id and made.finished_at is not null and made.released_at is null and made.seat <> 'calibration'
      join attempts on attempts.id = ${given.attemptId} and attempts.purpose = 'award'
      join achievement_versions version on version.id = attempts.version_id and (made.seat = 'appeal' or not version.decided_by_coach)
      join achievements on achievements.id = attempts.achievement_id
      join organizations place on place.id = achievements.organization_id
      cross join lateral (select (${given.now}::timestamptz at time zone place.time_zone)::date as day) as today
      -- What was promised when they took it: the rule that was set last by then.
      cross join lateral (
        select * from assessment_pay where organization_id = place.id and set_at <= made.claimed_at order by number desc limit 1) as pay
    where pay.amount > 0 and not exists (select from assessment_voids where assessment_id = made.id)
      and not exists (select from ledger_lines where cause = 'assessment' and assessment_id = made.id)
    on conflict (assessment_id) where cause = 'assessment' do nothing
    returning id, organization_id as "organizationId", assessment_id as "assessmentId", person_id as "personId", currency, amount, unit`.compile(
      db,
    ),
}))

/**
 * Writes what finished assessments of the last submission of an attempt bring those who made them: once the decision is told, that on an appeal too
 * whatever comes of it, or once the earner took the work back, so that nothing can be opened again. By the rule in force when each was taken.
 * Anchors, calibrations and what a coach decides bring nothing. A second time it changes nothing.
 */
export async function payAssessments({ db, now, newId }: Scene, { attemptId }: { attemptId: string }): Promise<Fact[]> {
  const ids = Array.from({ length: mostSeats }, newId)
  const rows = await writeLines(db, { ids, attemptId, now })
  return rows.map(({ id, organizationId, ...line }) =>
    fact(ledgerLineWritten, { organizationId, subjectId: id }, { ...line, awardId: null }),
  )
}

/** The same, of a decision; where others still weigh it, nothing is told yet. */
export const payDecided = async (
  scene: Scene,
  { attemptId, decisionId }: { attemptId: string; decisionId: string | null },
): Promise<Fact[]> => (decisionId === null ? [] : payAssessments(scene, { attemptId }))
