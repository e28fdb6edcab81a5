import { sql } from 'kysely'
import { seatKnows } from '../../definitions/achievements/seats.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { type Actor, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import { type Queryable, readsOfAll } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { findReadings } from '../assessment/find-readings.ts'
import { findJudging } from '../assessment/judging.ts'
import { submissionCode } from '../assessment/submission-code.ts'
import type { Outcome } from '../rules/pass-rule.ts'
import { settle } from '../rules/settle.ts'
import { findShownEvidence } from '../shown-evidence/find-shown-evidence.ts'
import { handedInSchema } from '../shown-evidence/handed-in.ts'
import { maySignOff } from './approval-policy.ts'

const onPage = 25

/** What waits to be signed off where the actor is an admin, without their own work and what they weighed: the first due first. */
export async function listSettled(
  db: Queryable,
  actor: Actor,
  { after = null, size = onPage }: { after?: string | null; size?: number } = {},
) {
  const personId = personIdOf(actor) ?? '00000000-0000-0000-0000-000000000000'
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after ?? '') ?? []
  const rows = await db
    .selectFrom('openSubmissions as open')
    .innerJoin('settledSubmissions', 'settledSubmissions.submissionId', 'open.submissionId')
    .innerJoin('attempts', 'attempts.id', 'open.attemptId')
    .innerJoin('achievementVersions as version', 'version.id', 'attempts.versionId')
    .where('open.step', '=', 'approval')
    .where(sql<boolean>`open.organization_id = any(${organizationsWhere(actor, 'admin')}::uuid[])`)
    .where('open.earnerId', '<>', personId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('openSeats')
            .whereRef('openSeats.submissionId', '=', 'open.submissionId')
            .where('assessorId', '=', personId)
            .select('openSeats.submissionId'),
        ),
      ),
    )
    .$if(day !== undefined && id !== undefined && isId(id), (query) =>
      query.where(sql<boolean>`(open.step_due_on, open.submission_id) > (${day ?? null}::date, ${id ?? null}::uuid)`),
    )
    .orderBy('open.stepDueOn')
    .orderBy('open.submissionId')
    .limit(size + 1)
    .select(['open.submissionId', 'open.number', 'open.submittedAt', 'open.stepDueOn as dueOn', 'version.title'])
    .select(sql<Outcome>`settled_submissions.outcome`.as('outcome'))
    .execute()
  const page = rows.slice(0, size)
  const last = page.at(-1)
  return {
    rows: page.map((row) => ({ ...row, code: submissionCode(row.submissionId) })),
    next: rows.length > size && last ? `${last.dueOn}_${last.submissionId}` : null,
  }
}

/** What waits to be signed off, as who signs it off sees it: what was handed in, and what those who weighed it came to, without who they are. @throws Refusal `missing` */
export async function findSettled(db: Queryable, world: Pick<World, 'db'>, actor: Actor, submissionId: string) {
  if (actor.kind !== 'person') throw unauthenticated()
  if (!isId(submissionId)) throw missing('submission')
  const row = await db
    .selectFrom('openSubmissions as open')
    .innerJoin('settledSubmissions', 'settledSubmissions.submissionId', 'open.submissionId')
    .innerJoin('submissions', 'submissions.id', 'open.submissionId')
    .innerJoin('attempts', 'attempts.id', 'open.attemptId')
    .innerJoin('people', 'people.id', 'attempts.earnerId')
    .where('open.submissionId', '=', submissionId)
    .where('open.step', '=', 'approval')
    .select(['open.organizationId', 'open.earnerId', 'open.number', 'open.submittedAt', 'open.dueOn', 'settledSubmissions.assessmentId'])
    .select(['attempts.id as attemptId', 'attempts.versionId', 'submissions.evidence', 'people.name as earnerName'])
    .executeTakeFirst()
  if (!row) throw missing('submission')
  // Who signs it off reads what others weighed; that they may, the lines above and this policy say.
  const all = readsOfAll(world.db)
  const assessors = await all
    .selectFrom('assessments')
    .where('submissionId', '=', submissionId)
    .where('releasedAt', 'is', null)
    .select('assessorId')
    .execute()
  if (!maySignOff(actor, { ...row, assessorIds: assessors.map(({ assessorId }) => assessorId) }).allowed) throw missing('submission')
  const definition = await findVersionText(db, row.versionId)
  const [judging, readings] = await Promise.all([findJudging(all, { ...row, submissionId }), findReadings(all, submissionId)])
  const settlement = settle(readings, judging.rule, { ...judging, passRule: definition.passRule })
  if (settlement.is === 'waiting' || settlement.is === 'adjudicate') throw missing('submission')
  const knows = seatKnows(definition.assessment, 'first')
  const handedIn = handedInSchema.parse(row.evidence)
  const items = await findShownEvidence(db, { definition, knows, handedIn, attemptId: row.attemptId, submissionId })
  return {
    submissionId,
    code: submissionCode(submissionId),
    title: definition.title,
    language: definition.language,
    earnerName: knows.whose ? row.earnerName : null,
    number: row.number,
    submittedAt: row.submittedAt,
    dueOn: row.dueOn,
    outcome: settlement.outcome,
    readers: readings.length,
    requirements: definition.requirements.map(({ id, title, kind, instructions }) => ({
      id,
      title,
      kind,
      instructions,
      hasEvidence: items.some(({ requirementId }) => requirementId === id),
    })),
    items,
    criteria: judging.criteria.map(({ id, name, essential, levels, requirement }) => ({
      id,
      name,
      essential,
      levels,
      requirementId: requirement.id,
    })),
    levels: [
      ...settlement.levels.map((level) => ({ ...level, carried: false })),
      ...judging.carried.map((level) => ({ ...level, carried: true })),
    ],
  }
}
