import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const details = z.object({ of: z.enum(['award', 'achievement', 'organization']), about: z.uuid() })

export const endorsementAsked = factKind({
  name: 'endorsement.asked',
  subject: 'endorsement',
  details,
  sentence: 'Somebody was asked for an endorsement',
})

export const endorsementRequestEnded = factKind({
  name: 'endorsement.request-ended',
  subject: 'endorsement',
  details,
  sentence: 'What was asked of somebody about an endorsement was taken back',
})

export const endorsementRefused = factKind({
  name: 'endorsement.refused',
  subject: 'endorsement',
  details,
  sentence: 'Somebody who was asked for an endorsement gives none',
})

export const endorsementGiven = factKind({
  name: 'endorsement.given',
  subject: 'endorsement',
  details,
  sentence: 'An endorsement was given, and waits to be accepted',
})

export const endorsementAccepted = factKind({
  name: 'endorsement.accepted',
  subject: 'endorsement',
  details,
  sentence: 'An endorsement was accepted and is shown',
})

export const endorsementDeclined = factKind({
  name: 'endorsement.declined',
  subject: 'endorsement',
  details,
  sentence: 'An endorsement was declined, and is shown to nobody',
})

export const endorsementHidden = factKind({
  name: 'endorsement.hidden',
  subject: 'endorsement',
  details,
  sentence: 'An endorsement is not shown any more',
})

export const endorsementShown = factKind({
  name: 'endorsement.shown',
  subject: 'endorsement',
  details,
  sentence: 'An endorsement is shown again',
})

export const endorsementWithdrawn = factKind({
  name: 'endorsement.withdrawn',
  subject: 'endorsement',
  details,
  sentence: 'An endorsement was withdrawn by who gave it',
})

export const endorsementSigned = factKind({
  name: 'endorsement.signed',
  subject: 'endorsement',
  details: z.object({ digest: z.string() }),
  sentence: 'An endorsement was signed',
})

/** All that happens to endorsements. */
export const endorsementFacts = [
  endorsementAsked,
  endorsementRequestEnded,
  endorsementRefused,
  endorsementGiven,
  endorsementAccepted,
  endorsementDeclined,
  endorsementHidden,
  endorsementShown,
  endorsementWithdrawn,
  endorsementSigned,
] as const
