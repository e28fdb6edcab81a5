import { sql } from 'kysely'
import { type Actor, type Membership, type RoleName, visitor } from '../platform/actor.ts'
import type { Reader } from '../platform/database.ts'
import type { World } from '../platform/world.ts'

/** Who a person is to every policy: her name and what she is where. Null when there is no such person. */
export async function findActor(db: Reader, personId: string): Promise<Actor | null> {
  const person = await db
    .selectFrom('people')
    .leftJoin('memberships', (join) => join.onRef('memberships.personId', '=', 'people.id').on('memberships.endedAt', 'is', null))
    .where('people.id', '=', personId)
    .groupBy('people.id')
    .select([
      'people.id',
      'people.name',
      'people.email',
      sql<
        Membership[]
      >`coalesce(json_agg(json_build_object('organizationId', memberships.organization_id, 'schoolId', memberships.school_id, 'roles', memberships.roles) order by memberships.started_at) filter (where memberships.id is not null), '[]')`.as(
        'memberships',
      ),
    ])
    .executeTakeFirst()
  if (!person) return null
  const memberships = person.memberships.map(({ organizationId, schoolId, roles }) => ({
    organizationId,
    schoolId,
    roles: roles as RoleName[],
  }))
  return { kind: 'person', id: person.id, name: person.name, email: person.email, memberships }
}

/** Who sends a request, by its session cookie. */
export async function recognise(world: World, headers: Headers): Promise<Actor> {
  const personId = await world.accounts.personIn(headers)
  return (personId && (await findActor(world.db, personId))) || visitor
}
