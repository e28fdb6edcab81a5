import type { Queryable } from '../../foundation/platform/database.ts'

/** With which day a person's school years begin, and where they are: by the organization that first gave them something, else usual. */
export async function placeOf(db: Queryable, personId: string): Promise<{ yearStart: string; timeZone: string }> {
  const found = await db
    .selectFrom('awards')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .where('awards.earnerId', '=', personId)
    .orderBy('awards.id')
    .limit(1)
    .select(['schoolYearStart as yearStart', 'timeZone'])
    .executeTakeFirst()
  return found ?? { yearStart: '07-01', timeZone: 'UTC' }
}

export const yearStartOf = async (db: Queryable, personId: string): Promise<string> => (await placeOf(db, personId)).yearStart
