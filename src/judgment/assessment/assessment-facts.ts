import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'
import { leakRules } from '../../work/leaks/leak-kinds.ts'
import { releaseReasons } from './release-reasons.ts'

export const submissionClaimed = factKind({
  name: 'submission.claimed',
  subject: 'submission',
  details: z.object({ assessmentId: z.uuid() }),
  sentence: 'An assessor took a submission',
})

export const submissionAssigned = factKind({
  name: 'submission.assigned',
  subject: 'submission',
  details: z.object({ assessmentId: z.uuid(), assessorId: z.uuid() }),
  personal: ['assessorId'],
  sentence: 'A submission was given to an assessor',
})

export const assessorSettingsSaved = factKind({
  name: 'assessor-settings.saved',
  subject: 'person',
  sentence: 'An assessor said what they want to be given',
})

export const assessingRulesSet = factKind({
  name: 'assessing-rules.set',
  subject: 'organization',
  details: z.object({
    barsOwnSchool: z.boolean(),
    atOnce: z.int(),
    leakRule: z.enum(leakRules).optional(),
    appealWithin: z.int().optional(),
    appealHeardIn: z.int().optional(),
  }),
  sentence: 'How submissions are handed out was set',
})

export const submissionReleased = factKind({
  name: 'submission.released',
  subject: 'submission',
  details: z.object({
    assessmentId: z.uuid(),
    because: z.enum(['by-its-assessor', 'no-longer-assessor', 'conflict', 'by-an-admin']),
    reason: z.enum(releaseReasons).optional(),
  }),
  sentence: 'A submission was released to the queue',
})

export const acquaintanceSaid = factKind({
  name: 'assessment.acquaintance-said',
  subject: 'submission',
  details: z.object({ assessmentId: z.uuid(), knows: z.boolean() }),
  sentence: 'An assessor said whether they know whose work it is',
})

export const assessmentFinished = factKind({
  name: 'assessment.finished',
  subject: 'submission',
  details: z.object({ attemptId: z.uuid(), assessmentId: z.uuid() }),
  sentence: 'An assessor finished, and another one is awaited',
})

export const assessmentReopened = factKind({
  name: 'assessment.reopened',
  subject: 'submission',
  details: z.object({ assessmentId: z.uuid() }),
  sentence: 'An assessor opened their assessment again',
})

export const submissionDecided = factKind({
  name: 'submission.decided',
  subject: 'submission',
  details: z.object({
    attemptId: z.uuid(),
    assessmentId: z.uuid(),
    decisionId: z.uuid(),
    outcome: z.enum(['earned', 'keep-working']),
    /** Where it was decided on an appeal. */
    appealId: z.uuid().optional(),
  }),
  sentence: 'A submission was decided',
})
