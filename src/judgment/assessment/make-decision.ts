import { sql } from 'kysely'
import { seats } from '../../definitions/achievements/seats.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { moving } from '../../work/attempts/move-attempt.ts'
import { isShown } from '../../work/attempts/open-parts.ts'
import type { DecidedLevel, JudgedLevel } from '../rules/carry-forward.ts'
import type { Outcome } from '../rules/pass-rule.ts'
import type { Settlement } from '../rules/settle.ts'
import type { FinishedReading } from './find-readings.ts'
import type { Judging } from './judging.ts'
import { tellNextSteps } from './next-steps-letter.ts'

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
  /** The appeal on which it is made. */
  appealId: string | null
}

/** An assessor's own reading is whole: from now on it stays as it is. */
export const finishing = ({ assessmentId, message, reopens }: Omit<FinishedReading, 'seat' | 'levels'>, at: Date) => sql`
  update assessments set finished_at = ${at}, message = ${message}, reopens = ${JSON.stringify(reopens)}::jsonb where id = ${assessmentId}`

/**
 * Finishes an assessment, with the decision that it settles, its levels and what becomes of the attempt; levels and readings each as one value,
 * so that it is the same statement however many there are.
 */
const insertDecision = (
  { decisionId, attempt, submissionId, assessmentId, restsOn, outcome, message, decidedBy, decidedAt, appealId }: Decision,
  levels: readonly DecidedLevel[],
) => sql`
  with finished as (
    ${finishing({ assessmentId, message: '', reopens: {} }, decidedAt)}
  ),
  decided as (
    insert into decisions (id, submission_id, outcome, message, decided_by, decided_at, appeal_id)
    values (${decisionId}, ${submissionId}, ${outcome}, ${message}, ${decidedBy}, ${decidedAt}, ${appealId})
    returning id
  ),
  rests as (
    insert into decision_readings (decision_id, assessment_id, assessor_id)
    select decided.id, assessments.id, assessor_id from decided, assessments where assessments.id = any(${restsOn}::uuid[])
  ),
  said as (
    -- What they would say is said with the decision now, and kept once.
    update assessments set message = '', reopens = '{}' where submission_id = ${submissionId} and id = any(${restsOn}::uuid[]) and id <> ${assessmentId}
      and (message <> '' or reopens <> '{}')
  ),
  moved as (
    ${comesOf(outcome, attempt, appealId, decidedAt)}
  )
  insert into decision_levels (decision_id, criterion_id, level, reason, citation, next_step, carried, reopens)
  select decided.id, "criterionId", level, reason, citation, "nextStep", carried, reopens
  from decided cross join jsonb_to_recordset(${JSON.stringify(levels)}::jsonb)
    as judged ("criterionId" text, level text, reason text, citation jsonb, "nextStep" text, carried boolean, reopens text[])`

/** What becomes of the attempt. Where an appeal finds part of it shown, it stays with its earner. */
const comesOf = (outcome: Outcome, attempt: Decision['attempt'], appealId: string | null, at: Date) =>
  appealId === null
    ? moving(outcome === 'earned' ? 'earn' : 'return', attempt, at)
    : outcome === 'earned'
      ? moving('earn-on-appeal', attempt, at)
      : sql`select`

type Given = {
  attempt: { attemptId: string; state: string }
  submissionId: string
  organizationId: string
  earnerId: string
  /** The last assessment that was finished: its assessor decided. */
  assessmentId: string
  decidedBy: string
  /** Where it is made on an appeal, whose own letter tells of it. */
  appealId?: string
}

/**
 * Makes the decision that readings have settled, with its levels, what becomes of the attempt and the letter to its earner: as soon as the last of
 * them is finished, or once it is signed off.
 */
export async function makeDecision(
  scene: Scene,
  { attempt, submissionId, organizationId, earnerId, assessmentId, decidedBy, appealId }: Given,
  judging: Judging,
  readings: readonly FinishedReading[],
  { outcome, restsOn, levels: settled }: Extract<Settlement, { outcome: Outcome }>,
): Promise<{ decisionId: string; decidedAt: Date }> {
  const { write, now, newId } = scene
  const decisionId = newId()
  const counted = readings.filter(({ seat }) => seat === 'adjudicator' || !readings.some((each) => each.seat === 'adjudicator'))
  const said = messageOf(counted)
  const levels = levelsOf(judging, settled, outcome, counted)
  const rests = { submissionId, assessmentId, restsOn, decidedBy, decidedAt: now, appealId: appealId ?? null }
  await write(insertDecision({ decisionId, attempt, outcome, message: said, ...rests }, levels))
  // What is earned is told by the award, with the way to it.
  if (outcome === 'keep-working' && appealId === undefined)
    await tellNextSteps(scene, { earnerId, attemptId: attempt.attemptId, organizationId, message: said }, judging, levels)
  return { decisionId, decidedAt: now }
}

/** What they say to the earner, one after the other by their seats; whose words which are is not told. */
const messageOf = (readings: readonly FinishedReading[]): string =>
  readings
    .toSorted((a, b) => seats.indexOf(a.seat) - seats.indexOf(b.seat))
    .map(({ message }) => message)
    .filter(Boolean)
    .join('\n\n')

/** Every criterion of the version as it stands: judged now, or carried. What is not shown says what opens again with it. */
function levelsOf(
  { carried, criteria }: Judging,
  settled: readonly JudgedLevel[],
  outcome: Outcome,
  readings: readonly FinishedReading[],
): DecidedLevel[] {
  const all = [...settled.map((level) => ({ ...level, carried: false })), ...carried.map((level) => ({ ...level, carried: true }))]
  return criteria.flatMap(({ id, requirement }): DecidedLevel[] => {
    const found = all.find(({ criterionId }) => criterionId === id)
    if (!found) return []
    if (outcome === 'earned' || isShown(found.level)) return [{ ...found, reopens: null }]
    const chosen = readings.flatMap(({ reopens }) => (Object.hasOwn(reopens, id) ? (reopens[id] ?? []) : []))
    return [{ ...found, reopens: chosen.length > 0 ? [...new Set(chosen)] : [requirement.id] }]
  })
}
