import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { organizationScopes, type Scope, scopes } from '../../foundation/platform/scopes.ts'
import { mayManageKey } from './api-key-policy.ts'
import { keyMade } from './key-facts.ts'
import { newSecret } from './secret.ts'

const mostKeys = 50
const dayMs = 86_400_000

export const makeKey = command({
  name: 'api-key.make',
  says: 'Makes an API key, of an organization or else of the person who asks. Its secret is in the result and nowhere else.',
  // By hand alone: a key that leaks must not make others.
  reach: onPages,
  limits: null,

  input: z.object({
    /** Whose it is; without, the key is of the person who makes it. */
    organizationId: z.uuid().optional(),
    name: z.string().trim().min(1, 'Please say what the key is for.').max(80, 'Please keep the name under 80 characters.'),
    scopes: z
      .array(z.enum(scopes, 'There is no such scope.'))
      .min(1, 'Please choose at least one thing that it may do.')
      .transform((chosen): Scope[] => scopes.filter((scope) => chosen.includes(scope))),
    days: z
      .number('Write the days as a number, such as 90.')
      .int('Write whole days, such as 90.')
      .min(1, 'A key lasts a day at least.')
      .max(366, 'A key lasts a year at most.'),
  }),

  async load({ db, actor }, { organizationId }) {
    const personId = personIdOf(actor)
    if (!personId) throw unauthenticated()
    // Held until the commit, so that two at once can't both be the last that has room.
    if (organizationId === undefined) {
      await db.selectFrom('people').where('id', '=', personId).select('id').forNoKeyUpdate().execute()
      return { personId, organizationId: null }
    }
    await db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select('id')
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('organization'))
    return { personId: null, organizationId }
  },

  may: mayManageKey,

  async run({ db, actor, now, newId }, { name, scopes: chosen, days }, { personId, organizationId }) {
    const madeBy = personIdOf(actor)
    if (!madeBy) throw unauthenticated()
    if (organizationId !== null && chosen.some((scope) => !organizationScopes.includes(scope)))
      throw invalidAt(
        'scope-of-people',
        'scopes',
        'A key of an organization has nothing that is someone’s in person: no account, no work, no assessment.',
      )
    const { count } = await db
      .selectFrom('apiKeys')
      .where((key) => (organizationId === null ? key('personId', '=', personId) : key('organizationId', '=', organizationId)))
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', now)
      .select((key) => key.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (count >= mostKeys) throw conflict('keys-many', 'There are 50 keys already. Revoke one that is not used any more.')
    const id = newId()
    const { secret, digest, hint } = newSecret()
    const expiresAt = new Date(now.getTime() + days * dayMs)
    await db
      .insertInto('apiKeys')
      .values({ id, personId, organizationId, name, digest, hint, scopes: chosen, madeBy, madeAt: now, expiresAt })
      .execute()
    return { id, secret, expiresAt }
  },

  record: ({ name, scopes: chosen }, { organizationId }, { id, expiresAt }) =>
    fact(keyMade, { organizationId, subjectId: id }, { name, scopes: chosen, expiresAt: expiresAt.toISOString() }),
})
