import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { mayManageKey } from './api-key-policy.ts'
import { keyRevoked } from './key-facts.ts'

/** Ends a key at once and for good. A write that it has begun and not finished is not kept. */
export const revokeKey = command({
  name: 'api-key.revoke',
  // By hand alone: a key that leaks must not make others.
  reach: onPages,
  input: z.object({ keyId: z.uuid() }),
  load: ({ db }, { keyId }) =>
    db
      .selectFrom('apiKeys')
      .where('id', '=', keyId)
      .select(['id', 'name', 'personId', 'organizationId', 'revokedAt'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('API key')),
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
