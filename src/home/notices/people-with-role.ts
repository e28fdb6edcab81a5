import { sql } from 'kysely'
import type { RoleName } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

/** So many of one organization hear of the same at most. */
const mostOfOne = 200

/** Who holds a role in these organizations now, by organization. */
export async function peopleWithRole(db: Queryable, role: RoleName, organizationIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const organizationId of new Set(organizationIds)) {
    const rows = await db
      .selectFrom('memberships')
      .where('organizationId', '=', organizationId)
      .where('endedAt', 'is', null)
      .where(sql<boolean>`roles @> array[${role}]`)
      .orderBy('id')
      .limit(mostOfOne)
      .select('personId')
      .execute()
    found.set(
      organizationId,
      rows.map(({ personId }) => personId),
    )
  }
  return found
}

/** The names and zones of organizations, by id. */
export async function namesOf(db: Queryable, organizationIds: readonly (string | null)[]) {
  const ids = [...new Set(organizationIds.flatMap((id) => id ?? []))]
  const rows =
    ids.length === 0 ? [] : await db.selectFrom('organizations').where('id', 'in', ids).select(['id', 'slug', 'name', 'timeZone']).execute()
  return new Map(rows.map(({ id, slug, name, timeZone }) => [id, { slug, name, timeZone }]))
}
