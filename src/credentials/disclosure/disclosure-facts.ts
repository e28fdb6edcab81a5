import { factKind } from '../../foundation/platform/fact.ts'

export const awardSignedForParts = factKind({
  name: 'award.signed-for-parts',
  subject: 'award',
  sentence: 'An award was signed so that its earner can show parts of it',
})

export const disclosureFacts = [awardSignedForParts]
