import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import type { AppealOutcome } from '../../work/attempts/appeals-of.ts'
import { isShown } from '../../work/attempts/open-parts.ts'
import { submissionDecided } from '../assessment/assessment-facts.ts'
import { mayAssess } from '../assessment/assessment-policy.ts'
import { readingOf, refuseUnlessWhole } from '../assessment/decide-submission.ts'
import { findJudging } from '../assessment/judging.ts'
import { finishing, makeDecision } from '../assessment/make-decision.ts'
import { type LockedAssessment, lockAssessment, refuseUnlessOpen, refuseUntilSaid } from '../assessment/open-assessment.ts'
import { refuseConflict } from '../conflicts/find-conflict.ts'
import type { Outcome } from '../rules/pass-rule.ts'
import { weigh } from '../rules/weigh.ts'
import { appealDecided } from './appeal-facts.ts'
import { tellOfOutcome } from './appeal-letters.ts'
import { refuseUnlessIndependent } from './independence.ts'
import { type LoadedAppeal, loadAppeal, requireOpenAppeal } from './load-appeal.ts'

/** What later features learn of an appeal, in its own transaction. Where it made no decision, there is none. */
type AppealCame = {
  appealId: string
  submissionId: string
  attemptId: string
  achievementId: string
  versionId: string
  organizationId: string
  earnerId: string
  against: 'decision' | 'revocation'
  appealOutcome: AppealOutcome
  /** The award that was taken back wrongly. */
  reinstates: string | null
} & ({ decisionId: string; outcome: Outcome } | { decisionId: null; outcome: null })

export const decideAppeal = command({
  name: 'appeal.decide',
  says: 'Decides an appeal, with a reason for the earner. Against a decision, the scores of what was not shown make the outcome; against an award being taken back, who hears it says it.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    assessmentId: z.uuid(),
    /** Against a decision: what its hearer saw would come of it; refused when the scores now say otherwise. */
    outcome: z.enum(['earned', 'keep-working']).optional(),
    /** Against an award being taken back: whether that stands. */
    stands: z.boolean('Say whether it stands.').optional(),
    answer: z
      .string()
      .trim()
      .min(20, 'Tell the earner in a sentence or two why.')
      .max(4000, 'Please keep the reason under 4,000 characters.'),
  }),

  async load(scene, { assessmentId }) {
    const assessment = await lockAssessment(scene, assessmentId)
    const { appealId } = assessment
    return { ...assessment, appeal: appealId === null ? null : await loadAppeal(scene, { appealId }) }
  },

  may: mayAssess,

  async run(scene, { outcome, stands, answer }, { appeal, ...assessment }): Promise<AppealCame> {
    const { db, actor, now } = scene
    if (!appeal) throw conflict('not-an-appeal', 'This is no appeal. Nothing was changed.')
    requireOpenAppeal(appeal)
    refuseUnlessOpen(assessment)
    refuseUntilSaid(assessment)
    const decidedBy = personIdOf(actor)
    if (!decidedBy) throw new Error('The policy lets only people decide.')
    // What came up since they took it.
    await refuseUnlessIndependent(db, decidedBy, appeal.appealId)
    await refuseConflict(db, decidedBy, assessment)

    const heard =
      appeal.against === 'decision'
        ? await weighAfresh(scene, assessment, appeal, { seen: outcome, answer, decidedBy })
        : await judgeRevocation(scene, assessment, appeal, stands)
    await db
      .updateTable('appeals')
      .set({ decidedAt: now, outcome: heard.appealOutcome, answer })
      .where('id', '=', appeal.appealId)
      .execute()
    const { appealId, against } = appeal
    const { submissionId, attemptId, achievementId, versionId, organizationId, earnerId } = assessment
    await tellOfOutcome(scene, { ...heard, against, attemptId, versionId, earnerId, organizationId, answer })
    return { appealId, against, submissionId, attemptId, achievementId, versionId, organizationId, earnerId, ...heard }
  },

  record: (_input, { organizationId, submissionId, assessmentId }, { appealId, attemptId, against, appealOutcome, ...came }) => {
    const decided = came.decisionId !== null && { decisionId: came.decisionId }
    const outcome = fact(
      appealDecided,
      { organizationId, subjectId: appealId },
      { attemptId, assessmentId, against, outcome: appealOutcome, ...decided },
    )
    if (came.decisionId === null) return outcome
    const details = { attemptId, assessmentId, decisionId: came.decisionId, outcome: came.outcome, appealId }
    return [fact(submissionDecided, { organizationId, subjectId: submissionId }, details), outcome]
  },
})

type Heard = Pick<AppealCame, 'appealOutcome' | 'reinstates'> &
  ({ decisionId: string; outcome: Outcome } | { decisionId: null; outcome: null })

/** What was not shown is weighed afresh. One criterion that is shown now makes another decision, by the rule of every decision; none, and it stands. */
async function weighAfresh(
  scene: Scene,
  assessment: LockedAssessment,
  { appealId }: LoadedAppeal,
  { seen, answer, decidedBy }: { seen: Outcome | undefined; answer: string; decidedBy: string },
): Promise<Heard> {
  const { db, write, now } = scene
  const judging = await findJudging(db, assessment)
  refuseUnlessWhole(judging, seen)
  const own = { ...readingOf(judging, assessment), message: answer, reopens: {} }
  if (!own.levels.some(({ level }) => isShown(level))) {
    await write(finishing({ ...own, message: '' }, now))
    return { appealOutcome: 'upheld', reinstates: null, decisionId: null, outcome: null }
  }
  const { outcome } = weigh({ ...judging, passRule: judging.definition.passRule })
  const { attemptId, state, submissionId, organizationId, earnerId, assessmentId } = assessment
  const { decisionId } = await makeDecision(
    scene,
    { attempt: { attemptId, state }, submissionId, organizationId, earnerId, assessmentId, decidedBy, appealId },
    judging,
    [own],
    { is: 'decided', outcome, levels: [...own.levels], restsOn: [assessmentId] },
  )
  return { appealOutcome: 'changed', reinstates: null, decisionId, outcome }
}
async function judgeRevocation(
  { write, now }: Scene,
  { assessmentId }: LockedAssessment,
  { awardId }: LoadedAppeal,
  stands: boolean | undefined,
): Promise<Heard> {
  if (stands === undefined) throw invalidAt('outcome-unsaid', 'stands', 'Say whether it stands that the award was taken back.')
  await write(finishing({ assessmentId, message: '', reopens: {} }, now))
  return { appealOutcome: stands ? 'upheld' : 'changed', reinstates: stands ? null : awardId, decisionId: null, outcome: null }
}
