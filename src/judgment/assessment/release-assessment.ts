import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { moveAttempt } from '../../work/attempts/move-attempt.ts'
import { submissionReleased } from './assessment-facts.ts'
import { mayAssess } from './assessment-policy.ts'
import { lockAssessment, refuseUnlessOpen } from './open-assessment.ts'

export const releaseAssessment = command({
  name: 'assessment.release',
  says: 'Gives a submission back to the queue, undecided. The note says why; what was scored is kept, should the same assessor take it again.',
  reach: pageAndRest,
  limits: null,

  input: z.object({ assessmentId: z.uuid(), note: z.string().trim().max(600, 'Please keep the note under 600 characters.').default('') }),

  load: (scene, { assessmentId }) => lockAssessment(scene, assessmentId),

  may: mayAssess,

  async run(scene, { note }, assessment) {
    refuseUnlessOpen(assessment)
    await release(scene, assessment, note)
  },

  record: (_input, { organizationId, assessmentId, submissionId }) =>
    fact(submissionReleased, { organizationId, subjectId: submissionId }, { assessmentId, because: 'by-its-assessor' }),
})

/** Lets go of an assessment that is locked together with its attempt: it waits again. */
export async function release(
  { db, now }: Pick<Scene, 'db' | 'now'>,
  { assessmentId, attemptId, state }: { assessmentId: string; attemptId: string; state: string },
  note = '',
): Promise<void> {
  await db.updateTable('assessments').set({ releasedAt: now, releaseNote: note }).where('id', '=', assessmentId).execute()
  await moveAttempt({ db, now }, { attemptId, state }, 'release')
}
