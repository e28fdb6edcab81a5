import type { Queryable } from '../../foundation/platform/database.ts'

/** What the roster of each organization said of them last. */
export async function* copiedRosters(db: Queryable, personId: string) {
  yield* await db
    .selectFrom('rosterPeople')
    .innerJoin('organizations', 'organizations.id', 'rosterPeople.organizationId')
    .where('personId', '=', personId)
    .orderBy('rosterPeople.organizationId')
    .orderBy('sourcedId')
    .select(['organizations.name as organization', 'sourcedId', 'told', 'rosterPeople.name', 'rosterPeople.email', 'isGone'])
    .execute()
}
