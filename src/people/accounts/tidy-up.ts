import { sql } from 'kysely'
import { z } from 'zod'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'

/** Once a night: what has run out and tells nobody anything any more. */
export const tidyUp = job({ name: 'people.tidy-up', data: z.object({}), atOnce: 1, every: '40 3 * * *' })

/** The work behind `tidyUp`. */
export const tidyingUp = works(tidyUp, async ({ db, now }: World) => {
  const today = now()
  const lastMonth = new Date(today.getTime() - 30 * 86_400_000)
  await sql`delete from rate_limits where window_end < ${today}`.execute(db)
  // No link of ours is good for longer.
  await db
    .updateTable('messages')
    .set({ secretSealed: null })
    .where('secretSealed', 'is not', null)
    .where('createdAt', '<', lastMonth)
    .execute()
  await db.deleteFrom('sessions').where('expiresAt', '<', today).execute()
  await db.deleteFrom('spentChallenges').where('expiresAt', '<', today).execute()
  await db.deleteFrom('signInTokens').where('expiresAt', '<', today).execute()
})
