import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { conflict, invalid } from '../../foundation/platform/refusal.ts'
import { finishAnchor } from '../calibration/finish-anchor.ts'
import { refuseConflict } from '../conflicts/find-conflict.ts'
import type { Outcome } from '../rules/pass-rule.ts'
import { settle } from '../rules/settle.ts'
import { lackSentence, weigh } from '../rules/weigh.ts'
import { assessmentFinished, submissionDecided } from './assessment-facts.ts'
import { mayAssess } from './assessment-policy.ts'
import { findReadings } from './find-readings.ts'
import { findJudging, type Judging } from './judging.ts'
import { finishing, makeDecision } from './make-decision.ts'
import { type LockedAssessment, lockAssessment, refuseUnlessOpen, refuseUntilSaid } from './open-assessment.ts'

type OfAttempt = {
  submissionId: string
  attemptId: string
  achievementId: string
  versionId: string
  /** The issuer. */
  organizationId: string
  earnerId: string
}
/** What later features learn of a decision, in its own transaction; of a reading that settles nothing yet, that there is no decision. */
export type Decided = OfAttempt &
  (
    | { settled: 'decided'; decisionId: string; outcome: Outcome; decidedAt: Date }
    /** Others still weigh it, one more is to settle where they differ, or somebody signs it off. */
    | { settled: 'waiting' | 'adjudicate' | 'approval'; decisionId: null; outcome: null; decidedAt: null }
    /** It was an anchor: nobody waits for it. */
    | { settled: 'calibration'; decisionId: null; outcome: null; decidedAt: null; facts: readonly Fact[] }
  )

export const decideSubmission = command({
  name: 'submission.decide',
  says: 'Finishes an assessment. The last to finish settles the submission: the readings and what was shown before make the outcome, by the rules of the version; where they differ too far, one more assessor does.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    assessmentId: z.uuid(),
    /** What the assessor saw would come of it; refused when the scores now say otherwise. */
    outcome: z.enum(['earned', 'keep-working']).optional(),
    /** To the earner, beside the reasons. */
    message: z.string().trim().max(4000, 'Please keep the message under 4,000 characters.').default(''),
    /** By criterion that is not shown, the ids of the requirements that open again with it; its own where nothing is said. */
    reopens: z.record(z.string().max(40), z.array(z.string().max(40)).max(60)).default({}),
  }),

  load: (scene, { assessmentId }) => lockAssessment(scene, assessmentId),

  may: mayAssess,

  async run(scene, { outcome: seen, message, reopens }, assessment): Promise<Decided> {
    const { db, write, actor, now } = scene
    if (assessment.seat === 'appeal')
      throw conflict('an-appeal', 'This is an appeal. It is decided on its own page, with a reason for the earner. Nothing was changed.')
    refuseUnlessOpen(assessment)
    refuseUntilSaid(assessment)
    const decidedBy = personIdOf(actor)
    if (!decidedBy) throw new Error('The policy lets only people decide.')
    const { submissionId, attemptId, state, achievementId, versionId, organizationId, earnerId } = assessment
    const [judging, finished] = await Promise.all([
      findJudging(db, assessment),
      findReadings(db, submissionId),
      // What came up since they took it. Where the coach decides, having coached is no conflict but the ground; whose work an anchor is matters to nobody.
      assessment.decidedByCoach || assessment.seat === 'calibration' ? undefined : refuseConflict(db, decidedBy, assessment),
    ])
    refuseUnlessWhole(judging, seen)
    refuseUnknown(judging, reopens)
    if (assessment.seat === 'calibration') {
      const facts = await finishAnchor(scene, {
        assessmentId: assessment.assessmentId,
        submissionId,
        organizationId,
        achievementId,
        personId: decidedBy,
      })
      return {
        ...{ submissionId, attemptId, achievementId, versionId, organizationId, earnerId },
        ...{ settled: 'calibration', decisionId: null, outcome: null, decidedAt: null, facts },
      }
    }

    const own = { ...readingOf(judging, assessment), message, reopens }
    const readings = [...finished, own]
    const settlement = settle(readings, judging.rule, {
      ...judging,
      passRule: judging.definition.passRule,
    })
    const ofAttempt = { submissionId, attemptId, achievementId, versionId, organizationId, earnerId }
    if (settlement.is === 'waiting' || settlement.is === 'adjudicate') {
      await write(finishing(own, now))
      return { ...ofAttempt, settled: settlement.is, decisionId: null, outcome: null, decidedAt: null }
    }

    const { outcome } = settlement
    // Somebody signs it off first: until then nothing is decided, and nobody is told.
    if (judging.definition.assessment.approval) {
      await write(finishing(own, now))
      await db.insertInto('settledSubmissions').values({ submissionId, assessmentId: own.assessmentId, outcome, settledAt: now }).execute()
      return { ...ofAttempt, settled: 'approval', decisionId: null, outcome: null, decidedAt: null }
    }
    const { decisionId } = await makeDecision(
      scene,
      { attempt: { attemptId, state }, submissionId, organizationId, earnerId, assessmentId: own.assessmentId, decidedBy },
      judging,
      readings,
      settlement,
    )
    return { ...ofAttempt, settled: 'decided', decisionId, outcome, decidedAt: now }
  },

  record: (_input, { assessmentId }, { organizationId, submissionId, attemptId, ...came }) => {
    const about = { organizationId, subjectId: submissionId }
    if (came.settled === 'calibration') return came.facts
    if (came.settled === 'decided')
      return fact(submissionDecided, about, { attemptId, assessmentId, decisionId: came.decisionId, outcome: came.outcome })
    return fact(assessmentFinished, about, { attemptId, assessmentId })
  },
})

/** @throws Refusal `scores-incomplete`; `outcome-changed` where the assessor saw another outcome than their scores now come to */
export function refuseUnlessWhole(judging: Judging, seen: Outcome | undefined): void {
  const { lacks, outcome } = weigh({ ...judging, passRule: judging.definition.passRule })
  if (lacks.length > 0) {
    const fields = lacks.map(({ criterionId, name, lack }) => ({
      field: `scores.${criterionId}.${lack}`,
      text: lackSentence(lack),
      values: { name },
    }))
    throw invalid('scores-incomplete', 'Before you decide, some criteria need a little more.', fields)
  }
  if (seen !== undefined && seen !== outcome)
    throw conflict(
      'outcome-changed',
      'Your scores have changed since this page was shown, and so has what comes of them. Please look again.',
    )
}

/** @throws Refusal `requirement-unknown` */
function refuseUnknown({ definition }: Judging, reopens: Readonly<Record<string, readonly string[]>>): void {
  const known = new Set(definition.requirements.map(({ id }) => id))
  if (Object.values(reopens).some((chosen) => chosen.some((id) => !known.has(id))))
    throw invalid('requirement-unknown', 'This micro-credential has no such requirement, so it can’t be opened again.')
}

/** What an assessor's scores come to as a finished reading: every open criterion that has a level. */
export const readingOf = ({ open, scores }: Judging, { assessmentId, seat }: LockedAssessment) => ({
  assessmentId,
  seat,
  levels: scores.flatMap((score) => {
    const { level } = score
    return level && open.includes(score.criterionId) ? [{ ...score, level }] : []
  }),
})
