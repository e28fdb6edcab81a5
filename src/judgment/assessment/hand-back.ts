import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { submissionReleased } from './assessment-facts.ts'
import { mayAssess } from './assessment-policy.ts'
import { lockAssessment, refuseUnlessOpen } from './open-assessment.ts'

/** Gives a submission back to the queue, undecided. The note says why; what was scored is kept, should the same assessor take it again. */
export const handBack = command({
  name: 'assessment.hand-back',
  reach: pageAndRest,

  input: z.object({ assessmentId: z.uuid(), note: z.string().trim().max(600, 'Please keep the note under 600 characters.').default('') }),

  load: (scene, { assessmentId }) => lockAssessment(scene, assessmentId),

  may: mayAssess,

  async run(scene, { assessmentId, note }, assessment) {
    const { db, now } = scene
    await refuseUnlessOpen(scene, assessment)
    await db.updateTable('assessments').set({ handedBackAt: now, handBackNote: note }).where('id', '=', assessmentId).execute()
    await db.updateTable('attempts').set({ state: 'submitted', changedAt: now }).where('id', '=', assessment.attemptId).execute()
  },

  record: (_input, { organizationId, assessmentId, submissionId }) =>
    fact(submissionReleased, { organizationId, subjectId: submissionId }, { assessmentId, because: 'given-back' }),
})
