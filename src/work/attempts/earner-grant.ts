import { sql } from 'kysely'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { grant } from '../../foundation/platform/grant.ts'

/** Who works on an attempt sees its artifacts as they added them, for good. */
export const earnerGrant = grant<Record<string, never>>({
  grounds: (actor) => sql`case when attempts.earner_id = ${personIdOf(actor)} then '[{}]'::jsonb end`,
  sight: () => 'original',
})
