import { expect } from 'vitest'
import { criteriaOf } from '../definitions/achievements/criteria-of.ts'
import { isIndependent, type Seat } from '../definitions/achievements/seats.ts'
import { attemptStates, isHandedIn } from '../work/attempts/attempt-states.ts'
import { type Move, mayMove, moves } from '../work/attempts/move-attempt.ts'
import { type History, world } from './random-acts.ts'

/** What stands in the tables of one attempt. */
export async function look({ attemptId }: Pick<History, 'attemptId'>) {
  const [attempt, submissions, waiting, assessments, scores, decisions, judgedLevels, awards, lines, appeals] = await Promise.all([
    world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirstOrThrow(),
    world.db.selectFrom('submissions').where('attemptId', '=', attemptId).orderBy('number').select(['id', 'number']).execute(),
    world.db.selectFrom('openSubmissions').where('attemptId', '=', attemptId).select(['submissionId', 'step', 'freeSeats']).execute(),
    world.db
      .selectFrom('assessments')
      .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
      .where('attemptId', '=', attemptId)
      .select(['assessments.id', 'submissionId', 'assessorId', 'finishedAt', 'releasedAt', 'appealId', 'onProbation'])
      .select((row) => row.ref('assessments.seat').$castTo<Seat>().as('seat'))
      .execute(),
    world.db
      .selectFrom('scores')
      .innerJoin('assessments', 'assessments.id', 'scores.assessmentId')
      .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
      .where('attemptId', '=', attemptId)
      .select(['assessmentId', 'criterionId', 'level', 'reason'])
      .execute(),
    world.db
      .selectFrom('decisions')
      .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
      .leftJoin('decisionReadings', 'decisionReadings.decisionId', 'decisions.id')
      .where('attemptId', '=', attemptId)
      .orderBy('submissions.number')
      .orderBy('decisions.decidedAt')
      .select(['decisions.id', 'submissionId', 'outcome', 'decisions.appealId', 'decisionReadings.assessmentId'])
      .execute(),
    world.db
      .selectFrom('decisionLevels')
      .innerJoin('decisions', 'decisions.id', 'decisionLevels.decisionId')
      .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
      .where('attemptId', '=', attemptId)
      .orderBy('submissions.number')
      .orderBy('decisions.decidedAt')
      .select(['submissions.number', 'criterionId', 'level'])
      .execute(),
    world.db
      .selectFrom('awards')
      .leftJoin('revocations', 'revocations.awardId', 'awards.id')
      .where('attemptId', '=', attemptId)
      .select(['awards.id', 'revokedAt'])
      .execute(),
    world.db
      .selectFrom('ledgerLines')
      .innerJoin('awards', 'awards.id', 'ledgerLines.awardId')
      .where('attemptId', '=', attemptId)
      .select(({ fn }) => fn.sum('amount').as('amount'))
      .executeTakeFirst(),
    world.db
      .selectFrom('appeals')
      .where('attemptId', '=', attemptId)
      .orderBy('filedAt')
      .select(['id', 'submissionId', 'awardId', 'isOpen', 'withdrawnAt', 'outcome'])
      .execute(),
  ])
  return {
    state: attempt.state,
    submissions,
    waiting,
    assessments,
    scores,
    decisions,
    judgedLevels,
    awards,
    appeals,
    worth: Number(lines?.amount ?? 0),
  }
}
type Seen = Awaited<ReturnType<typeof look>>

const reachable = new Map(
  attemptStates.map((state) => {
    const reached = new Set<string>([state])
    for (const from of reached) for (const move of Object.keys(moves) as Move[]) if (mayMove(from, move)) reached.add(moves[move].to)
    return [state as string, reached]
  }),
)

/** What product.md forbids, whatever happened before. */
export function forbidden(history: History, before: Seen, after: Seen): void {
  const { definition, saved, hours, earner } = history
  const { assessment: rule } = definition
  // States: one moves only as it may, and what is over stays over.
  expect(reachable.get(before.state)?.has(after.state), `${before.state} to ${after.state}`).toBe(true)
  // Where it is with the assessors it waits once, with its last submission, and nowhere else.
  expect(after.waiting.map(({ submissionId }) => submissionId)).toEqual(isHandedIn(after.state) ? [after.submissions.at(-1)?.id] : [])
  // Nothing that was there is gone.
  const gone = (key: 'submissions' | 'assessments' | 'decisions' | 'awards' | 'appeals') => {
    const there = new Set(after[key].map(({ id }) => id))
    return before[key].filter(({ id }) => !there.has(id))
  }
  expect([gone('submissions'), gone('assessments'), gone('decisions'), gone('awards'), gone('appeals')]).toEqual([[], [], [], [], []])
  expect(after.submissions.map(({ number }) => number)).toEqual(after.submissions.map((_, index) => index + 1))

  for (const { id: submissionId } of after.submissions) {
    const held = after.assessments.filter((one) => one.submissionId === submissionId && !one.releasedAt)
    // Each seat once, that of an appeal once for each, each person once, and nobody at their own work.
    expect(new Set(held.map(({ seat, appealId }) => `${seat} ${appealId}`)).size).toBe(held.length)
    expect(new Set(held.map(({ assessorId }) => assessorId)).size).toBe(held.length)
    expect(held.some(({ assessorId }) => assessorId === earner.id)).toBe(false)
    const independent = held.filter(({ seat }) => isIndependent(seat))
    // Who is on probation is never alone, and never with another one who is.
    const newcomers = independent.filter(({ onProbation }) => onProbation).length
    expect(newcomers).toBeLessThanOrEqual(1)
    const asked = Math.max(rule.readers, newcomers === 1 && rule.decidedBy !== 'coach' ? 2 : 1)
    expect(independent.length).toBeLessThanOrEqual(asked)
    // Whoever settles comes when all others have finished.
    if (held.some(({ seat }) => seat === 'adjudicator')) {
      expect(asked).toBeGreaterThan(1)
      expect(independent.filter(({ finishedAt }) => finishedAt)).toHaveLength(asked)
    }
    const decided = after.decisions.filter((one) => one.submissionId === submissionId)
    // One decision, and one more by each appeal that changed it.
    const changing = after.appeals.filter((one) => one.submissionId === submissionId && one.awardId === null && one.outcome === 'changed')
    const first = new Set(decided.filter(({ appealId }) => appealId === null).map(({ id }) => id))
    expect(first.size).toBeLessThanOrEqual(1)
    expect(new Set(decided.flatMap(({ appealId }) => appealId ?? []))).toEqual(new Set(changing.map(({ id }) => id)))
    if (changing.length > 0) expect(first.size).toBe(1)
    if (decided.length > 0) {
      // A decision rests on all who weighed it, each of whom has finished.
      expect(independent.filter(({ finishedAt }) => finishedAt)).toHaveLength(asked)
      for (const { assessmentId } of decided) expect(held.find(({ id }) => id === assessmentId)?.finishedAt).toBeTruthy()
    }
  }
  // An appeal waits alone, is heard by one who saw none of the work, and what it came to stays.
  expect(after.appeals.filter(({ isOpen }) => isOpen).length).toBeLessThanOrEqual(1)
  if (after.appeals.some(({ isOpen }) => isOpen)) expect(['returned', 'earned']).toContain(after.state)
  for (const hearing of after.assessments.filter(({ appealId, releasedAt }) => appealId !== null && !releasedAt)) {
    const appeal = after.appeals.find(({ id }) => id === hearing.appealId)
    expect(appeal && (appeal.isOpen || (appeal.outcome !== null && hearing.finishedAt !== null))).toBe(true)
    const before = after.assessments.filter(
      ({ assessorId, appealId }) => assessorId === hearing.assessorId && appealId !== hearing.appealId,
    )
    expect(before).toEqual([])
  }
  for (const one of before.appeals.filter(({ isOpen }) => !isOpen)) expect(after.appeals.find(({ id }) => id === one.id)).toEqual(one)
  // Finished and decided stays so.
  const decidedAlready = new Set(before.decisions.map(({ submissionId }) => submissionId))
  for (const one of before.assessments.filter(({ finishedAt, submissionId }) => finishedAt && decidedAlready.has(submissionId)))
    expect(after.assessments.find(({ id }) => id === one.id)).toEqual(one)
  // No score is lost: what was said to be saved is there, in the hand of who saved it or after it was given back.
  for (const [assessmentId, kept] of saved)
    for (const [criterionId, possible] of kept) {
      const score = after.scores.find((one) => one.assessmentId === assessmentId && one.criterionId === criterionId)
      expect(score && possible.has(score.level ?? ''), `${criterionId} of ${assessmentId}`).toBe(true)
      expect(score?.reason).not.toBe('')
    }
  // What was shown once stays shown.
  const shown = new Set<string>()
  for (const { criterionId, level } of after.judgedLevels) {
    const isShown = level === 'demonstrated' || level === 'extended'
    if (shown.has(criterionId)) expect(isShown, `${criterionId} was shown before`).toBe(true)
    if (isShown) shown.add(criterionId)
  }
  // Earned, awarded once, and worth what its rule says for as long as it stands.
  const last = after.decisions.at(-1)
  expect(after.awards).toHaveLength(after.state === 'earned' ? 1 : 0)
  if (after.state === 'earned') {
    expect([last?.submissionId, last?.outcome]).toEqual([after.submissions.at(-1)?.id, 'earned'])
    expect(criteriaOf(definition).every(({ id }) => shown.has(id))).toBe(true)
  } else expect(after.decisions.some(({ outcome }) => outcome === 'earned')).toBe(false)
  const stands = after.awards.some(({ revokedAt }) => !revokedAt)
  expect(after.worth).toBe(stands ? Number(hours) : 0)
}
