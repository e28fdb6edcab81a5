import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const keyMade = factKind({
  name: 'api-key.made',
  subject: 'api-key',
  details: z.object({ name: z.string(), scopes: z.array(z.string()), expiresAt: z.iso.datetime() }),
  sentence: 'An API key was made',
})

export const keyRevoked = factKind({
  name: 'api-key.revoked',
  subject: 'api-key',
  details: z.object({ name: z.string() }),
  sentence: 'An API key was revoked',
})
