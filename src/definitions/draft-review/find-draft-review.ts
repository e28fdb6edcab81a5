import { sql } from 'kysely'
import { type Actor, holdsAny, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import type { Definition } from '../achievements/definition.ts'
import { approvalsOf, lookingRoles } from '../achievements/draft-approvals.ts'
import { wholeText } from '../achievements/version-text.ts'
import { mayJudgeDraft, maySeeDraft } from './draft-review-policy.ts'
import { findThreads } from './draft-threads.ts'
import { partsOf } from './review-parts.ts'

/**
 * A draft as its authors and those who review it see it: the text, what was said of each part, and what each of those asked came to.
 * For everyone else there is none.
 * @throws Refusal `draft-missing`, `sign-in-needed`
 */
export async function findDraftReview(db: Queryable, actor: Actor, achievementId: string) {
  if (actor.kind === 'visitor') throw unauthenticated()
  const { draft, ...found } = await db
    .selectFrom('achievements')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .leftJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .leftJoin('draftReviews as review', (join) =>
      join.onRef('review.achievementId', '=', 'achievements.id').on('review.endedAt', 'is', null),
    )
    .where('achievements.id', '=', isId(achievementId) ? achievementId : '00000000-0000-0000-0000-000000000000')
    .where('achievements.draft', 'is not', null)
    .select([
      'achievements.id',
      'achievements.organizationId',
      'achievements.draftRevision',
      'achievements.draftSavedAt',
      'organizations.name as organizationName',
      'organizations.shortName as organizationShortName',
      'organizations.accent',
      'organizations.timeZone',
      'version.number as publishedNumber',
      'review.id as reviewId',
    ])
    .select((is) => is.ref('achievements.draft').$castTo<Definition>().as('draft'))
    .executeTakeFirstOrThrow(() => missing('draft'))
  const [reviewers, writers] = await Promise.all([
    reviewersOf(db, found),
    db.selectFrom('draftWriters').where('achievementId', '=', found.id).select('personId').execute(),
  ])
  const people = {
    organizationId: found.organizationId,
    reviewerIds: reviewers.map(({ personId }) => personId),
    writerIds: writers.map(({ personId }) => personId),
  }
  if (!maySeeDraft(actor, people).allowed) throw missing('draft')
  const definition = wholeText(draft)
  const parts = partsOf(definition)
  const personId = personIdOf(actor)
  const [approvals, threads] = await Promise.all([
    approvalsOf(db, found.id),
    found.reviewId === null ? { threads: [], isCut: false } : findThreads(db, found.reviewId, { personId, parts }),
  ])
  const here = new Set(parts.map(({ key }) => key))
  return {
    ...found,
    definition,
    personId,
    isAuthor: mayAuthor(actor, found).allowed,
    isAdmin: holdsAny(actor, ['admin'], found.organizationId),
    /** Whether who asks is to say something, and why not where they may not. */
    isAsked: personId !== null && people.reviewerIds.includes(personId) && holdsAny(actor, lookingRoles, found.organizationId),
    mayJudge: mayJudgeDraft(actor, people),
    approvals,
    reviewers,
    parts: parts.map(({ mark: _mark, ...part }) => ({ ...part, threads: threads.threads.filter((thread) => thread.part === part.key) })),
    /** What was said of parts that are not in the draft any more. */
    gone: threads.threads.filter(({ part }) => !here.has(part)),
    isCut: threads.isCut,
    open: threads.threads.filter(({ resolvedAt }) => resolvedAt === null).length,
  }
}
export type DraftReview = Awaited<ReturnType<typeof findDraftReview>>

export type ReviewerRow = {
  personId: string
  name: string
  askedAt: Date
  note: string
  said: 'approved' | 'changes' | null
  reason: string | null
  saidAt: Date | null
  /** Whether what they said was of the very text that there is now. */
  isOfThisText: boolean
  /** Whether they still belong to the organization in a role that looks at drafts. */
  isColleague: boolean
}

/** Who is asked, with the last that each of them said. */
async function reviewersOf(
  db: Queryable,
  { id, reviewId, organizationId }: { id: string; reviewId: string | null; organizationId: string },
) {
  if (reviewId === null) return []
  const { rows } = await sql<ReviewerRow>`
    select reviewer.person_id as "personId", people.name, reviewer.asked_at as "askedAt", reviewer.note,
      verdict.said, verdict.reason, verdict.said_at as "saidAt",
      coalesce(verdict.text_mark = (select draft_mark(draft) from achievements where achievements.id = ${id}), false) as "isOfThisText",
      exists (select from memberships where memberships.person_id = reviewer.person_id and memberships.organization_id = ${organizationId}
        and memberships.ended_at is null and roles && ${[...lookingRoles]}::text[]) as "isColleague"
    from draft_reviewers reviewer
      join people on people.id = reviewer.person_id
      left join lateral (select said, reason, said_at, text_mark from draft_verdicts
        where draft_verdicts.review_id = reviewer.review_id and draft_verdicts.person_id = reviewer.person_id order by id desc limit 1) verdict on true
    where reviewer.review_id = ${reviewId} and reviewer.ended_at is null
    order by people.name, reviewer.person_id`.execute(db)
  return rows
}
