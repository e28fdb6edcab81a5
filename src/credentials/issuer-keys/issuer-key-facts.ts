import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const key = z.object({ key: z.string() })

export const issuerKeyRotated = factKind({
  name: 'issuer-key.rotated',
  subject: 'issuer-key',
  details: key,
  sentence: 'A new signing key took the place of the one before',
})

export const issuerKeyCompromised = factKind({
  name: 'issuer-key.compromised',
  subject: 'issuer-key',
  details: key.extend({ since: z.string() }),
  sentence: 'A signing key was named as compromised',
})

export const issuerKeysExported = factKind({
  name: 'issuer-keys.exported',
  subject: 'organization',
  details: z.object({ keys: z.number() }),
  sentence: 'The signing keys were taken along, sealed',
})
