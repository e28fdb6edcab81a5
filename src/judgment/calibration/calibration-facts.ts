import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const ofAchievement = z.object({ achievementId: z.uuid() })

export const anchorWritten = factKind({
  name: 'anchor.written',
  subject: 'anchor',
  details: ofAchievement,
  sentence: 'Work on an anchor for calibration was started',
})

export const anchorOffered = factKind({
  name: 'anchor.offered',
  subject: 'anchor',
  details: ofAchievement,
  sentence: 'Earned work was offered as an anchor for calibration',
  isNameless: true,
})

export const anchorTakenBack = factKind({
  name: 'anchor.taken-back',
  subject: 'anchor',
  details: ofAchievement,
  sentence: 'Work that was offered for calibration was taken back',
  isNameless: true,
})

export const anchorAgreed = factKind({
  name: 'anchor.agreed',
  subject: 'anchor',
  details: ofAchievement.extend({ criteria: z.int() }),
  sentence: 'The levels of an anchor were written down',
})

export const anchorUsed = factKind({
  name: 'anchor.used',
  subject: 'anchor',
  details: ofAchievement,
  sentence: 'An anchor came into use',
})

export const anchorRetired = factKind({
  name: 'anchor.retired',
  subject: 'anchor',
  details: ofAchievement,
  sentence: 'An anchor went out of use',
})

const rule = z.object({
  isRequired: z.boolean(),
  anchors: z.int(),
  exactPercent: z.int(),
  seedPercent: z.int(),
  withinCategory: z.boolean(),
})

export const categoryRuleSet = factKind({
  name: 'calibration.category-rule-set',
  subject: 'organization',
  details: rule.extend({ category: z.string() }),
  sentence: 'What assessors show before the queues of a category open was changed',
})

export const categoryRuleFollowed = factKind({
  name: 'calibration.category-followed',
  subject: 'achievement',
  sentence: 'A micro-credential goes by what its category asks of assessors',
})

export const calibrationRuleSet = factKind({
  name: 'calibration.rule-set',
  subject: 'achievement',
  details: rule,
  sentence: 'What assessors show before a queue opens was changed',
})

export const calibrationBegun = factKind({
  name: 'calibration.begun',
  subject: 'calibration',
  details: ofAchievement,
  sentence: 'An assessor began a calibration',
})

export const calibrationEnded = factKind({
  name: 'calibration.ended',
  subject: 'calibration',
  details: ofAchievement.extend({ isQualified: z.boolean(), criteria: z.int(), exact: z.int(), crossed: z.int() }),
  sentence: 'An assessor finished a calibration',
})

export const anchorWeighed = factKind({
  name: 'anchor.weighed',
  subject: 'submission',
  details: z.object({ assessmentId: z.uuid() }),
  sentence: 'An assessor finished an anchor',
})

export const qualificationLapsed = factKind({
  name: 'qualification.lapsed',
  subject: 'achievement',
  details: z.object({ personId: z.uuid() }),
  personal: ['personId'],
  sentence: 'An assessor has to calibrate again',
})
