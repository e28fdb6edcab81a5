import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const foreignCredentialSigned = factKind({
  name: 'foreign-credential.signed',
  subject: 'organization',
  details: z.object({ digest: z.string(), credentialId: z.string().nullable() }),
  sentence: 'A credential was signed for a program',
})
