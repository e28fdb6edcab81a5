import { sql } from 'kysely'
import { authoredBy, emptyId } from '../achievements/achievements.ts'
import { findTaken } from '../assessment/queue.ts'
import { countWaiting } from '../assessment/waiting-counts.ts'
import { findAttempts } from '../attempts/find-attempts.ts'
import { awardsOf } from '../awards/awards.ts'
import { countStuckLetters } from '../mail/stuck-letters.ts'
import { countInvitations } from '../memberships/invitations.ts'
import { countMembers } from '../memberships/memberships.ts'
import { organizationsOf } from '../organizations/organizations.ts'
import { type Actor, organizationsWhere, type Person, zoneOf } from '../platform/actor.ts'
import type { Queryable } from '../platform/database.ts'
import { readTotals } from '../platform/totals.ts'
import { goalsOf, schoolYearFor, totalsOf } from '../recognition/ledger.ts'
import { dayIn } from '../ui/calendar.ts'
import type { HomeFacts } from './next-thing.ts'

/** With so many attempts open, nothing else is suggested. */
const enoughInWork = 3
const mostSuggestions = 3

/** Everything the home screen of a signed-in person is made of. */
export async function findHome(db: Queryable, actor: Person, now: Date) {
  const today = dayIn(zoneOf(actor), now)
  const { year } = await schoolYearFor(db, actor, now)
  const isReader = actor.memberships.some(({ roles }) => roles.includes('assessor'))
  const [open, taken, waiting, drafts, organization, awards, totals, goals] = await Promise.all([
    findAttempts(db, { personId: actor.id, shelf: 'open', before: null, after: null, today: now }),
    isReader ? findTaken(db, actor) : [],
    countWaiting(db, actor, today),
    findDrafts(db, actor),
    findRun(db, actor),
    awardsOf(db, actor.id, { limit: 6 }),
    totalsOf(db, actor.id, year),
    goalsOf(db, actor, year),
  ])
  const [more, suggestions] = await Promise.all([
    findMore(
      db,
      open.attempts.map(({ id }) => id),
    ),
    // Who has enough in work is shown none, so none are looked for.
    open.attempts.length < enoughInWork ? findSuggestions(db, actor) : [],
  ])
  const facts: HomeFacts = {
    attempts: open.attempts.flatMap(({ id, title, status }) => {
      const known = more.get(id)
      return known ? [{ id, title, status, ...known }] : []
    }),
    taken: taken.map(({ assessmentId, title, dueOn, open: criteria, scored }) => ({ assessmentId, title, dueOn, open: criteria, scored })),
    waiting: { count: waiting.waiting, late: waiting.late },
    drafts,
    admin: organization,
  }
  return { facts, organization, awards, totals, goals, suggestions, today }
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
  const [members, invited, published, letters] = await Promise.all([
    countMembers(db, organization.id),
    countInvitations(db, organization.id),
    readTotals(db, 'published', [organization.id]),
    countStuckLetters(db, organization.id),
  ])
  const { slug, name } = organization
  return { slug, name, members: members.all, invited, published: published.get('') ?? 0, stuckLetters: letters }
}

/** What the person could do next: of where they earn, what they have not begun, first what colleagues have earned most. */
async function findSuggestions(db: Queryable, actor: Person) {
  const organizationIds = organizationsWhere(actor, 'earner')
  if (organizationIds.length === 0) return []
  const { rows } = await sql<{ slug: string; versionId: string; title: string; competency: string }>`
    select achievements.slug, version.id as version_id, version.title, version.competency
    from unnest(${organizationIds}::uuid[]) as mine (id) cross join lateral (
      select achievement_id, version_id, earned from offers
      where organization_id = mine.id and not exists (
        select from attempts where achievement_id = offers.achievement_id and earner_id = ${actor.id} and state <> 'withdrawn')
      order by earned desc, achievement_id limit ${mostSuggestions}
    ) first
      join achievements on achievements.id = first.achievement_id
      join achievement_versions version on version.id = first.version_id
    order by first.earned desc, first.achievement_id limit ${mostSuggestions}`.execute(db)
  return rows
}
