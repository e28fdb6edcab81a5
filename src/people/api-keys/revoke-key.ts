import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { mayManageKey } from './api-key-policy.ts'
import { keyRevoked } from './key-facts.ts'

export const revokeKey = command({
  name: 'api-key.revoke',
  says: 'Ends a key at once and for good. What it has started to write and not finished is not kept.',
  // By hand alone: a key that leaks must not make others.
  reach: onPages,
  limits: null,
  input: z.object({ keyId: z.uuid() }),
  async load({ db, actor }, { keyId }) {
    const personId = personIdOf(actor)
    if (!personId) throw unauthenticated()
    const owner = await db.selectFrom('apiKeys').where('id', '=', keyId).select('organizationId').executeTakeFirst()
    if (!owner) throw missing('API key')
    // What the event will name is held before the key: a write of this key may hold it and wait for the key, and neither would end.
    await db.selectFrom('people').where('id', '=', personId).select('id').forKeyShare().execute()
    if (owner.organizationId)
      await db.selectFrom('organizations').where('id', '=', owner.organizationId).select('id').forKeyShare().execute()
    return (
      db
        .selectFrom('apiKeys')
        .where('id', '=', keyId)
        .select(['id', 'name', 'personId', 'organizationId', 'revokedAt'])
        // No stronger: a write that has only its name in hand is not waited for, and finds the key gone.
        .forNoKeyUpdate()
        .executeTakeFirstOrThrow(() => missing('API key'))
    )
  },
  may: mayManageKey,
  async run({ db, actor, now }, { keyId }, { revokedAt }) {
    if (revokedAt) return { isNew: false }
    await db
      .updateTable('apiKeys')
      .set({ revokedAt: now, revokedBy: personIdOf(actor) })
      .where('id', '=', keyId)
      .execute()
    return { isNew: true }
  },
  record: (_input, { id, organizationId, name }, { isNew }) =>
    isNew ? fact(keyRevoked, { organizationId, subjectId: id }, { name }) : null,
})
