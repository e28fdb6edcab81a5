import { cleanInThread } from './clean-in-thread.ts'
import { makingRenditions } from './make-renditions.ts'
import { cleanCopies } from './rendition-jobs.ts'

/** The work behind `cleanCopies`: the copy of a file that leaves out what it says of its author beside its content. */
export const { making: makingCleanCopy, makingWaiting: makingWaitingCopies } = makingRenditions({
  jobs: cleanCopies,
  make: async (facts, from, to) => ({ facts, found: await cleanInThread(facts.contentType, from, to) }),
  mostBytes: ({ sizeBytes }) => sizeBytes * 2 + 10_000_000,
})
