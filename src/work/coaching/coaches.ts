import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeText } from '../../foundation/platform/like-text.ts'

/** How many coaches a page of the search shows. */
const onPage = 20

export type Coach = { id: string; name: string; title: string; school: string | null }

type Asked = { organizationId: string; exceptId: string; text?: string; after?: string | null }

/** The coaches of an organization by name, whose name, school or position has all of these words; never the one who asks. */
export async function findCoaches(db: Queryable, { organizationId, exceptId, text = '', after = null }: Asked) {
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, 6)
  const [name = '', id = ''] = after?.split('\n') ?? []
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .leftJoin('organizations as schools', 'schools.id', 'memberships.schoolId')
    .where('memberships.organizationId', '=', organizationId)
    .where('memberships.endedAt', 'is', null)
    .where(sql<boolean>`memberships.roles @> array['coach']`)
    .where('people.id', '!=', exceptId)
    .$if(words.length > 0, (query) =>
      query.where((of) =>
        of.and(words.map((word) => sql<boolean>`concat_ws(' ', people.name, memberships.title, schools.name) ilike ${likeText(word)}`)),
      ),
    )
    .$if(after !== null, (query) => query.where(sql<boolean>`(people.name, people.id) > (${name}, ${id || null}::uuid)`))
    .orderBy('people.name')
    .orderBy('people.id')
    .limit(onPage + 1)
    .select(['people.id', 'people.name', 'memberships.title', 'schools.name as school'])
    .execute()
  const coaches: Coach[] = rows.slice(0, onPage)
  const last = coaches.at(-1)
  return { coaches, next: rows.length > onPage && last ? `${last.name}\n${last.id}` : null }
}

/** Whether someone coaches in an organization now. */
export async function isCoachIn(db: Queryable, organizationId: string, personId: string): Promise<boolean> {
  const found = await db
    .selectFrom('memberships')
    .where('organizationId', '=', organizationId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where(sql<boolean>`roles @> array['coach']`)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}
