import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { assessmentVoided } from './ladder-facts.ts'
import { mayVoidAssessment } from './ladder-policy.ts'

export const voidAssessment = command({
  name: 'assessment.void',
  says: 'Declares a finished assessment void, with a reason that its assessor reads: what it brought them is taken back. What was decided stays; an appeal or a revocation changes that.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    assessmentId: z.uuid(),
    reason: z
      .string()
      .trim()
      .min(10, 'Please give the reason in a sentence; its assessor reads it.')
      .max(600, 'Please keep the reason under 600 characters.'),
  }),

  load: ({ db }, { assessmentId }) =>
    db
      .selectFrom('assessments')
      .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
      .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .where('assessments.id', '=', assessmentId)
      .where('assessments.seat', '<>', 'calibration')
      .select(['assessments.id as assessmentId', 'assessments.submissionId', 'assessments.assessorId', 'assessments.finishedAt'])
      .select(['achievements.organizationId', 'attempts.state'])
      .forUpdate(['attempts', 'assessments'])
      .executeTakeFirstOrThrow(() => missing('assessment')),

  may: mayVoidAssessment,

  async run({ db, actor, now }, { assessmentId, reason }, { finishedAt, state, organizationId }) {
    if (!finishedAt || state === 'in_assessment')
      throw conflict(
        'not-decided-yet',
        'What it belongs to is not decided yet. Take it from its assessor’s table instead, and another one weighs it.',
      )
    const kept = await db
      .insertInto('assessmentVoids')
      .values({ assessmentId, organizationId, reason, voidedBy: personIdOf(actor), voidedAt: now })
      .onConflict((clash) => clash.doNothing())
      .returning('assessmentId')
      .executeTakeFirst()
    if (!kept) throw conflict('already-void', 'This assessment is void already. Nothing was changed.')
    return { assessmentId }
  },

  record: ({ assessmentId }, { organizationId, submissionId, assessorId }) =>
    fact(assessmentVoided, { organizationId, subjectId: submissionId }, { assessmentId, assessorId }),
})
