import { sql } from 'kysely'
import { authoredBy, emptyId } from '../achievements/achievements.ts'
import { countWaiting, findTaken } from '../assessment/queue.ts'
import { findAttempts } from '../attempts/find-attempts.ts'
import { awardsOf } from '../awards/awards.ts'
import { countInvitations } from '../memberships/invitations.ts'
import { countMembers } from '../memberships/memberships.ts'
import { organizationsOf } from '../organizations/organizations.ts'
import { type Actor, organizationsWhere, type Person } from '../platform/actor.ts'
import type { Queryable } from '../platform/database.ts'
import { totalsOf } from '../recognition/ledger.ts'
import { schoolYearOf } from '../recognition/school-year.ts'
import type { HomeFacts } from './next-thing.ts'

/** Everything the home screen of a signed-in person is made of. */
export async function findHome(db: Queryable, actor: Person, now: Date) {
  const today = now.toISOString().slice(0, 10)
  const isReader = actor.memberships.some(({ roles }) => roles.includes('assessor'))
  const [open, taken, waiting, drafts, organization, awards, totals, suggestions] = await Promise.all([
    findAttempts(db, { personId: actor.id, shelf: 'open', before: null, after: null, today: now }),
    isReader ? findTaken(db, actor) : [],
    isReader ? countWaiting(db, actor, today) : [],
    findDrafts(db, actor),
    findRun(db, actor),
    awardsOf(db, actor.id, { limit: 6 }),
    totalsOf(db, actor.id, schoolYearOf(now)),
    findSuggestions(db, actor),
  ])
  const more = await findMore(
    db,
    open.attempts.map(({ id }) => id),
  )
  const facts: HomeFacts = {
    attempts: open.attempts.flatMap(({ id, title, status }) => {
      const known = more.get(id)
      return known ? [{ id, title, status, ...known }] : []
    }),
    taken: taken.map(({ assessmentId, title, dueOn, open: criteria, scored }) => ({ assessmentId, title, dueOn, open: criteria, scored })),
    waiting: {
      count: waiting.reduce((sum, row) => sum + row.waiting, 0),
      late: waiting.reduce((sum, row) => sum + row.late, 0),
    },
    drafts,
    admin: organization,
  }
  return { facts, organization, awards, totals, suggestions }
}

/** The pictures of these attempts, and what the last assessor asked for: the first next step, else her message. */
async function findMore(db: Queryable, attemptIds: string[]): Promise<Map<string, { versionId: string; message: string | null }>> {
  if (attemptIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('attempts')
    .where('attempts.id', 'in', attemptIds)
    .select(['attempts.id', 'attempts.versionId'])
    .select((row) =>
      row
        .selectFrom('decisions')
        .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
        .whereRef('submissions.attemptId', '=', 'attempts.id')
        .orderBy('submissions.number', 'desc')
        .limit(1)
        .select(
          sql<string>`coalesce(
            (select next_step from decision_levels where decision_id = decisions.id and not carried and next_step <> '' order by criterion_id limit 1),
            decisions.message
          )`.as('said'),
        )
        .as('message'),
    )
    .execute()
  return new Map(rows.map(({ id, versionId, message }) => [id, { versionId, message }]))
}

/** What she writes at, the latest first. */
async function findDrafts(db: Queryable, actor: Person): Promise<{ id: string; title: string }[]> {
  const rows = await db
    .selectFrom('achievements')
    .where('organizationId', 'in', [...authoredBy(actor), emptyId])
    .where('draft', 'is not', null)
    .where('draftSavedBy', '=', actor.id)
    .orderBy('draftSavedAt', 'desc')
    .limit(5)
    .select(['id', sql<string>`coalesce(nullif(trim(draft ->> 'title'), ''), '')`.as('title')])
    .execute()
  return rows
}

/** How the organization she runs stands: the first by name, where she runs several. */
async function findRun(db: Queryable, actor: Actor) {
  const [organization] = await organizationsOf(db, actor, 'admin')
  if (!organization) return null
  const [members, invited, { published }, letters] = await Promise.all([
    countMembers(db, organization.id),
    countInvitations(db, organization.id),
    db
      .selectFrom('achievements')
      .where('organizationId', '=', organization.id)
      .where('currentVersionId', 'is not', null)
      .select((row) => row.fn.countAll<number>().as('published'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('messages')
      .where('organizationId', '=', organization.id)
      .where('sentAt', 'is', null)
      .where('tries', '>', 0)
      .select((row) => row.fn.countAll<number>().as('stuck'))
      .executeTakeFirstOrThrow(),
  ])
  const { slug, name } = organization
  return { slug, name, members: members.all, invited, published, stuckLetters: letters.stuck }
}

/** What she could do next: of where she earns, what she has not begun, first what colleagues have earned most. */
async function findSuggestions(db: Queryable, actor: Person) {
  const organizationIds = organizationsWhere(actor, 'earner')
  if (organizationIds.length === 0) return []
  return db
    .selectFrom('achievements')
    .innerJoin('achievementVersions as versions', 'versions.id', 'achievements.currentVersionId')
    .where('achievements.organizationId', 'in', organizationIds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('retirements').whereRef('retirements.achievementId', '=', 'achievements.id').select('retirements.achievementId')),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('attempts')
            .whereRef('attempts.achievementId', '=', 'achievements.id')
            .where('attempts.earnerId', '=', actor.id)
            .where('attempts.state', '!=', 'withdrawn')
            .select('attempts.id'),
        ),
      ),
    )
    .orderBy(
      ({ selectFrom }) =>
        selectFrom('awards')
          .whereRef('awards.achievementId', '=', 'achievements.id')
          .select(({ fn }) => fn.countAll<number>().as('count')),
      'desc',
    )
    .orderBy('achievements.id')
    .limit(3)
    .select(['achievements.slug', 'versions.id as versionId', 'versions.title', 'versions.competency'])
    .execute()
}
