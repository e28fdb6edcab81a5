import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { submissionDecided } from '../assessment/assessment-facts.ts'
import { findReadings } from '../assessment/find-readings.ts'
import { findJudging } from '../assessment/judging.ts'
import { makeDecision } from '../assessment/make-decision.ts'
import { settle } from '../rules/settle.ts'
import { decisionSentBack, decisionSignedOff } from './approval-facts.ts'
import { maySignOff } from './approval-policy.ts'
import { loadSettled, requireSettled } from './load-settled.ts'

export const signOff = command({
  name: 'submission.sign-off',
  says: 'Signs a decision off: what those who weighed it came to is decided with it, and the earner is told.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ submissionId: z.uuid() }),
  load: loadSettled,
  may: maySignOff,

  async run(scene, _input, loaded) {
    const { db, actor, now, newId } = scene
    const { assessmentId } = requireSettled(loaded)
    const { submissionId, attemptId, state, versionId, organizationId, earnerId, achievementId } = loaded
    const approverId = personIdOf(actor)
    const decidedBy = loaded.assessors.find(({ id }) => id === assessmentId)?.assessorId
    if (!approverId || !decidedBy) throw new Error('What is settled has an assessor, and only people sign off.')
    const [judging, readings] = await Promise.all([
      findJudging(db, { versionId, attemptId, submissionId, assessmentId }),
      findReadings(db, submissionId),
    ])
    const settlement = settle(readings, judging.rule, {
      ...judging,
      passRule: judging.definition.passRule,
    })
    if (settlement.is === 'waiting' || settlement.is === 'adjudicate') throw new Error('What is settled stays settled.')
    await db.deleteFrom('settledSubmissions').where('submissionId', '=', submissionId).execute()
    await db.insertInto('approvals').values({ id: newId(), submissionId, approverId, said: 'approved', saidAt: now }).execute()
    const { decisionId, decidedAt } = await makeDecision(
      scene,
      { attempt: { attemptId, state }, submissionId, organizationId, earnerId, assessmentId, decidedBy },
      judging,
      readings,
      settlement,
    )
    return {
      submissionId,
      attemptId,
      achievementId,
      versionId,
      organizationId,
      earnerId,
      assessmentId,
      decisionId,
      outcome: settlement.outcome,
      decidedAt,
    }
  },

  record: (_input, { organizationId, submissionId, attemptId }, { assessmentId, decisionId, outcome }) => [
    fact(decisionSignedOff, { organizationId, subjectId: submissionId }, { attemptId }),
    fact(submissionDecided, { organizationId, subjectId: submissionId }, { attemptId, assessmentId, decisionId, outcome }),
  ],
})

export const sendDecisionBack = command({
  name: 'submission.weigh-again',
  says: 'Sends a decision back to those who weighed it, with a reason: their assessments are open again, as they left them.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    submissionId: z.uuid(),
    reason: z.string().trim().min(1, 'Say what they should look at again.').max(2000, 'Please keep the reason under 2,000 characters.'),
  }),
  load: loadSettled,
  may: maySignOff,

  async run({ db, actor, now, newId }, { reason }, loaded) {
    requireSettled(loaded)
    const { submissionId, assessors } = loaded
    const approverId = personIdOf(actor)
    if (!approverId) throw conflict('person-needed', 'Only people sign decisions off.')
    await db.insertInto('approvals').values({ id: newId(), submissionId, approverId, said: 'sent-back', reason, saidAt: now }).execute()
    // Who settled it decides again; where nobody had to, all who weighed it do, still without seeing each other.
    const adjudicator = assessors.find(({ seat }) => seat === 'adjudicator')
    const again = adjudicator ? [adjudicator] : assessors
    await db
      .updateTable('assessments')
      .set({ finishedAt: null })
      .where(
        'id',
        'in',
        again.map(({ id }) => id),
      )
      .execute()
    await db.deleteFrom('settledSubmissions').where('submissionId', '=', submissionId).execute()
  },

  record: (_input, { organizationId, submissionId, attemptId }) =>
    fact(decisionSentBack, { organizationId, subjectId: submissionId }, { attemptId }),
})
