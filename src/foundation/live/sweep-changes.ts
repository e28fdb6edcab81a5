import { z } from 'zod'
import { job, works } from '../platform/jobs.ts'
import type { World } from '../platform/world.ts'
import { keptMs } from './mark.ts'

/** Removes what nobody can ask for any more: whoever comes back later reads their page anew. */
export const sweepChanges = job({ name: 'live.sweep', data: z.object({}), atOnce: 1, every: '*/5 * * * *' })

/** The work behind `sweepChanges`. */
export const sweepingChanges = works(sweepChanges, async ({ db, now }: World) => {
  await db
    .deleteFrom('liveChanges')
    .where('at', '<', new Date(now().getTime() - 2 * keptMs))
    .execute()
})
