import { z } from 'zod'
import type { Seat } from '../../definitions/achievements/seats.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { moveAttempt } from '../../work/attempts/move-attempt.ts'
import { submissionReleased } from './assessment-facts.ts'
import { mayAssess } from './assessment-policy.ts'
import { lockAssessment, refuseUnlessOpen } from './open-assessment.ts'
import { type ReleaseReason, releaseReasons } from './release-reasons.ts'

export const releaseAssessment = command({
  name: 'assessment.release',
  says: 'Gives a submission back to the queue, undecided. The note says why; what was scored is kept, should the same assessor take it again.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    assessmentId: z.uuid(),
    /** Why; what is in nobody's hand counts against nobody. */
    reason: z.enum(releaseReasons).default('other'),
    note: z.string().trim().max(600, 'Please keep the note under 600 characters.').default(''),
  }),

  load: (scene, { assessmentId }) => lockAssessment(scene, assessmentId),

  may: mayAssess,

  async run(scene, { reason, note }, assessment) {
    refuseUnlessOpen(assessment)
    await release(scene, assessment, reason, note)
  },

  record: ({ reason }, { organizationId, assessmentId, submissionId }) =>
    fact(submissionReleased, { organizationId, subjectId: submissionId }, { assessmentId, because: 'by-its-assessor', reason }),
})

/** Lets go of an assessment that is locked together with its attempt: its seat is free again, and where nobody else is in one, the attempt waits. */
export async function release(
  { db, now }: Pick<Scene, 'db' | 'now'>,
  {
    assessmentId,
    submissionId,
    attemptId,
    state,
    seat,
  }: { assessmentId: string; submissionId: string; attemptId: string; state: string; seat: Seat },
  reason: ReleaseReason | 'conflict' | 'no-longer-assessor' | 'by-an-admin' | 'appeal-withdrawn',
  note = '',
): Promise<void> {
  await db
    .updateTable('assessments')
    .set({ releasedAt: now, releaseReason: reason, releaseNote: note })
    .where('id', '=', assessmentId)
    .execute()
  // An anchor waits for nobody, and what an appeal is against is decided.
  if (seat === 'calibration' || seat === 'appeal') return
  const others = await db
    .selectFrom('assessments')
    .where('submissionId', '=', submissionId)
    .where('releasedAt', 'is', null)
    .where('seat', '<>', 'calibration')
    .limit(1)
    .select('id')
    .execute()
  if (others.length === 0) await moveAttempt({ db, now }, { attemptId, state }, 'release')
}
