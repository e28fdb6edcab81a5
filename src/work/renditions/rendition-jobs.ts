import { z } from 'zod'
import { job } from '../../foundation/platform/jobs.ts'

/** Makes the copy of one file for assessors who must not know whose work it is. */
export const makeCleanCopy = job({
  name: 'rendition.clean',
  data: z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
  retryLimit: 6,
  expireSeconds: 1800,
})

/** Makes the copies that still wait: of what was added before copies were made, and where a job was lost. */
export const makeWaitingCopies = job({
  name: 'rendition.clean-waiting',
  data: z.object({}),
  every: '* * * * *',
  expireSeconds: 1800,
})
