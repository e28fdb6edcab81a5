import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const against = z.enum(['decision', 'revocation'])

export const appealFiled = factKind({
  name: 'appeal.filed',
  subject: 'appeal',
  details: z.object({ attemptId: z.uuid(), against }),
  sentence: 'An earner appealed',
  isNameless: true,
})

export const appealWithdrawn = factKind({
  name: 'appeal.withdrawn',
  subject: 'appeal',
  details: z.object({ attemptId: z.uuid() }),
  sentence: 'An earner withdrew an appeal',
  isNameless: true,
})

export const appealTaken = factKind({
  name: 'appeal.taken',
  subject: 'appeal',
  details: z.object({ assessmentId: z.uuid() }),
  sentence: 'An assessor took an appeal to hear',
})

export const appealAssigned = factKind({
  name: 'appeal.assigned',
  subject: 'appeal',
  details: z.object({ assessmentId: z.uuid(), assessorId: z.uuid() }),
  personal: ['assessorId'],
  sentence: 'An appeal was given to an assessor',
})

export const appealTakenBack = factKind({
  name: 'appeal.taken-back',
  subject: 'appeal',
  details: z.object({ assessmentId: z.uuid(), assessorId: z.uuid() }),
  personal: ['assessorId'],
  sentence: 'An appeal was taken from the assessor who was to hear it',
})

export const appealDecided = factKind({
  name: 'appeal.decided',
  subject: 'appeal',
  details: z.object({
    attemptId: z.uuid(),
    assessmentId: z.uuid(),
    against,
    outcome: z.enum(['upheld', 'changed']),
    decisionId: z.uuid().optional(),
  }),
  sentence: 'An appeal was decided',
})
