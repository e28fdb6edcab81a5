import { z } from 'zod'
import { type Job, job } from '../../foundation/platform/jobs.ts'
import { isDigest } from '../../foundation/platform/store.ts'

/** The two jobs of a kind of rendition: of one file, and of what still waits. */
export type RenditionJobs = { kind: string; make: Job<{ digest: string }>; makeWaiting: Job<Record<string, never>> }

/** @param atOnce how many of this kind one process makes at once */
export const renditionJobs = (
  kind: string,
  { atOnce, expireSeconds = 1800 }: { atOnce: number; expireSeconds?: number },
): RenditionJobs => ({
  kind,
  make: job({
    name: `rendition.${kind}`,
    data: z.object({ digest: z.string().refine(isDigest) }),
    atOnce,
    retryLimit: 6,
    expireSeconds,
  }),
  // Of what was added before there was this kind, and where a job was lost.
  makeWaiting: job({ name: `rendition.${kind}-waiting`, data: z.object({}), atOnce: 1, every: '* * * * *', expireSeconds }),
})

/** The copy for assessors who must not know whose work it is. One at a time: each needs much memory for a while. */
export const cleanCopies = renditionJobs('clean', { atOnce: 1 })
