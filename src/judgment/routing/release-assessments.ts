import { z } from 'zod'
import type { Seat } from '../../definitions/achievements/seats.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { submissionReleased } from '../assessment/assessment-facts.ts'
import { release } from '../assessment/release-assessment.ts'
import { mostAtOnce } from './assign-submissions.ts'
import { mayRouteWork } from './routing-policy.ts'

export const releaseAssessments = command({
  name: 'submission.take-back',
  says: 'Takes submissions from the tables of their assessors, undecided: their seats are free again. What is finished stays. It counts against nobody, and what was scored is kept for who takes it again.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    assessmentIds: z.array(z.uuid()).min(1, 'Choose at least one submission.').max(mostAtOnce, 'One hundred at a time at most.'),
  }),

  load: ({ db }, { organizationId, assessmentIds }) =>
    db
      .selectFrom('assessments')
      .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
      .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .where('assessments.id', 'in', [...new Set(assessmentIds)])
      .where('achievements.organizationId', '=', organizationId)
      .where('assessments.releasedAt', 'is', null)
      .where('assessments.finishedAt', 'is', null)
      .where('attempts.state', '=', 'in_assessment')
      .where('assessments.seat', '<>', 'calibration')
      .orderBy('attempts.id')
      .select(['assessments.id as assessmentId', 'assessments.assessorId', 'assessments.submissionId'])
      .select(['attempts.id as attemptId', 'attempts.state'])
      .select((row) => row.ref('assessments.seat').$castTo<Seat>().as('seat'))
      .forUpdate(['attempts', 'assessments'])
      .execute(),

  may: mayRouteWork,

  async run(scene, { organizationId }, held) {
    if (held.length === 0) throw conflict('nothing-held', 'None of this lies on anybody’s table any more. Nothing was changed.')
    for (const assessment of held) await release(scene, assessment, 'by-an-admin')
    return {
      organizationId,
      released: held.map(({ assessmentId, assessorId, submissionId }) => ({ assessmentId, assessorId, submissionId })),
    }
  },

  record: (_input, _loaded, { organizationId, released }) =>
    released.map(({ submissionId, assessmentId }) =>
      fact(submissionReleased, { organizationId, subjectId: submissionId }, { assessmentId, because: 'by-an-admin' }),
    ),
})
