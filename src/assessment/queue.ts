import { sql } from 'kysely'
import { type Actor, organizationsWhere, personIdOf } from '../platform/actor.ts'
import type { Queryable } from '../platform/database.ts'
import { submissionCode } from './submission-code.ts'

/** The earner's name where the definition lets her assessor know it, else null. */
export const nameUnlessBlind = sql<
  string | null
>`case when (achievement_versions.definition #>> '{assessment,blind}')::boolean then null else people.name end`

/** Undecided submissions of the organizations the actor reads for, never her own. What she may not read does not exist. */
const submissionsToRead = (db: Queryable, actor: Actor, state: 'submitted' | 'in_assessment') =>
  db
    .selectFrom('attempts')
    .innerJoin('submissions', 'submissions.attemptId', 'attempts.id')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .innerJoin('people', 'people.id', 'attempts.earnerId')
    // Both words, so that the index of what is open is used.
    .where('attempts.state', 'in', ['submitted', 'in_assessment'])
    .where('attempts.state', '=', state)
    .where('achievements.organizationId', 'in', [...organizationsWhere(actor, 'assessor'), nobody])
    .where('attempts.earnerId', '!=', personIdOf(actor) ?? nobody)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('decisions').whereRef('decisions.submissionId', '=', 'submissions.id').select('decisions.id'))),
    )
// An id no row has: lists must not be empty in SQL.
const nobody = '00000000-0000-0000-0000-000000000000'

const facts = [
  'submissions.id as submissionId',
  'submissions.number',
  'submissions.submittedAt',
  'submissions.dueOn',
  'achievements.id as achievementId',
  'achievementVersions.title',
] as const

/** A place in the queue, as an address carries it. */
export type QueuePlace = { dueOn: string; submissionId: string }
export const writePlace = ({ dueOn, submissionId }: QueuePlace) => `${dueOn}_${submissionId}`
export function readPlace(text: string | null): QueuePlace | null {
  const [, dueOn, submissionId] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  return dueOn && submissionId ? { dueOn, submissionId } : null
}

type Page = { achievementId?: string | null; after?: QueuePlace | null; before?: QueuePlace | null; limit?: number }

/** One page of what waits for an assessor, by due date. */
export async function findWaiting(db: Queryable, actor: Actor, { achievementId, after, before, limit = 25 }: Page) {
  const backwards = !after && Boolean(before)
  const from = after ?? before
  const rows = await submissionsToRead(db, actor, 'submitted')
    .$if(Boolean(achievementId), (query) => query.where('achievements.id', '=', achievementId ?? ''))
    .$if(Boolean(from), (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('submissions.dueOn', 'submissions.id'), backwards ? '<' : '>', tuple(from?.dueOn ?? '', from?.submissionId ?? '')),
      ),
    )
    .orderBy('submissions.dueOn', backwards ? 'desc' : 'asc')
    .orderBy('submissions.id', backwards ? 'desc' : 'asc')
    .limit(limit + 1)
    .select([...facts, nameUnlessBlind.as('earnerName')])
    .execute()
  const more = rows.length > limit
  const page = rows.slice(0, limit)
  if (backwards) page.reverse()
  const [first, last] = [page[0], page.at(-1)]
  return {
    rows: page.map((row) => ({ ...row, code: submissionCode(row.submissionId) })),
    previous: first && (backwards ? more : Boolean(after)) ? writePlace(first) : null,
    next: last && (backwards || more) ? writePlace(last) : null,
  }
}

/** How much waits, and how much of it is late, by micro-credential. */
export const countWaiting = (db: Queryable, actor: Actor, today: string) =>
  submissionsToRead(db, actor, 'submitted')
    .groupBy('achievements.id')
    .orderBy('title')
    .select(({ fn }) => [
      'achievements.id as achievementId',
      fn.max('achievementVersions.title').as('title'),
      fn.countAll<number>().as('waiting'),
      sql<number>`count(*) filter (where submissions.due_on < ${today}::date)`.as('late'),
    ])
    .execute()

/** What the actor has taken and not yet decided. */
export async function findTaken(db: Queryable, actor: Actor) {
  const rows = await submissionsToRead(db, actor, 'in_assessment')
    .innerJoin('assessments', 'assessments.submissionId', 'submissions.id')
    .where('assessments.assessorId', '=', personIdOf(actor) ?? nobody)
    .where('assessments.handedBackAt', 'is', null)
    .orderBy('submissions.dueOn')
    .orderBy('submissions.id')
    .limit(100)
    .select(({ selectFrom }) => [
      ...facts,
      nameUnlessBlind.as('earnerName'),
      'assessments.id as assessmentId',
      sql<number>`cardinality(submissions.open_criteria)`.as('open'),
      selectFrom('scores')
        .whereRef('scores.assessmentId', '=', 'assessments.id')
        .where('scores.level', 'is not', null)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('scored'),
    ])
    .execute()
  return rows.map((row) => ({ ...row, scored: row.scored ?? 0, code: submissionCode(row.submissionId) }))
}
