import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const awardOffered = factKind({
  name: 'award.offered-to-wallet',
  subject: 'award',
  sentence: 'An award was offered to a wallet by its earner',
})

export const awardTaken = factKind({
  name: 'award.taken-to-wallet',
  subject: 'award',
  details: z.object({ by: z.enum(['vc-api', 'oid4vci']), namesWallet: z.boolean() }),
  sentence: 'A wallet took an award that was offered to it',
})

export const awardsPresented = factKind({
  name: 'holder-key.signed',
  subject: 'person',
  details: z.object({ awards: z.number().int() }),
  sentence: 'A person signed awards with their key for somebody who asked',
})
