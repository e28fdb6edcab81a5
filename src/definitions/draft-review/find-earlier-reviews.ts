import { sql } from 'kysely'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { findInWork } from '../achievements/achievements.ts'
import { findThreads } from './draft-threads.ts'

/** What somebody came to last, in a review that has ended. */
export type EarlierVerdict = {
  personId: string
  name: string
  said: 'approved' | 'changes' | null
  reason: string | null
  saidAt: Date | null
}

/**
 * What colleagues said of a text before it was published or discarded, one review at a time, the last first: for its authors.
 * @throws Refusal `micro-credential-missing`
 */
export async function findEarlierReviews(
  db: Queryable,
  actor: Actor,
  achievementId: string,
  { after = null }: { after?: string | null } = {},
) {
  const { id, draft, published } = await findInWork(db, actor, achievementId)
  const reviews = await db
    .selectFrom('draftReviews')
    .where('achievementId', '=', id)
    .where('endedAt', 'is not', null)
    .$if(after !== null && isId(after), (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(2)
    .select(['id', 'begunAt'])
    .select([sql<Date>`ended_at`.as('endedAt'), sql<'published' | 'discarded'>`ended_by`.as('endedBy')])
    .execute()
  const [review, older] = reviews
  const text = published ?? draft
  const about = { id, title: text?.title ?? '', language: text?.language ?? 'en', isPublished: published !== null }
  if (!review) return { ...about, review: null, next: null }
  const [verdicts, { threads, isCut }] = await Promise.all([
    verdictsOf(db, review.id),
    // Beside none of the parts that there are now: each is read with the words that it had.
    findThreads(db, review.id, { personId: personIdOf(actor), parts: [] }),
  ])
  const parts = [...Map.groupBy(threads, ({ part }) => part)].map(([key, said]) => ({ key, name: said[0]?.partName ?? '', threads: said }))
  return { ...about, review: { ...review, verdicts, parts, isCut }, next: older ? review.id : null }
}
export type EarlierReview = NonNullable<Awaited<ReturnType<typeof findEarlierReviews>>['review']>

/** Whether a review of a text has ended that its authors can read. */
export async function hasEarlierReview(db: Queryable, achievementId: string): Promise<boolean> {
  const found = await db
    .selectFrom('draftReviews')
    .where('achievementId', '=', achievementId)
    .where('endedAt', 'is not', null)
    .limit(1)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}

async function verdictsOf(db: Queryable, reviewId: string): Promise<EarlierVerdict[]> {
  const { rows } = await sql<EarlierVerdict>`
    select reviewer.person_id as "personId", people.name, verdict.said, verdict.reason, verdict.said_at as "saidAt"
    from draft_reviewers reviewer
      join people on people.id = reviewer.person_id
      left join lateral (select said, reason, said_at from draft_verdicts
        where draft_verdicts.review_id = reviewer.review_id and draft_verdicts.person_id = reviewer.person_id order by id desc limit 1) verdict on true
    where reviewer.review_id = ${reviewId} and (reviewer.ended_at is null or verdict.said is not null)
    order by people.name, reviewer.person_id`.execute(db)
  return rows
}
