import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const asked = { personId: z.uuid(), achievementId: z.uuid(), awardId: z.uuid().nullable() }

export const valueAsked = factKind({
  name: 'value-request.asked',
  subject: 'value-request',
  details: z.object({ ...asked, isLate: z.boolean() }),
  personal: ['personId'],
  sentence: 'Somebody asked for what a rule gives on request',
})

export const valueRequestWithdrawn = factKind({
  name: 'value-request.withdrawn',
  subject: 'value-request',
  details: z.object(asked),
  personal: ['personId'],
  sentence: 'What was asked for was taken back by who asked',
})

export const valueRequestDecided = factKind({
  name: 'value-request.decided',
  subject: 'value-request',
  details: z.object({ ...asked, isAgreed: z.boolean(), countsLate: z.boolean() }),
  personal: ['personId'],
  sentence: 'What was asked for was decided',
})

export const valueRequestReopened = factKind({
  name: 'value-request.reopened',
  subject: 'value-request',
  details: z.object(asked),
  personal: ['personId'],
  sentence: 'What was decided on a request was taken back, and waits again',
})
