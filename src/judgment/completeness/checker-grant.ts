import { sql } from 'kysely'
import { isBlind, seatKnows } from '../../definitions/achievements/seats.ts'
import { organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import { grant } from '../../foundation/platform/grant.ts'

/**
 * Who may look whether everything is there sees what was handed in as long as nobody has said so, and who signs a decision off as long as it
 * waits for that; both as blind as those who weigh it.
 */
export const checkerGrant = grant<{ blind: boolean }>({
  grounds: (actor) => sql`(
    select jsonb_agg(jsonb_build_object('blind', ${isBlind}))
    from open_submissions
      join submissions on submissions.id = open_submissions.submission_id
      join achievement_versions on achievement_versions.id = attempts.version_id
    where open_submissions.attempt_id = artifacts.attempt_id and open_submissions.step in ('check', 'approval') and open_submissions.earner_id <> ${personIdOf(actor)}
      and open_submissions.organization_id = any(case open_submissions.step when 'check'
        then ${organizationsWhere(actor, 'assessor', 'admin')}::uuid[] else ${organizationsWhere(actor, 'admin')}::uuid[] end)
      and submissions.evidence @> jsonb_build_object('artifacts', jsonb_build_array(jsonb_build_object('id', artifacts.id))))`,
  sight: ({ blind }) => (seatKnows({ blind }, 'first').whose ? 'named-copy' : 'clean-copy'),
})
