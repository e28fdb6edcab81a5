import { sql } from 'kysely'
import { forAll } from '../../foundation/platform/asked-by.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { mapGivingWay } from '../../foundation/platform/give-way.ts'
import { gradesIn, type Position, readPosition, subjectsIn, type Topics } from './fits.ts'
import type { Listing } from './listing.ts'

/** What each entry of a catalog is about, by its id. */
export type TopicsOf = ReadonlyMap<string, Topics>

let kept: { mark: string; topics: Promise<TopicsOf> } | undefined

/** Read once for each state of the catalog, and only when somebody asks what fits: the words of audiences are too many to keep. */
export function findTopics(db: Queryable, { mark }: Listing): Promise<TopicsOf> {
  if (kept?.mark === mark) return kept.topics
  const mine = { mark, topics: forAll(() => readTopics(db)) }
  kept = mine
  mine.topics.catch(() => {
    if (kept === mine) kept = undefined
  })
  return mine.topics
}

async function readTopics(db: Queryable): Promise<TopicsOf> {
  const { rows } = await sql<{
    id: string
    competency: string
    title: string
    category: string
    tags: string[] | null
    audience: string | null
  }>`
    select achievements.id, version.title, version.competency, version.category, version.definition -> 'tags' as tags,
      version.definition ->> 'audience' as audience
    from achievements join achievement_versions version on version.id = achievements.current_version_id`.execute(db)
  const topics = await mapGivingWay(rows, ({ id, title, competency, category, tags, audience }): [string, Topics] => {
    const named = [title, ...(tags ?? []), audience ?? ''].join('. ')
    return [id, { subjects: subjectsIn(`${named}. ${competency}. ${category}`), grades: gradesIn(named) }]
  })
  return new Map(topics)
}

/** What a person does, by their memberships; null where these say neither a subject nor a grade. */
export async function positionOf(db: Queryable, personId: string): Promise<Position | null> {
  const held = await db
    .selectFrom('memberships')
    .leftJoin('organizations as school', 'school.id', 'memberships.schoolId')
    .where('memberships.personId', '=', personId)
    .where('memberships.endedAt', 'is', null)
    .orderBy('memberships.id')
    .select(['memberships.title', 'school.name as school'])
    .execute()
  return readPosition(held)
}
