import { z } from 'zod'
import { job } from '../../foundation/platform/jobs.ts'

const data = z.object({ archiveId: z.uuid() })

/** Compares every file of an archive with its signed list, and asks who signed it: a minute for some gigabytes, and longer where others are at it. */
export const lookAtArchive = job({ name: 'archives.look', data, atOnce: 1, retryLimit: 6, expireSeconds: 3 * 3600 })
/** Takes in what a person said yes to, badge by badge. */
export const takeArchive = job({ name: 'archives.take', data, atOnce: 1, retryLimit: 6, expireSeconds: 3 * 3600 })
/** Lets go of what nobody took in. */
export const tidyArchives = job({ name: 'archives.tidy', data: z.object({}), atOnce: 1, every: '23 * * * *' })
