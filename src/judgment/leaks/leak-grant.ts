import { sql } from 'kysely'
import { organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import { grant } from '../../foundation/platform/grant.ts'

/** Admins who say what becomes of what was marked see that piece as long as nobody has said so; never of their own work. */
export const leakGrant = grant<Record<never, never>>({
  grounds: (actor) => sql`(
    select jsonb_agg(jsonb_build_object()) from leaks
    where leaks.artifact_id = artifacts.id and leaks.answered_at is null and attempts.state in ('submitted', 'in_assessment')
      and attempts.earner_id <> ${personIdOf(actor)} and leaks.organization_id = any(${organizationsWhere(actor, 'admin')}::uuid[]))`,
  sight: () => 'named-copy',
})
