import { sql } from 'kysely'
import { isBlind, type Seat, seatKnows } from '../../definitions/achievements/seats.ts'
import { organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import { grant } from '../../foundation/platform/grant.ts'

/**
 * Assessors of the organization whose micro-credential it is see the artifacts of a submission that they weigh or weighed, as their seat may.
 * Who has released it, assesses there no more, or lost it to the earner's withdrawal has no need of it any longer.
 */
export const assessorGrant = grant<{ seat: Seat; blind: boolean }>({
  grounds: (actor) => sql`(
    select jsonb_agg(jsonb_build_object('seat', assessments.seat, 'blind', ${isBlind}))
    from assessments
      join submissions on submissions.id = assessments.submission_id
      join achievement_versions on achievement_versions.id = attempts.version_id
      join achievements on achievements.id = attempts.achievement_id
    where submissions.attempt_id = artifacts.attempt_id and attempts.state <> 'withdrawn'
      and assessments.assessor_id = ${personIdOf(actor)} and assessments.released_at is null
      and (assessments.seat <> 'calibration' or not anchor_has_ended(submissions.id))
      and achievements.organization_id = any(case when achievement_versions.decided_by_coach and assessments.seat not in ('calibration', 'appeal')
        then ${organizationsWhere(actor, 'coach')}::uuid[] else ${organizationsWhere(actor, 'assessor')}::uuid[] end)
      and submissions.evidence @> jsonb_build_object('artifacts', jsonb_build_array(jsonb_build_object('id', artifacts.id))))`,
  sight: ({ seat, blind }) => (seatKnows({ blind }, seat).whose ? 'named-copy' : 'clean-copy'),
})
