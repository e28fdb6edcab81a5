import { sql } from 'kysely'
import { type Actor, holds, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import { type Queryable, readsOfAll } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import type { AppealAgainst, AppealOutcome } from '../../work/attempts/appeals-of.ts'
import { submissionCode } from '../assessment/submission-code.ts'

/** What an admin may look at. */
export const appealShelves = ['open', 'ended'] as const
type AppealShelf = (typeof appealShelves)[number]

const onPage = 25
const nobody = '00000000-0000-0000-0000-000000000000'

type Page = { after?: string | null; size?: number }

/** The place behind a day and an id, as it stands in an address. */
const placeOf = (after: string | null): { day: string; id: string } | null => {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after ?? '') ?? []
  return day !== undefined && id !== undefined && isId(id) ? { day, id } : null
}

const inOrder = (place: { day: string; id: string } | null) =>
  sql<boolean>`(${place?.day ?? null}::date is null or (appeals.due_on, appeals.id) > (${place?.day ?? null}::date, ${place?.id ?? null}::uuid))`

function pageOf<Row extends { appealId: string; submissionId: string; dueOn: string }>(rows: Row[], size: number) {
  const page = rows.slice(0, size)
  const last = page.at(-1)
  return {
    rows: page.map((row) => ({ ...row, code: submissionCode(row.submissionId) })),
    next: rows.length > size && last ? `${last.dueOn}_${last.appealId}` : null,
  }
}

const shown = (db: Queryable) =>
  db
    .selectFrom('appeals')
    .innerJoin('attempts', 'attempts.id', 'appeals.attemptId')
    .innerJoin('achievementVersions as version', 'version.id', 'attempts.versionId')
    .select(['appeals.id as appealId', 'appeals.submissionId', 'appeals.filedAt', 'appeals.dueOn', 'version.title'])
    .select(sql<AppealAgainst>`case when appeals.award_id is null then 'decision' else 'revocation' end`.as('against'))

/** Appeals that wait for somebody to hear them, and that the actor may hear: they saw none of the work. The first due first. */
export async function listAppealsToHear(db: Queryable, actor: Actor, { after = null, size = onPage }: Page = {}) {
  const personId = personIdOf(actor) ?? nobody
  const rows = await shown(db)
    .where('appeals.isOpen', '=', true)
    .where('appeals.isTaken', '=', false)
    .where(sql<boolean>`appeals.organization_id = any(${organizationsWhere(actor, 'assessor')}::uuid[])`)
    .where(sql<boolean>`not (attempts.earner_id = any (barred_earners(${personId}::uuid, appeals.organization_id)))`)
    .where(
      sql<boolean>`not exists (select from probations where person_id = ${personId}::uuid and probations.organization_id = appeals.organization_id and ended_at is null)`,
    )
    .where(sql<boolean>`appeal_bars(${personId}::uuid, appeals.id) is null`)
    .where(inOrder(placeOf(after)))
    .orderBy('appeals.dueOn')
    .orderBy('appeals.id')
    .limit(size + 1)
    .execute()
  return pageOf(rows, size)
}

/** What the actor hears now. */
export async function listHearings(db: Queryable, actor: Actor) {
  const rows = await shown(db)
    .innerJoin('assessments', 'assessments.appealId', 'appeals.id')
    .where('assessments.assessorId', '=', personIdOf(actor) ?? nobody)
    .where('assessments.seat', '=', 'appeal')
    .where('assessments.releasedAt', 'is', null)
    .where('assessments.finishedAt', 'is', null)
    .where(sql<boolean>`appeals.organization_id = any(${organizationsWhere(actor, 'assessor')}::uuid[])`)
    .orderBy('appeals.dueOn')
    .orderBy('appeals.id')
    .limit(50)
    .select('assessments.id as assessmentId')
    .execute()
  return pageOf(rows, 50).rows
}

/** What the actor heard, the last first, and what they made of it. */
export async function listHeard(db: Queryable, actor: Actor, { after = null, size = onPage }: Page = {}) {
  const rows = await shown(db)
    .innerJoin('assessments', 'assessments.appealId', 'appeals.id')
    .where('assessments.assessorId', '=', personIdOf(actor) ?? nobody)
    .where('assessments.seat', '=', 'appeal')
    .where('assessments.releasedAt', 'is', null)
    .where('assessments.finishedAt', 'is not', null)
    .$if(after !== null && isId(after), (query) => query.where('assessments.id', '<', after ?? ''))
    .orderBy('assessments.id', 'desc')
    .limit(size + 1)
    .select(['assessments.id as assessmentId', sql<Date>`appeals.decided_at`.as('decidedAt')])
    .select(sql<AppealOutcome>`appeals.outcome`.as('outcome'))
    .execute()
  const page = pageOf(rows, size)
  return { ...page, next: page.next && (page.rows.at(-1)?.assessmentId ?? null) }
}

type Asking = { world: Pick<World, 'db'>; actor: Actor; organizationId: string }

/**
 * The appeals of an organization, for its admins, without their own: those that are open, the first due first, or those that ended, the last first.
 * Who hears one no other person may read, so this reads as who sees everything. @throws Refusal `not-an-admin`
 */
export async function listAppealsOf(
  { world, actor, organizationId }: Asking,
  shelf: AppealShelf,
  { after = null, size = onPage }: Page = {},
) {
  const personId = personIdOf(actor)
  if (!personId || !holds(actor, 'admin', organizationId)) throw forbidden('not-an-admin', 'Only admins of an organization see this page.')
  const place = placeOf(after)
  const rows = await shown(readsOfAll(world.db))
    .leftJoin('assessments', (join) => join.onRef('assessments.appealId', '=', 'appeals.id').on('assessments.releasedAt', 'is', null))
    .leftJoin('people as hearer', 'hearer.id', 'assessments.assessorId')
    .where('appeals.organizationId', '=', organizationId)
    .where(sql<boolean>`not (attempts.earner_id = any (accounts_of(${personId}::uuid)))`)
    .where('appeals.isOpen', '=', shelf === 'open')
    .$if(shelf === 'open', (query) => query.where(inOrder(place)).orderBy('appeals.dueOn').orderBy('appeals.id'))
    .$if(shelf === 'ended', (query) =>
      query
        .where(sql<boolean>`(${place?.id ?? null}::uuid is null or appeals.id < ${place?.id ?? null}::uuid)`)
        .orderBy('appeals.id', 'desc'),
    )
    .limit(size + 1)
    .select(['hearer.name as hearer', 'withdrawnAt', 'decidedAt'])
    .select(sql<AppealOutcome | null>`appeals.outcome`.as('outcome'))
    .execute()
  return pageOf(rows, size)
}
