import { z } from 'zod'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'

/** So long an entry that was removed can be brought back. */
const restorableMs = 6 * 3_600_000

const sweepLog = job({ name: 'log.sweep', data: z.object({}), atOnce: 1, every: '33 * * * *' })

/** The work behind `sweepLog`: entries that were removed some hours ago go for good. */
export const sweepingLog = works(sweepLog, async (world: World) => {
  await world.db
    .deleteFrom('logEntries')
    .where('removedAt', '<', new Date(world.now().getTime() - restorableMs))
    .execute()
})
