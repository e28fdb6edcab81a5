import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { submissionCode } from '../assessment/submission-code.ts'
import type { Outcome } from '../rules/pass-rule.ts'
import { findMinutes } from '../time-on-task/find-minutes.ts'
import { nameUnlessBlind } from './queue.ts'

type Page = { after?: string | null; before?: string | null; limit?: number }

/** One page of the decisions that rest on an assessor’s reading, newest first. `after` continues toward older ones, `before` goes back. */
export async function findDecisionsMade(db: Queryable, actor: Actor, { after, before, limit = 25 }: Page) {
  const backwards = !after && Boolean(before)
  const from = after ?? before
  const rows = await db
    // The reading of theirs on which it rests.
    .selectFrom('decisionReadings')
    .innerJoin('decisions', 'decisions.id', 'decisionReadings.decisionId')
    .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .innerJoin('people', 'people.id', 'attempts.earnerId')
    .where('decisionReadings.assessorId', '=', personIdOf(actor) ?? '00000000-0000-0000-0000-000000000000')
    .$if(Boolean(from), (query) => query.where('decisionReadings.decisionId', backwards ? '>' : '<', from ?? ''))
    .orderBy('decisionReadings.decisionId', backwards ? 'asc' : 'desc')
    .limit(limit + 1)
    .select([
      'decisions.id as decisionId',
      'decisions.submissionId',
      'decisions.outcome',
      'decisions.decidedAt',
      'submissions.number',
      'achievementVersions.title',
      nameUnlessBlind.as('earnerName'),
      'decisionReadings.assessmentId',
    ])
    .execute()
  const more = rows.length > limit
  const page = rows.slice(0, limit)
  if (backwards) page.reverse()
  const minutes = await findMinutes(
    db,
    page.map(({ assessmentId }) => assessmentId),
  )
  return {
    rows: page.map(({ submissionId, outcome, ...row }) => ({
      ...row,
      minutes: minutes.get(row.assessmentId) ?? null,
      outcome: outcome as Outcome,
      code: submissionCode(submissionId),
    })),
    previous: (backwards ? more : Boolean(after)) ? (page[0]?.decisionId ?? null) : null,
    next: backwards || more ? (page.at(-1)?.decisionId ?? null) : null,
  }
}
