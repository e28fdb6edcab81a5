import { sql } from 'kysely'
import { seatKnows } from '../../definitions/achievements/seats.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { type Actor, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { submissionCode } from '../assessment/submission-code.ts'
import { findShownEvidence } from '../shown-evidence/find-shown-evidence.ts'
import { handedInSchema } from '../shown-evidence/handed-in.ts'
import { mayCheckSubmission } from './completeness-policy.ts'

/** A page of the list. */
const onPage = 25

/** What waits for somebody to look whether everything is there, where the actor may, without their own work: the first due first. */
const waitingFor = (db: Queryable, actor: Actor) =>
  db
    .selectFrom('openSubmissions as open')
    .innerJoin('submissions', 'submissions.id', 'open.submissionId')
    .innerJoin('attempts', 'attempts.id', 'open.attemptId')
    .innerJoin('achievementVersions as version', 'version.id', 'attempts.versionId')
    .where('open.step', '=', 'check')
    .where(sql<boolean>`open.organization_id = any(${organizationsWhere(actor, 'assessor', 'admin')}::uuid[])`)
    .where('open.earnerId', '<>', personIdOf(actor) ?? '00000000-0000-0000-0000-000000000000')

/** A page of what waits for a look; `after` is the place of the last one of the page before. */
export async function listChecks(
  db: Queryable,
  actor: Actor,
  { after = null, size = onPage }: { after?: string | null; size?: number } = {},
) {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after ?? '') ?? []
  const rows = await waitingFor(db, actor)
    .$if(day !== undefined && id !== undefined && isId(id), (query) =>
      query.where(sql<boolean>`(open.step_due_on, open.submission_id) > (${day ?? null}::date, ${id ?? null}::uuid)`),
    )
    .orderBy('open.stepDueOn')
    .orderBy('open.submissionId')
    .limit(size + 1)
    .select(['open.submissionId', 'open.number', 'open.submittedAt', 'open.stepDueOn as dueOn', 'version.title'])
    .execute()
  const page = rows.slice(0, size)
  const last = page.at(-1)
  return {
    rows: page.map((row) => ({ ...row, code: submissionCode(row.submissionId) })),
    next: rows.length > size && last ? `${last.dueOn}_${last.submissionId}` : null,
  }
}

/** How many wait for a look where the actor may. */
export async function countChecks(db: Queryable, actor: Actor): Promise<number> {
  if (organizationsWhere(actor, 'assessor', 'admin').length === 0) return 0
  const { count } = await waitingFor(db, actor)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** One submission as who looks through it sees it; to everyone else, and once somebody has, it does not exist. @throws Refusal `missing` */
export async function findCheck(db: Queryable, actor: Actor, submissionId: string) {
  if (actor.kind !== 'person') throw unauthenticated()
  if (!isId(submissionId)) throw missing('submission')
  const row = await db
    .selectFrom('openSubmissions as open')
    .innerJoin('submissions', 'submissions.id', 'open.submissionId')
    .innerJoin('attempts', 'attempts.id', 'open.attemptId')
    .innerJoin('people', 'people.id', 'attempts.earnerId')
    .where('open.submissionId', '=', submissionId)
    .where('open.step', '=', 'check')
    .select([
      'open.submissionId',
      'open.organizationId',
      'open.earnerId',
      'open.number',
      'open.submittedAt',
      'open.dueOn',
      'open.stepDueOn',
    ])
    .select([
      'attempts.id as attemptId',
      'attempts.versionId',
      'attempts.startedAt',
      'attempts.changedAt',
      'submissions.evidence',
      'people.name as earnerName',
    ])
    .executeTakeFirst()
  if (!row || !mayCheckSubmission(actor, row).allowed) throw missing('submission')
  const definition = await findVersionText(db, row.versionId)
  const knows = seatKnows(definition.assessment, 'first')
  const handedIn = handedInSchema.parse(row.evidence)
  const items = await findShownEvidence(db, { definition, knows, handedIn, attemptId: row.attemptId, submissionId })
  return {
    submissionId,
    code: submissionCode(submissionId),
    title: definition.title,
    language: definition.language,
    earnerName: knows.whose ? row.earnerName : null,
    isBlind: !knows.whose,
    number: row.number,
    submittedAt: row.submittedAt,
    dueOn: row.dueOn,
    /** By when somebody is to have looked. */
    checkBy: row.stepDueOn,
    readers: definition.assessment.readers,
    requirements: definition.requirements.map(({ id, title, kind, instructions }) => ({
      id,
      title,
      kind,
      instructions,
      hasEvidence: items.some(({ requirementId }) => requirementId === id),
    })),
    items,
  }
}
