import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Outcome } from '../assessment/pass-rule.ts'
import { submissionCode } from '../assessment/submission-code.ts'
import { nameUnlessBlind } from './queue.ts'

type Page = { after?: string | null; before?: string | null; limit?: number }

/** One page of the decisions an assessor made, newest first. `after` continues toward older ones, `before` goes back. */
export async function findDecisionsMade(db: Queryable, actor: Actor, { after, before, limit = 25 }: Page) {
  const backwards = !after && Boolean(before)
  const from = after ?? before
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .innerJoin('people', 'people.id', 'attempts.earnerId')
    // The reading by which it is theirs.
    .innerJoin('decisionReadings', 'decisionReadings.decisionId', 'decisions.id')
    .innerJoin('assessments', (join) =>
      join.onRef('assessments.id', '=', 'decisionReadings.assessmentId').onRef('assessments.assessorId', '=', 'decisions.decidedBy'),
    )
    .where('decisions.decidedBy', '=', personIdOf(actor) ?? '00000000-0000-0000-0000-000000000000')
    .$if(Boolean(from), (query) => query.where('decisions.id', backwards ? '>' : '<', from ?? ''))
    .orderBy('decisions.id', backwards ? 'asc' : 'desc')
    .limit(limit + 1)
    .select([
      'decisions.id as decisionId',
      'decisions.submissionId',
      'decisions.outcome',
      'decisions.decidedAt',
      'submissions.number',
      'achievementVersions.title',
      nameUnlessBlind.as('earnerName'),
      'assessments.id as assessmentId',
    ])
    .execute()
  const more = rows.length > limit
  const page = rows.slice(0, limit)
  if (backwards) page.reverse()
  return {
    rows: page.map(({ submissionId, outcome, ...row }) => ({ ...row, outcome: outcome as Outcome, code: submissionCode(submissionId) })),
    previous: (backwards ? more : Boolean(after)) ? (page[0]?.decisionId ?? null) : null,
    next: backwards || more ? (page.at(-1)?.decisionId ?? null) : null,
  }
}
