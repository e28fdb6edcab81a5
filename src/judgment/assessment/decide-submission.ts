import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalid } from '../../foundation/platform/refusal.ts'
import { submissionDecided } from './assessment-facts.ts'
import { mayAssess } from './assessment-policy.ts'
import type { DecidedLevel } from './carry-forward.ts'
import { findJudging, type Judging } from './judging.ts'
import { tellNextSteps } from './next-steps-letter.ts'
import { lockAssessment, refuseUnlessOpen } from './open-assessment.ts'
import { isShown, type Outcome } from './pass-rule.ts'
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
  attemptId: string
  submissionId: string
  assessmentId: string
  outcome: Outcome
  message: string
  decidedBy: string
  decidedAt: Date
}
/** A decision, its levels and what becomes of the attempt; the levels as one value, so that it is the same statement however many criteria there are. */
const insertDecision = (
  { decisionId, attemptId, submissionId, assessmentId, outcome, message, decidedBy, decidedAt }: Decision,
  levels: readonly DecidedLevel[],
) => sql`
  with decided as (
    insert into decisions (id, submission_id, assessment_id, outcome, message, decided_by, decided_at)
    values (${decisionId}, ${submissionId}, ${assessmentId}, ${outcome}, ${message}, ${decidedBy}, ${decidedAt})
    returning id
  ),
  moved as (
    update attempts set state = ${outcome === 'earned' ? 'earned' : 'returned'}, changed_at = ${decidedAt} where id = ${attemptId}
  )
  insert into decision_levels (decision_id, criterion_id, level, reason, citation, next_step, carried, reopens)
  select decided.id, "criterionId", level, reason, citation, "nextStep", carried, reopens
  from decided cross join jsonb_to_recordset(${JSON.stringify(levels)}::jsonb)
    as judged ("criterionId" text, level text, reason text, citation jsonb, "nextStep" text, carried boolean, reopens text[])`

/** Ends an assessment: its scores and what was shown before make the outcome, by the pass rule of the version. */
export const decideSubmission = command({
  name: 'submission.decide',
  reach: pageAndRest,

  input: z.object({
    assessmentId: z.uuid(),
    /** What the assessor saw would come of it; refused when the scores now say otherwise. */
    outcome: z.enum(['earned', 'keep-working']).optional(),
    /** To the earner, beside the reasons. */
    message: z.string().trim().max(4000, 'Please keep the message under 4,000 characters.').default(''),
    /** By criterion that is not shown, the ids of the requirements that open again with it; its own where nothing is said. */
    reopens: z
      .record(
        z.string().max(40),
        z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(z.string().max(40)).max(60)),
      )
      .default({}),
  }),

  load: (scene, { assessmentId }) => lockAssessment(scene, assessmentId),

  may: mayAssess,

  async run(scene, { assessmentId, outcome: seen, message, reopens }, assessment): Promise<Decided> {
    const { db, write, actor, now, newId } = scene
    const [judging] = await Promise.all([findJudging(db, assessment), refuseUnlessOpen(scene, assessment)])
    const { outcome, lacks } = weigh({ ...judging, passRule: judging.definition.passRule })
    if (lacks.length > 0) {
      const fields = lacks.map(({ criterionId, name, lack }) => ({
        field: `scores.${criterionId}.${lack}`,
        message: lackSentence(lack).replace('{name}', name),
      }))
      throw invalid('scores-incomplete', 'Before you decide, some criteria need a little more.', fields)
    }
    if (seen !== undefined && seen !== outcome)
      throw conflict(
        'outcome-changed',
        'Your scores have changed since this page was shown, and so has what comes of them. Please look again.',
      )

    const decidedBy = personIdOf(actor)
    if (!decidedBy) throw new Error('The policy lets only people decide.')
    const { submissionId, attemptId, achievementId, versionId, organizationId, earnerId } = assessment
    const decisionId = newId()
    const known = new Set(judging.definition.requirements.map(({ id }) => id))
    if (Object.values(reopens).some((chosen) => chosen.some((id) => !known.has(id))))
      throw invalid('requirement-unknown', 'This micro-credential has no such requirement, so it can’t be opened again.')
    const levels = levelsOf(judging, outcome, reopens)
    await write(insertDecision({ decisionId, attemptId, submissionId, assessmentId, outcome, message, decidedBy, decidedAt: now }, levels))
    // What is earned is told by the award, with the way to it.
    if (outcome === 'keep-working') await tellNextSteps(scene, { earnerId, attemptId, organizationId, message }, judging, levels)
    return { decisionId, submissionId, attemptId, achievementId, versionId, organizationId, earnerId, outcome, decidedAt: now }
  },

  record: (_input, { assessmentId }, { organizationId, submissionId, attemptId, decisionId, outcome }) =>
    fact(submissionDecided, { organizationId, subjectId: submissionId }, { attemptId, assessmentId, decisionId, outcome }),
})

/** Every criterion of the version as it stands: judged now, or carried. What is not shown says what opens again with it. */
function levelsOf(
  { open, carried, scores, criteria }: Judging,
  outcome: Outcome,
  reopens: Readonly<Record<string, readonly string[]>>,
): DecidedLevel[] {
  const judged = scores.flatMap((score) => {
    const { level } = score
    return level && open.includes(score.criterionId) ? [{ ...score, level, carried: false }] : []
  })
  const all = [...judged, ...carried.map((level) => ({ ...level, carried: true }))]
  return criteria.flatMap(({ id, requirement }): DecidedLevel[] => {
    const found = all.find(({ criterionId }) => criterionId === id)
    if (!found) return []
    if (outcome === 'earned' || isShown(found.level)) return [{ ...found, reopens: null }]
    const chosen = Object.hasOwn(reopens, id) ? reopens[id] : undefined
    return [{ ...found, reopens: chosen?.length ? chosen : [requirement.id] }]
  })
}
