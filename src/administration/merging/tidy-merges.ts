import { z } from 'zod'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { forgetProofs } from './account-proofs.ts'

const tidyMerges = job({ name: 'merging.tidy-up', data: z.object({}), atOnce: 1, every: '50 3 * * *' })

/** Once a night: what a merge changed goes when it can be undone no more, and proofs that have run out. */
export const tidyingMerges = works(tidyMerges, async ({ db, now }: World) => {
  await db
    .deleteFrom('accountMergeRows')
    .using('accountMerges')
    .whereRef('accountMerges.id', '=', 'mergeId')
    .where('undoUntil', '<', now())
    .execute()
  await forgetProofs(db, now())
})
