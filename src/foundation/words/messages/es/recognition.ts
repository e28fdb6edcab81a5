import type { Dictionary } from '../../format.ts'

/** The Spanish of `src/recognition`, by the English text of each message. What is not here yet is shown in English. */
export const recognition: Dictionary = {}
