import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const pathwayDrafted = factKind({
  name: 'pathway.drafted',
  subject: 'pathway',
  sentence: 'A pathway was started',
})

export const pathwayPublished = factKind({
  name: 'pathway.published',
  subject: 'pathway',
  details: z.object({ versionId: z.uuid(), number: z.number() }),
  sentence: 'A pathway was published',
})

export const pathwayRetired = factKind({
  name: 'pathway.retired',
  subject: 'pathway',
  sentence: 'A pathway was retired',
})

export const pathwayBroughtBack = factKind({
  name: 'pathway.brought-back',
  subject: 'pathway',
  sentence: 'A retired pathway was brought back',
})

export const pathwayBegun = factKind({
  name: 'pathway.begun',
  subject: 'pathway',
  details: z.object({ versionId: z.uuid(), personId: z.uuid() }),
  personal: ['personId'],
  sentence: 'A person began a pathway, or took its newest version',
})

/** The joint for whatever a completed pathway brings: its milestone is an award like any other, and this says which pathway it came of. */
export const pathwayCompleted = factKind({
  name: 'pathway.completed',
  subject: 'pathway',
  details: z.object({ versionId: z.uuid(), number: z.number(), awardId: z.uuid(), personId: z.uuid() }),
  personal: ['personId'],
  sentence: 'A pathway was completed and its milestone awarded',
})

export const pathwayTakenBack = factKind({
  name: 'pathway.taken-back',
  subject: 'pathway',
  details: z.object({ awardId: z.uuid(), personId: z.uuid(), pieceAwardId: z.uuid() }),
  personal: ['personId'],
  sentence: 'A milestone was taken back, since an award it rests on was',
})

export const pathwayKept = factKind({
  name: 'pathway.kept',
  subject: 'pathway',
  details: z.object({ awardId: z.uuid(), personId: z.uuid(), pieceAwardId: z.uuid() }),
  personal: ['personId'],
  sentence: 'A milestone stays, though an award it rests on was taken back',
})
