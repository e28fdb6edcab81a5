import { works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { removeLoose } from '../../work/evidence/sweep-evidence.ts'
import { tidyArchives } from './arriving-jobs.ts'

/** So long an archive waits for its owner to look at it and say yes. */
export const waitingDays = 14

/** The work behind `tidyArchives`. */
export const tidyingArchives = works(tidyArchives, async (world: World) => {
  const gone = await world.db
    .deleteFrom('arrivedArchives')
    .where('state', 'in', ['ready', 'of-another', 'refused'])
    .where('arrivedAt', '<', new Date(world.now().getTime() - waitingDays * 86_400_000))
    .returning('fileDigest')
    .execute()
  await removeLoose(
    world,
    gone.flatMap(({ fileDigest }) => fileDigest ?? []),
  )
})
