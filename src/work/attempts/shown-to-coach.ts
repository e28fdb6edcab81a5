import type { Queryable } from '../../foundation/platform/database.ts'

/** Whether something of an attempt is shown to a coach now: where the coach decides, there must be one who saw it. */
export async function isShownToCoach(db: Queryable, attemptId: string): Promise<boolean> {
  const found = await db
    .selectFrom('coachShares')
    .where('attemptId', '=', attemptId)
    .where('stoppedAt', 'is', null)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
