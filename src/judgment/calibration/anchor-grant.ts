import { sql } from 'kysely'
import { grant } from '../../foundation/platform/grant.ts'
import { keepsAnchorsWhere } from './calibration-policy.ts'

/** Who keeps the anchors of an organization sees what is in them, never what a file says of its author; until the anchor is out of use. */
export const anchorGrant = grant<Record<never, never>>({
  grounds: (actor) => sql`(
    select jsonb_agg(jsonb_build_object()) from anchors
    where anchors.attempt_id = artifacts.attempt_id and anchors.state <> 'retired'
      and anchors.organization_id = any(${keepsAnchorsWhere(actor)}::uuid[])
      and (anchors.submission_id is null or exists (select from submissions where submissions.id = anchors.submission_id
        and submissions.evidence @> jsonb_build_object('artifacts', jsonb_build_array(jsonb_build_object('id', artifacts.id))))))`,
  sight: () => 'clean-copy',
})
