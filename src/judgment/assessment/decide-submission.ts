import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalid } from '../../foundation/platform/refusal.ts'
import { moving } from '../../work/attempts/move-attempt.ts'
import { isShown } from '../../work/attempts/open-parts.ts'
import { submissionDecided } from './assessment-facts.ts'
import { mayAssess } from './assessment-policy.ts'
import type { DecidedLevel, JudgedLevel } from './carry-forward.ts'
import { findJudging, type Judging } from './judging.ts'
import { tellNextSteps } from './next-steps-letter.ts'
import { type LockedAssessment, lockAssessment, refuseUnlessOpen } from './open-assessment.ts'
import type { Outcome } from './pass-rule.ts'
import { oneAssessor, type Reading, type Settlement, settle } from './settle.ts'
import { lackSentence, weigh } from './weigh.ts'

/** What later features learn of a decision, in its own transaction. */
export type Decided = {
  decisionId: string
  submissionId: string
  attemptId: string
  achievementId: string
  versionId: string
  /** The issuer. */
  organizationId: string
  earnerId: string
  outcome: Outcome
  decidedAt: Date
}

type Decision = {
  decisionId: string
  attempt: { attemptId: string; state: string }
  submissionId: string
  /** The assessment that is finished with it. */
  assessmentId: string
  /** The readings it rests on. */
  restsOn: readonly string[]
  outcome: Outcome
  message: string
  decidedBy: string
  decidedAt: Date
}
/**
 * Finishes an assessment, with the decision that it settles, its levels and what becomes of the attempt; levels and readings each as one value,
 * so that it is the same statement however many there are.
 */
const insertDecision = (
  { decisionId, attempt, submissionId, assessmentId, restsOn, outcome, message, decidedBy, decidedAt }: Decision,
  levels: readonly DecidedLevel[],
) => sql`
  with finished as (
    update assessments set finished_at = ${decidedAt} where id = ${assessmentId}
  ),
  decided as (
    insert into decisions (id, submission_id, outcome, message, decided_by, decided_at)
    values (${decisionId}, ${submissionId}, ${outcome}, ${message}, ${decidedBy}, ${decidedAt})
    returning id
  ),
  rests as (
    insert into decision_readings (decision_id, assessment_id) select decided.id, reading from decided, unnest(${restsOn}::uuid[]) as reading
  ),
  moved as (
    ${moving(outcome === 'earned' ? 'earn' : 'return', attempt, decidedAt)}
  )
  insert into decision_levels (decision_id, criterion_id, level, reason, citation, next_step, carried, reopens)
  select decided.id, "criterionId", level, reason, citation, "nextStep", carried, reopens
  from decided cross join jsonb_to_recordset(${JSON.stringify(levels)}::jsonb)
    as judged ("criterionId" text, level text, reason text, citation jsonb, "nextStep" text, carried boolean, reopens text[])`

export const decideSubmission = command({
  name: 'submission.decide',
  says: 'Finishes an assessment and settles the submission: the readings and what was shown before make the outcome, by the pass rule of the version.',
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

  async run(scene, { assessmentId, outcome: seen, message, reopens }, assessment): Promise<Decided> {
    const { db, write, actor, now, newId } = scene
    refuseUnlessOpen(assessment)
    const judging = await findJudging(db, assessment)
    const { passRule } = judging.definition
    const { lacks } = weigh({ ...judging, passRule })
    if (lacks.length > 0) {
      const fields = lacks.map(({ criterionId, name, lack }) => ({
        field: `scores.${criterionId}.${lack}`,
        text: lackSentence(lack),
        values: { name },
      }))
      throw invalid('scores-incomplete', 'Before you decide, some criteria need a little more.', fields)
    }
    const { outcome, restsOn, ...settled } = settledBy(judging, assessment)
    if (seen !== undefined && seen !== outcome)
      throw conflict(
        'outcome-changed',
        'Your scores have changed since this page was shown, and so has what comes of them. Please look again.',
      )

    const decidedBy = personIdOf(actor)
    if (!decidedBy) throw new Error('The policy lets only people decide.')
    const { submissionId, attemptId, state, achievementId, versionId, organizationId, earnerId } = assessment
    const decisionId = newId()
    const known = new Set(judging.definition.requirements.map(({ id }) => id))
    if (Object.values(reopens).some((chosen) => chosen.some((id) => !known.has(id))))
      throw invalid('requirement-unknown', 'This micro-credential has no such requirement, so it can’t be opened again.')
    const levels = levelsOf(judging, settled.levels, outcome, reopens)
    const attempt = { attemptId, state }
    await write(
      insertDecision({ decisionId, attempt, submissionId, assessmentId, restsOn, outcome, message, decidedBy, decidedAt: now }, levels),
    )
    // What is earned is told by the award, with the way to it.
    if (outcome === 'keep-working') await tellNextSteps(scene, { earnerId, attemptId, organizationId, message }, judging, levels)
    return { decisionId, submissionId, attemptId, achievementId, versionId, organizationId, earnerId, outcome, decidedAt: now }
  },

  record: (_input, { assessmentId }, { organizationId, submissionId, attemptId, decisionId, outcome }) =>
    fact(submissionDecided, { organizationId, subjectId: submissionId }, { attemptId, assessmentId, decisionId, outcome }),
})

/** What an assessor's scores come to as a finished reading: every open criterion that has a level. */
const readingOf = ({ open, scores }: Judging, { assessmentId, seat }: LockedAssessment): Reading => ({
  assessmentId,
  seat,
  levels: scores.flatMap((score) => {
    const { level } = score
    return level && open.includes(score.criterionId) ? [{ ...score, level }] : []
  }),
})

/** By the rule of one assessor a reading that lacks nothing settles the submission by itself. */
function settledBy(judging: Judging, assessment: LockedAssessment): Extract<Settlement, { is: 'decided' | 'agreed' }> {
  const settled = settle([readingOf(judging, assessment)], oneAssessor, { ...judging, passRule: judging.definition.passRule })
  if (settled.is === 'waiting' || settled.is === 'adjudicate') throw new Error('One assessor decides alone.')
  return settled
}

/** Every criterion of the version as it stands: judged now, or carried. What is not shown says what opens again with it. */
function levelsOf(
  { carried, criteria }: Judging,
  settled: readonly JudgedLevel[],
  outcome: Outcome,
  reopens: Readonly<Record<string, readonly string[]>>,
): DecidedLevel[] {
  const all = [...settled.map((level) => ({ ...level, carried: false })), ...carried.map((level) => ({ ...level, carried: true }))]
  return criteria.flatMap(({ id, requirement }): DecidedLevel[] => {
    const found = all.find(({ criterionId }) => criterionId === id)
    if (!found) return []
    if (outcome === 'earned' || isShown(found.level)) return [{ ...found, reopens: null }]
    const chosen = Object.hasOwn(reopens, id) ? reopens[id] : undefined
    return [{ ...found, reopens: chosen?.length ? chosen : [requirement.id] }]
  })
}
