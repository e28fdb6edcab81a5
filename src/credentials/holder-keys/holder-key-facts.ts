import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const holderKeyMade = factKind({ name: 'holder-key.made', subject: 'person', sentence: 'A person made a key of their own' })

export const holderKeyReplaced = factKind({
  name: 'holder-key.replaced',
  subject: 'person',
  sentence: 'A person put a new key in the place of theirs',
})

export const holderKeyNaming = factKind({
  name: 'holder-key.naming-changed',
  subject: 'person',
  details: z.object({ inAwards: z.boolean() }),
  sentence: 'A person chose whether new awards name their key',
})

export const holderKeysBrought = factKind({
  name: 'holder-key.brought',
  subject: 'person',
  details: z.object({ keys: z.number().int() }),
  sentence: 'A person brought their keys from elsewhere',
})

export const holderKeysExported = factKind({
  name: 'holder-key.exported',
  subject: 'person',
  details: z.object({ keys: z.number().int() }),
  sentence: 'A person took their keys along',
})
