import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const ladderSet = factKind({
  name: 'ladder.set',
  subject: 'organization',
  details: z.object({
    awards: z.int(),
    asksCalibration: z.boolean(),
    probation: z.int(),
    probationAtOnce: z.int(),
    givesItself: z.boolean(),
    adjudication: z.enum(['anyone', 'leads-first', 'leads-only']),
  }),
  sentence: 'How people become assessors was set',
})

export const assessmentPaySet = factKind({
  name: 'assessment-pay.set',
  subject: 'organization',
  details: z.object({ currency: z.string(), amount: z.string(), unit: z.string(), number: z.int() }),
  sentence: 'What an assessment brings who makes it was set',
})

export const assessorRoleAsked = factKind({
  name: 'assessor-role.asked',
  subject: 'person',
  details: z.object({ requestId: z.uuid() }),
  sentence: 'A person asked to become an assessor',
})

export const assessorRoleNotWanted = factKind({
  name: 'assessor-role.not-wanted',
  subject: 'person',
  details: z.object({ requestId: z.uuid() }),
  sentence: 'A person took back that they asked to become an assessor',
})

export const assessorRoleGiven = factKind({
  name: 'assessor-role.given',
  subject: 'person',
  details: z.object({ requestId: z.uuid(), probation: z.int() }),
  sentence: 'A person became an assessor',
})

export const assessorRoleRefused = factKind({
  name: 'assessor-role.refused',
  subject: 'person',
  details: z.object({ requestId: z.uuid() }),
  sentence: 'A person who asked to become an assessor did not for now',
})

export const probationSet = factKind({
  name: 'probation.set',
  subject: 'person',
  details: z.object({ assessments: z.int() }),
  sentence: 'The probation of an assessor was set',
})

export const probationEnded = factKind({
  name: 'probation.ended',
  subject: 'person',
  details: z.object({ assessments: z.int() }),
  sentence: 'The probation of an assessor ended',
})

export const leadSet = factKind({
  name: 'lead-assessor.set',
  subject: 'person',
  details: z.object({ isLead: z.boolean() }),
  sentence: 'Who is a lead assessor was set',
})

export const assessmentVoided = factKind({
  name: 'assessment.voided',
  subject: 'submission',
  details: z.object({ assessmentId: z.uuid(), assessorId: z.uuid() }),
  personal: ['assessorId'],
  sentence: 'An assessment was declared void',
})
