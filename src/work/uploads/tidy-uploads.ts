import { z } from 'zod'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { tidyStaging } from '../evidence/tidy-staging.ts'

/** Removes what had arrived of a file that was given up, at the machine where it lies; any other leaves it to that one's own sweep. */
export const dropStaged = job({
  name: 'upload.drop-staged',
  data: z.object({ stagedId: z.uuid(), stagingPlace: z.uuid() }),
  atOnce: 4,
})
export const droppingStaged = works(dropStaged, async ({ staging }: World, { stagedId, stagingPlace }) => {
  if (stagingPlace === staging.place) await staging.drop(stagedId)
})

/** Gives up what nothing came of for days, once an hour. */
const expireUploads = job({ name: 'upload.expire', data: z.object({}), atOnce: 1, every: '23 * * * *' })

/** Files that were abandoned, and the rows of those that are artifacts by now. */
export const expiringUploads = works(expireUploads, async (world: World) => {
  await world.db.deleteFrom('uploads').where('expiresAt', '<', world.now()).execute()
  await tidyStaging(world)
})
