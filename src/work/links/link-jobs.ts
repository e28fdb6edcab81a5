import { z } from 'zod'
import { job } from '../../foundation/platform/jobs.ts'

/** Whether the page of a link opens for a visitor. */
export const checkLink = job({ name: 'link.check', data: z.object({ artifactId: z.uuid() }), atOnce: 4, retryLimit: 3, expireSeconds: 60 })
/** A copy of what a link shows that was handed in. */
export const copyLink = job({ name: 'link.copy', data: z.object({ copyId: z.uuid() }), atOnce: 2, retryLimit: 6, expireSeconds: 180 })
/** Those that could not be reached and are tried again, and those whose job was lost. */
export const copyWaitingLinks = job({ name: 'link.copy-waiting', data: z.object({}), atOnce: 1, every: '* * * * *', expireSeconds: 300 })
