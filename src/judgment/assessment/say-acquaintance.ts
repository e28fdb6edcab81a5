import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { acquaintanceSaid, submissionReleased } from './assessment-facts.ts'
import { mayAssess } from './assessment-policy.ts'
import { lockAssessment, refuseUnlessOpen } from './open-assessment.ts'
import { release } from './release-assessment.ts'

export const sayAcquaintance = command({
  name: 'assessment.say-acquaintance',
  says: 'Says, before scoring blind work, whether one recognizes whose it is. Who does releases it with that, it counts against nobody, and no work of this earner comes to them again.',
  reach: pageAndRest,
  limits: null,

  input: z.object({ assessmentId: z.uuid(), knows: z.boolean('Please say yes or no.') }),

  load: (scene, { assessmentId }) => lockAssessment(scene, assessmentId),

  may: mayAssess,

  async run(scene, { knows }, assessment) {
    refuseUnlessOpen(assessment)
    const { db, now, newId } = scene
    const { assessmentId, assessorId, earnerId, isBlind, knowsEarner } = assessment
    if (!isBlind) throw conflict('acquaintance-not-asked', 'This work is not weighed blind, so nobody is asked whose it is.')
    if (knowsEarner !== knows) await db.updateTable('assessments').set({ knowsEarner: knows }).where('id', '=', assessmentId).execute()
    if (!knows) return
    // Who recognizes an anchor has nothing to do with who made it.
    if (assessment.seat !== 'calibration')
      await db
        .insertInto('conflicts')
        .values({ id: newId(), assessorId, earnerId, declaredBy: 'recognized', assessmentId, declaredAt: now })
        .onConflict((clash) => clash.doNothing())
        .execute()
    await release(scene, assessment, 'conflict')
  },

  record: ({ knows }, { organizationId, assessmentId, submissionId, knowsEarner }) => {
    const about = { organizationId, subjectId: submissionId }
    const said = knowsEarner === knows ? [] : [fact(acquaintanceSaid, about, { assessmentId, knows })]
    return knows ? [...said, fact(submissionReleased, about, { assessmentId, because: 'conflict' })] : said
  },
})
