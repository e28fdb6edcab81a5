import { z } from 'zod'
import { job } from '../../foundation/platform/jobs.ts'

/** Checks what somebody brought, after the commit: several at once, as most of it is waiting for other sites. */
export const checkArrival = job({ name: 'imports.check', data: z.object({ arrivalId: z.uuid() }), atOnce: 9, retryLimit: 4 })
/** Takes up what waits and has no job, as after a site did not answer; and clears away the list of what was brought. */
export const tidyArrivals = job({ name: 'imports.tidy', data: z.object({}), atOnce: 1, every: '* * * * *' })
/** Asks again about badges whose turn it is. */
export const askDue = job({ name: 'imports.ask-due', data: z.object({}), atOnce: 1, every: '*/10 * * * *' })
export const askAgain = job({ name: 'imports.ask-again', data: z.object({ badgeId: z.uuid() }), atOnce: 3, retryLimit: 2 })
/** Tries badges again that named somebody else, when a person has shown that another address is theirs. */
export const askUnmatched = job({ name: 'imports.ask-unmatched', data: z.object({ personId: z.uuid() }), atOnce: 1 })
