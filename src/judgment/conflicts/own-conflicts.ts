import { sql } from 'kysely'
import { type Actor, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeText } from '../../foundation/platform/like-text.ts'

/** What a person declared and did not take back, the newest first. */
export async function findOwnConflicts(db: Queryable, actor: Actor) {
  const personId = personIdOf(actor)
  if (!personId) return []
  const of = (as: 'assessor' | 'earner') =>
    db
      .selectFrom('conflicts')
      .innerJoin('people', 'people.id', as === 'assessor' ? 'conflicts.earnerId' : 'conflicts.assessorId')
      .where(as === 'assessor' ? 'assessorId' : 'earnerId', '=', personId)
      .where('declaredBy', '=', as)
      .where('endedAt', 'is', null)
      .orderBy('declaredAt', 'desc')
      .orderBy('conflicts.id', 'desc')
      .limit(200)
      .select(['conflicts.id as conflictId', 'people.id as personId', 'people.name', 'note', 'declaredAt'])
      .execute()
  const [asAssessor, asEarner] = await Promise.all([of('assessor'), of('earner')])
  return [...asAssessor.map((row) => ({ ...row, as: 'assessor' as const })), ...asEarner.map((row) => ({ ...row, as: 'earner' as const }))]
}

const mostFound = 20

/** People of an organization by part of their name: for an earner its assessors, for an assessor everyone. */
export async function findPeopleToName(
  db: Queryable,
  actor: Actor,
  { organizationId, as, words }: { organizationId: string; as: 'assessor' | 'earner'; words: string },
) {
  const each = words.trim().split(/\s+/).filter(Boolean).slice(0, 5)
  if (words.trim().length < 2) return []
  return db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .leftJoin('organizations as schools', 'schools.id', 'memberships.schoolId')
    .where('memberships.organizationId', '=', organizationId)
    .where('memberships.endedAt', 'is', null)
    .where('people.id', '!=', personIdOf(actor) ?? '')
    .$if(as === 'earner', (query) => query.where(sql<boolean>`'assessor' = any(memberships.roles)`))
    .where((of) => of.and(each.map((word) => of('people.name', 'ilike', likeText(word)))))
    .orderBy('people.name')
    .orderBy('people.id')
    .limit(mostFound)
    .select(['people.id', 'people.name', 'schools.name as school', 'memberships.title'])
    .execute()
}

/** As what someone may declare in an organization. */
export const declaresAs = (actor: Actor, organizationId: string): readonly ('earner' | 'assessor')[] =>
  organizationsWhere(actor, 'assessor').includes(organizationId) ? ['assessor', 'earner'] : ['earner']
