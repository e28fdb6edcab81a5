import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const awardIssued = factKind({
  name: 'award.issued',
  subject: 'award',
  details: z.object({
    achievementId: z.uuid(),
    versionId: z.uuid(),
    earnerId: z.uuid(),
    ground: z.string(),
    decisionId: z.uuid().optional(),
    /** The award that it renews. */
    renewsId: z.uuid().optional(),
  }),
  personal: ['earnerId'],
  sentence: 'An award was issued',
})

export const credentialSigned = factKind({
  name: 'credential.signed',
  subject: 'award',
  details: z.object({ digest: z.string() }),
  sentence: 'The credential of an award was signed',
})

export const credentialTokenSigned = factKind({
  name: 'credential.token-signed',
  subject: 'award',
  details: z.object({ digest: z.string() }),
  sentence: 'The credential of an award was signed as a token',
})

export const awardHeld = factKind({
  name: 'award.held',
  subject: 'award',
  sentence: 'A second credential of an award was made, which names a key of its holder',
})

export const awardRevoked = factKind({
  name: 'award.revoked',
  subject: 'award',
  sentence: 'An award was taken back',
})

export const awardReinstated = factKind({
  name: 'award.reinstated',
  subject: 'award',
  sentence: 'An award that was taken back was given again on an appeal',
})

export const awardSuspended = factKind({
  name: 'award.suspended',
  subject: 'award',
  sentence: 'An award was suspended for now',
})

export const suspensionLifted = factKind({
  name: 'award.suspension-lifted',
  subject: 'award',
  sentence: 'An award that was suspended was reinstated',
})

export const awardListed = factKind({
  name: 'award.listed',
  subject: 'award',
  sentence: 'An award was opened to search engines',
})

export const awardUnlisted = factKind({
  name: 'award.unlisted',
  subject: 'award',
  sentence: 'An award was taken out of search engines',
})

export const awardHidden = factKind({
  name: 'award.hidden',
  subject: 'award',
  sentence: 'The public page of an award was taken down by its earner',
})

export const awardShown = factKind({
  name: 'award.shown',
  subject: 'award',
  sentence: 'The public page of an award was shown again by its earner',
})

export const statusListSigned = factKind({
  name: 'status-list.signed',
  subject: 'status-list',
  sentence: 'A status list was signed',
})
