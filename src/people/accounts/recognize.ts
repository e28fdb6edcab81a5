import { sql } from 'kysely'
import { freshUntil } from '../../foundation/platform/accounts.ts'
import { type Actor, type Membership, type RoleName, visitor } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import type { World } from '../../foundation/platform/world.ts'
import { isLocale } from '../../foundation/words/format.ts'
import { noteSeen } from './note-seen.ts'

const actors = (db: Queryable) =>
  db
    .selectFrom('people')
    .leftJoin('memberships', (join) => join.onRef('memberships.personId', '=', 'people.id').on('memberships.endedAt', 'is', null))
    .leftJoin('organizations', 'organizations.id', 'memberships.organizationId')
    .where('people.mergedInto', 'is', null)
    .groupBy('people.id')
    .select([
      'people.id',
      'people.name',
      'people.email',
      'people.locale',
      sql<
        Membership[]
      >`coalesce(json_agg(json_build_object('organizationId', memberships.organization_id, 'schoolId', memberships.school_id, 'roles', memberships.roles, 'timeZone', organizations.time_zone, 'isLead', memberships.is_lead, 'groupId', memberships.contract_group_id) order by memberships.started_at, memberships.id) filter (where memberships.id is not null), '[]')`.as(
        'memberships',
      ),
    ])

const findBySession = preparedRead((db, given: { token: string; seconds: number }) =>
  actors(db)
    .innerJoin('sessions', 'sessions.personId', 'people.id')
    .where('sessions.token', '=', given.token)
    .where('sessions.expiresAt', '>', sql<Date>`now() + make_interval(secs => ${given.seconds})`),
)

type PersonRow = { id: string; name: string; email: string; locale: string | null; memberships: Membership[] }
const asActor = ({ id, name, email, locale, memberships }: PersonRow): Actor => ({
  kind: 'person',
  id,
  name,
  email,
  locale: isLocale(locale) ? locale : null,
  memberships: memberships.map(({ organizationId, schoolId, roles, timeZone, isLead, groupId }) => ({
    organizationId,
    schoolId,
    roles: roles as RoleName[],
    timeZone,
    ...(isLead && { isLead }),
    ...(groupId && { groupId }),
  })),
})

/** Who a person is to every policy: name, and roles by organization. Null when there is no such person. */
export async function findActor(db: Queryable, personId: string): Promise<Actor | null> {
  const person = await actors(db).where('people.id', '=', personId).executeTakeFirst()
  return person ? asActor(person) : null
}

/** Who sends a request, by its session cookie. One question settles it, but for a session that is due to be renewed or has ended. */
export async function recognize(world: World, headers: Headers): Promise<Actor> {
  const token = world.accounts.sessionNamedIn(headers)
  if (token === null) return visitor
  const [person] = await findBySession(world.db, { token, seconds: freshUntil(world.config.SESSION_SECONDS) })
  if (person) {
    await noteSeen(world, person.id)
    return asActor(person)
  }
  const personId = await world.accounts.personIn(headers)
  return (personId && (await findActor(world.db, personId))) || visitor
}
