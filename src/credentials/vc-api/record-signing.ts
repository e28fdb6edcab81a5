import { createHash } from 'node:crypto'
import { z } from 'zod'
import { no, yes } from '../../foundation/platform/actor.ts'
import { command, inside } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { foreignCredentialSigned } from './vc-api-facts.ts'

export const recordSigning = command({
  name: 'vc-api.sign',
  says: 'Writes down that something was signed in the name of an organization by way of the VC-API: its id, and the digest of the whole.',
  reach: inside,
  limits: null,
  input: z.object({ organizationId: z.uuid(), signed: z.string().max(8_000_000), credentialId: z.string().max(500).nullable() }),
  load: ({ db }, { organizationId }) =>
    db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .select('id')
      .executeTakeFirstOrThrow(() => missing('organization')),
  may: (actor) => (actor.kind === 'system' ? yes : no('system-only', 'Only the system signs credentials.')),
  run: async (_scene, { signed }) => createHash('sha256').update(signed).digest('hex'),
  record: ({ organizationId, credentialId }, _organization, digest) =>
    fact(foreignCredentialSigned, { organizationId, subjectId: organizationId }, { digest, credentialId }),
})
