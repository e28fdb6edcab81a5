import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const versionPublished = factKind({
  name: 'version.published',
  subject: 'achievement',
  details: z.object({ versionId: z.uuid(), number: z.number() }),
  sentence: 'A micro-credential was published',
})

export const achievementRetired = factKind({
  name: 'achievement.retired',
  subject: 'achievement',
  sentence: 'A micro-credential was retired',
})

export const achievementBroughtBack = factKind({
  name: 'achievement.brought-back',
  subject: 'achievement',
  sentence: 'A retired micro-credential was brought back',
})
