import { sql } from 'kysely'
import { organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import { grant } from '../../foundation/platform/grant.ts'

/** A coach sees an artifact that is shared with them without what the file says beside its content, as long as it is shared, is part of the work, and they coach. */
export const coachGrant = grant<Record<string, never>>({
  grounds: (actor) => sql`(
    select jsonb_agg('{}'::jsonb) from coach_shares
    where coach_shares.artifact_id = artifacts.id and coach_shares.coach_id = ${personIdOf(actor)} and coach_shares.stopped_at is null
      and coach_shares.organization_id = any(${organizationsWhere(actor, 'coach')}::uuid[])
      and artifacts.removed_at is null and attempts.state <> 'withdrawn')`,
  sight: () => 'named-copy',
})
