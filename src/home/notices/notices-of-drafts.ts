import { sql } from 'kysely'
import { lookingRoles } from '../../definitions/achievements/draft-approvals.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'

/** Everyone whom a draft concerns: who wrote in it, and who is asked to review it and still may. */
async function peopleOf(db: Queryable, achievementIds: readonly string[]) {
  const { rows } = await sql<{ id: string; title: string; writers: string[]; reviewers: string[] }>`
    select achievements.id, coalesce(achievements.draft ->> 'title', '') as title,
      array(select person_id from draft_writers where draft_writers.achievement_id = achievements.id) as writers,
      array(select distinct reviewer.person_id from draft_reviews review
          join draft_reviewers reviewer on reviewer.review_id = review.id and reviewer.ended_at is null
          join memberships on memberships.person_id = reviewer.person_id and memberships.organization_id = achievements.organization_id
            and memberships.ended_at is null and memberships.roles && ${[...lookingRoles]}::text[]
        where review.achievement_id = achievements.id and review.ended_at is null) as reviewers
    from achievements where achievements.id = any(${[...achievementIds]}::uuid[]) and achievements.draft is not null`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Who is asked to review a draft hears of it. Who wrote it hears what each came to; and both sides, once a day for each draft, that something was
 * said. What was said stands in the draft alone.
 */
export const draftNotices: NoticesFrom = async (db, events) => {
  const drafts = await peopleOf(
    db,
    events.flatMap(({ subjectId }) => subjectId ?? []),
  )
  return events.flatMap(({ id, name, subjectId, organizationId, actorId, details, at }): Noticed[] => {
    const draft = drafts.get(subjectId ?? '')
    if (!draft) return []
    const told = { details: { achievementId: draft.id, title: draft.title || '…' }, organizationId, aboutPersonId: actorId, at }
    const others = (people: readonly string[]) => [...new Set(people)].filter((personId) => personId !== actorId)
    if (name === 'draft.review-asked') {
      const personId = String(details.personId)
      return draft.reviewers.includes(personId) && personId !== actorId
        ? [{ ...told, personId, kind: 'review-asked', cause: `review-asked ${id}` }]
        : []
    }
    if (name === 'draft.commented')
      return others([...draft.writers, ...draft.reviewers]).map((personId) => ({
        ...told,
        personId,
        aboutPersonId: null,
        kind: 'draft-commented' as const,
        cause: `draft-commented ${draft.id} ${dayIn('UTC', at)}`,
      }))
    const kind = name === 'draft.approved' ? 'draft-approved' : 'draft-changes-asked'
    return others(draft.writers).map((personId) => ({ ...told, personId, kind, cause: `${kind} ${id}` }))
  })
}

/** Who is invited to a trial hears of it; who began it hears that somebody has gone through the draft, and not who. */
export const trialNotices: NoticesFrom = async (db, events) => {
  const trialIds = events.map(({ details }) => String(details.trialId))
  const trials = await db
    .selectFrom('draftTrials')
    .innerJoin('achievements', 'achievements.id', 'draftTrials.achievementId')
    .where('draftTrials.id', 'in', trialIds)
    .where('draftTrials.endedAt', 'is', null)
    .select(['draftTrials.id', 'draftTrials.achievementId', 'draftTrials.begunBy'])
    .select(sql<string>`coalesce(achievements.draft ->> 'title', '')`.as('title'))
    .execute()
  const byId = new Map(trials.map((trial) => [trial.id, trial]))
  return events.flatMap(({ id, name, organizationId, actorId, details, at }): Noticed[] => {
    const trial = byId.get(String(details.trialId))
    if (!trial) return []
    const { achievementId, begunBy } = trial
    const told = { details: { achievementId, trialId: trial.id, title: trial.title || '…' }, organizationId, at }
    if (name === 'trial.invited') {
      const personId = String(details.personId)
      return personId === actorId
        ? []
        : [{ ...told, personId, aboutPersonId: actorId, kind: 'trial-invited', cause: `trial-invited ${id}` }]
    }
    return begunBy && begunBy !== actorId ? [{ ...told, personId: begunBy, kind: 'trial-finished', cause: `trial-finished ${id}` }] : []
  })
}
