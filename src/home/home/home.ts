import { sql } from 'kysely'
import { awardsOf } from '../../credentials/awards/awards.ts'
import { findOwnPathways } from '../../credentials/pathways/find-progress.ts'
import { findToAgree } from '../../credentials/posters/find-to-agree.ts'
import { authoredBy, emptyId } from '../../definitions/achievements/achievements.ts'
import { countWaitingReviews } from '../../definitions/draft-review/find-waiting.ts'
import { countWaitingTrials } from '../../definitions/trial/find-trials.ts'
import { organizationsWhere, type Person, zoneOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { listForCoach } from '../../judgment/coach-decides/find-for-coach.ts'
import { findDecisionsMade } from '../../judgment/queue/decisions-made.ts'
import { findTaken } from '../../judgment/queue/queue.ts'
import { countWaiting } from '../../judgment/queue/waiting-counts.ts'
import { goalsOf, schoolYearFor, totalsOf } from '../../recognition/ledger/ledger.ts'
import { findAttempts } from '../../work/attempts/find-attempts.ts'
import { findCoachHome } from '../../work/coaching/find-shares.ts'
import { listTalksDue } from '../../work/coaching/find-talks-due.ts'
import { findNewAwards } from './new-awards.ts'
import { findNextLearning } from './next-learning.ts'
import type { HomeFacts } from './next-thing.ts'
import { findLatestRules, findRun, findThanks } from './organization-home.ts'

/** With so many attempts open, nothing else is suggested. */
const enoughInWork = 3
const mostSuggestions = 3

/** Everything the home screen of a signed-in person is made of: of each role they hold, what is there for it. */
export async function findHome(db: Queryable, actor: Person, now: Date, baseUrl: string) {
  const today = dayIn(zoneOf(actor), now)
  const { year } = await schoolYearFor(db, actor, now)
  const earns = actor.memberships.length === 0 || organizationsWhere(actor, 'earner').length > 0
  const assesses = actor.memberships.some(({ roles }) => roles.includes('assessor'))
  const [
    open,
    taken,
    waiting,
    drafts,
    organizations,
    awards,
    totals,
    goals,
    newAwards,
    decided,
    thanks,
    rules,
    coaching,
    learning,
    reviews,
    trials,
    ownPathways,
    toAgree,
  ] = await Promise.all([
    findAttempts(db, { personId: actor.id, shelf: 'open', before: null, after: null, today: now }),
    assesses ? findTaken(db, actor) : [],
    countWaiting(db, actor, today),
    findDrafts(db, actor),
    findRun(db, actor, now),
    awardsOf(db, actor.id, { limit: 6, newestOnly: true }),
    totalsOf(db, actor.id, year),
    goalsOf(db, actor, year),
    findNewAwards(db, actor.id, baseUrl),
    assesses ? findDecisionsMade(db, actor, { limit: 3 }) : null,
    findThanks(db, actor),
    findLatestRules(db, actor),
    findCoaching(db, actor, now),
    findNextLearning(db, actor.id, now),
    countWaitingReviews(db, actor),
    countWaitingTrials(db, actor, now),
    findOwnPathways(db, actor.id, now),
    findToAgree(db, actor),
  ])
  const [more, suggestions] = await Promise.all([
    findMore(
      db,
      open.attempts.map(({ id }) => id),
    ),
    // Who has enough work under way is shown none, so none are looked for.
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
    organizations,
    earns,
    assesses,
    coaching: coaching && { waiting: coaching.waiting.length, more: coaching.more, first: coaching.waiting[0] ?? null },
  }
  const decisions = (decided?.rows ?? []).map(({ decisionId, assessmentId, outcome, decidedAt, title }) => ({
    decisionId,
    assessmentId,
    outcome,
    decidedAt,
    title,
  }))
  return {
    name: actor.name,
    reviews,
    trials,
    today,
    facts,
    organizations,
    awards: awards
      .filter(({ revokedAt, suspendedAt }) => revokedAt === null && suspendedAt === null)
      .map(({ id, versionId, title, issuerName, expiresAt }) => ({
        id,
        versionId,
        title,
        issuerName,
        standing: expiresAt && expiresAt <= now ? ('expired' as const) : ('current' as const),
      })),
    newAwards,
    totals,
    goals,
    suggestions,
    decisions,
    thanks,
    setsValue: organizationsWhere(actor, 'hr').length > 0,
    rules,
    coaching,
    learning,
    ownPathways,
    toAgree,
  }
}

export type HomeData = Awaited<ReturnType<typeof findHome>>

/** The pictures of these attempts, and what the last assessor asked for: the first next step, else the message. */
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
        .orderBy('decisions.id', 'desc')
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

/** What the person writes at, the latest first. */
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

/** What the person could do next: of where they earn, what they have not begun, first what colleagues have earned most. Who earns nowhere is shown what their people can. */
async function findSuggestions(db: Queryable, actor: Person) {
  const earns = organizationsWhere(actor, 'earner')
  const organizationIds = earns.length > 0 ? earns : actor.memberships.map(({ organizationId }) => organizationId)
  if (organizationIds.length === 0) return []
  const { rows } = await sql<{ slug: string; versionId: string; title: string; competency: string; language: string }>`
    select achievements.slug, version.id as version_id, version.title, version.competency,
      coalesce(version.definition ->> 'language', 'en') as language
    from unnest(${organizationIds}::uuid[]) as mine (id) cross join lateral (
      select achievement_id, version_id, earned from offers
      where organization_id = mine.id and not exists (
        select from attempts where achievement_id = offers.achievement_id and earner_id = ${actor.id} and state <> 'withdrawn' and purpose = 'award')
      order by earned desc, achievement_id limit ${mostSuggestions}
    ) first
      join achievements on achievements.id = first.achievement_id
      join achievement_versions version on version.id = first.version_id
    order by first.earned desc, first.achievement_id limit ${mostSuggestions}`.execute(db)
  return rows
}

/** The coach's home, with what waits for their word and with whom a talk is due. */
async function findCoaching(db: Queryable, actor: Person, now: Date) {
  const [coaching, toDecide, talks] = await Promise.all([findCoachHome(db, actor, now), listForCoach(db, actor), listTalksDue(db, actor)])
  return coaching && { ...coaching, toDecide: toDecide.length, talks: talks.length }
}
