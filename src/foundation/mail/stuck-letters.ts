import { sql } from 'kysely'
import type { Queryable } from '../platform/database.ts'

/** More than this are told as this many: who sees it looks at the mail server, not at the number. */
const mostCounted = 1000

/** How many letters of an organization did not arrive, as the mail server did not take them, they came back, or their address is held
 * back: up to a thousand. */
export async function countStuckLetters(db: Queryable, organizationId: string): Promise<number> {
  const { stuck } = await db
    .selectFrom((query) =>
      query
        .selectFrom('messages')
        .where('organizationId', '=', organizationId)
        // As the index of those few has it.
        .where(sql<boolean>`((sent_at is null and tries > 0) or bounced_at is not null or withheld_at is not null)`)
        .select('id')
        .limit(mostCounted)
        .as('letters'),
    )
    .select((row) => row.fn.countAll<number>().as('stuck'))
    .executeTakeFirstOrThrow()
  return stuck
}
