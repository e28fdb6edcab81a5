import { z } from 'zod'
import { list, moment, type Operation, rest } from '../../foundation/doors/rest.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { issuerKeysOf } from '../../people/organizations/issuer-keys.ts'
import { rotateIssuerKey } from './rotate-key.ts'

const issuerKey = z
  .object({
    id: z.uuid(),
    name: z.string().describe('Its fragment in the DID document, such as key-1.'),
    kind: z
      .enum(['ed25519', 'p256'])
      .describe('What it signs: whole credentials, lists and records; or credentials that their holder shows in parts.'),
    publicKeyMultibase: z.string(),
    createdAt: moment,
    retiredAt: moment.nullable().describe('Since when it signs no more; what it signed goes on verifying.'),
    compromisedSince: moment.nullable().describe('From when on what it signed verifies no more.'),
  })
  .meta({ id: 'IssuerKey' })

/** The signing keys of an organization, for programs. What hands out or gives up a key is done by people. */
export const issuerKeyRest: readonly Operation[] = [
  list({
    id: 'listIssuerKeys',
    at: 'GET /organizations/{organizationId}/signing-keys',
    scope: 'organizations:read',
    says: 'The public halves of all keys with which an organization signs or ever signed, oldest first.',
    query: { organizationId: z.uuid() },
    item: issuerKey,
    find: async ({ db, actor }, { organizationId }) => {
      if (!organizationsWhere(actor, 'admin').includes(organizationId))
        throw forbidden('not-an-admin', 'Only admins of an organization look after its signing keys.')
      const keys = await issuerKeysOf(db, organizationId)
      return { items: keys.map(({ publicMultibase, ...key }) => ({ ...key, publicKeyMultibase: publicMultibase })), next: null }
    },
  }),
  rest(rotateIssuerKey, {
    id: 'rotateIssuerKey',
    at: 'POST /organizations/{organizationId}/signing-keys',
    scope: 'organizations:write',
    says: 'Gives an organization a new signing key. The one before signs no more, and what it signed always verifies.',
    status: 201,
    answers: z.object({ id: z.uuid(), name: z.string() }),
    example: { answer: { id: '019acf3e-0000-7000-8000-000000000002', name: 'key-2' } },
  }),
]
