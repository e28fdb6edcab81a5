import type { Queryable } from '../platform/database.ts'

/** More than this are told as this many: who sees it looks at the mail server, not at the number. */
const mostCounted = 1000

/** How many letters of an organization the mail server did not take, up to a thousand. */
export async function countStuckLetters(db: Queryable, organizationId: string): Promise<number> {
  const { stuck } = await db
    .selectFrom((query) =>
      query
        .selectFrom('messages')
        .where('organizationId', '=', organizationId)
        .where('sentAt', 'is', null)
        .where('tries', '>', 0)
        .select('id')
        .limit(mostCounted)
        .as('letters'),
    )
    .select((row) => row.fn.countAll<number>().as('stuck'))
    .executeTakeFirstOrThrow()
  return stuck
}
