import { z } from 'zod'
import { job } from '../../foundation/platform/jobs.ts'

const ofSync = z.object({ syncId: z.uuid() })

/** Reads what came, or asks for it, and compares it with what is here. A second time it begins again. */
export const readRoster = job({
  name: 'roster.read',
  data: ofSync.extend({ isAgain: z.boolean().default(false) }) as z.ZodType<{ syncId: string; isAgain: boolean }>,
  atOnce: 1,
  expireSeconds: 3600,
  retryLimit: 3,
})

/** Takes in what was agreed to, in portions, from wherever it was broken off. */
export const takeRoster = job({ name: 'roster.take', data: ofSync, atOnce: 1, expireSeconds: 7200 })

/** Takes a sync back, in portions, the last change first. */
export const undoRoster = job({ name: 'roster.undo', data: ofSync, atOnce: 1, expireSeconds: 7200 })

/** Writes to who was invited by a roster and has had no letter yet. */
export const writeToInvited = job({ name: 'roster.write', data: z.object({ organizationId: z.uuid() }), atOnce: 1, expireSeconds: 3600 })

/** Every quarter of an hour: begins the sync of the night where it is night, and letters where it is their day. */
export const rosterNight = job({ name: 'roster.night', data: z.object({}), atOnce: 1, every: '*/15 * * * *' })
