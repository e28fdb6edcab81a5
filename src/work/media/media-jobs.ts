import { availableParallelism } from 'node:os'
import { renditionJobs } from '../renditions/rendition-jobs.ts'

/** What a recording is, its pictures and its sound: quick, and looked at first. */
export const overviews = renditionJobs('overview', { atOnce: availableParallelism(), expireSeconds: 1800 })

/** The form of a recording that every browser plays. One for each core, so that pages are still answered. */
export const playables = renditionJobs('playable', { atOnce: availableParallelism(), expireSeconds: 3 * 3600 })
