import { z } from 'zod'
import { independentSeats, isIndependent } from '../../definitions/achievements/seats.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { assessmentReopened } from './assessment-facts.ts'
import { mayAssess } from './assessment-policy.ts'
import { findReadings } from './find-readings.ts'
import { findAssessorsAsked } from './judging.ts'
import { lockAssessment } from './open-assessment.ts'

export const reopenAssessment = command({
  name: 'assessment.reopen',
  says: 'Opens one’s own finished assessment again, as long as another assessor has not finished: nobody has read it until then.',
  reach: pageAndRest,
  limits: null,

  input: z.object({ assessmentId: z.uuid() }),

  load: (scene, { assessmentId }) => lockAssessment(scene, assessmentId),

  may: mayAssess,

  async run({ db }, { assessmentId }, { finishedAt, isDecided, seat, state, submissionId, versionId }) {
    if (!finishedAt) return
    const [{ assessment }, readings] = await Promise.all([findVersionText(db, versionId), findReadings(db, submissionId)])
    const asked = await findAssessorsAsked(db, submissionId, assessment.readers)
    const isWaiting = independentSeats.slice(0, asked).some((each) => !readings.some((reading) => reading.seat === each))
    if (isDecided || state !== 'in_assessment' || !isIndependent(seat) || !isWaiting)
      throw conflict('too-late-to-reopen', 'All assessors of this submission have finished, so yours stands as it is. Nothing was changed.')
    await db.updateTable('assessments').set({ finishedAt: null }).where('id', '=', assessmentId).execute()
  },

  record: (_input, { organizationId, assessmentId, submissionId, finishedAt }) =>
    finishedAt && fact(assessmentReopened, { organizationId, subjectId: submissionId }, { assessmentId }),
})
