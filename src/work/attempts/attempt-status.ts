import { sql } from 'kysely'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import type { Definition } from '../../definitions/achievements/definition.ts'
import type { JudgingStep } from '../../definitions/achievements/judging-steps.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { AttemptState } from './attempt-states.ts'
import { findEvidence } from './collected-evidence.ts'
import { findIncomplete, type MissingWork, type OpenState, stateOf } from './find-incomplete.ts'
import { openParts, type ShownSoFar } from './open-parts.ts'
import { findStandings } from './standings.ts'
import type { AttemptStatus } from './status-sentence.ts'

type Known = { id: string; state: string; timeZone: string; startedAt: Date; changedAt: Date; definition: Definition }

/** Where these attempts stand, by their ids, ready for `statusSentence`. A few queries, however many they are. */
export async function findStatuses(db: Queryable, attempts: readonly Known[], today: Date): Promise<Map<string, AttemptStatus>> {
  if (attempts.length === 0) return new Map()
  const ids = attempts.map(({ id }) => id)
  const [submissions, decisions, standings, evidence, appeals] = await Promise.all([
    db
      .selectFrom('submissions')
      .leftJoin('openSubmissions', 'openSubmissions.submissionId', 'submissions.id')
      .leftJoin('completenessChecks', (join) =>
        join.onRef('completenessChecks.submissionId', '=', 'submissions.id').on('completenessChecks.outcome', '=', 'returned'),
      )
      .where('submissions.attemptId', 'in', ids)
      .distinctOn('submissions.attemptId')
      .orderBy('submissions.attemptId')
      .orderBy('submissions.number', 'desc')
      .select(['submissions.attemptId', 'submissions.number', 'submissions.submittedAt', 'submissions.dueOn'])
      .select([sql<JudgingStep | null>`open_submissions.step`.as('step'), 'stepDueOn', 'completenessChecks.checkedAt as sentBackAt'])
      .execute(),
    db
      .selectFrom('decisions')
      .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
      .where('submissions.attemptId', 'in', ids)
      .groupBy('submissions.attemptId')
      .select(['submissions.attemptId', sql<Date>`max(decisions.decided_at)`.as('decidedAt')])
      .execute(),
    findStandings(db, ids),
    findEvidence(
      db,
      attempts.filter(({ state }) => state === 'in_progress').map(({ id }) => id),
    ),
    db.selectFrom('appeals').where('attemptId', 'in', ids).where('isOpen', '=', true).select(['attemptId', 'filedAt', 'dueOn']).execute(),
  ])
  return new Map(
    attempts.map(({ id, definition, state, timeZone, startedAt, changedAt }) => {
      const submission = submissions.find(({ attemptId }) => attemptId === id)
      const decision = decisions.find(({ attemptId }) => attemptId === id)
      const own = <Row extends { attemptId: string }>(rows: Row[]) => rows.filter(({ attemptId }) => attemptId === id)
      const status: AttemptStatus = {
        state: state as AttemptState,
        startedAt,
        changedAt,
        today,
        timeZone,
        readers: definition.assessment.readers,
        parts:
          state === 'in_progress'
            ? partsReady(
                definition,
                findIncomplete(definition, { answers: own(evidence.answers), artifacts: own(evidence.artifacts) }),
                null,
              )
            : null,
        submission: submission
          ? {
              number: submission.number,
              submittedAt: submission.submittedAt,
              dueOn: submission.dueOn,
              step: submission.step && submission.stepDueOn ? { step: submission.step, dueOn: submission.stepDueOn } : null,
            }
          : null,
        sentBackAt: submission?.sentBackAt ?? null,
        appeal: appeals.find(({ attemptId }) => attemptId === id) ?? null,
        decision: decision
          ? { decidedAt: decision.decidedAt, criteriaShown: standings.get(id)?.shown.size ?? 0, criteria: criteriaOf(definition).length }
          : null,
      }
      return [id, status]
    }),
  )
}

/** How many of the open parts are ready, and how many begun. */
export function partsReady(definition: Definition, lacks: readonly MissingWork[], standing: ShownSoFar | null) {
  const states = openParts(definition, standing).requirements.map(({ id }) => stateOf(id, lacks))
  const count = (state: OpenState) => states.filter((each) => each === state).length
  return { ready: count('ready'), begun: count('begun'), of: states.length }
}
