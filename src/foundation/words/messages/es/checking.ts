import type { Dictionary } from '../../format.ts'
import { spanish } from './all.ts'
import { verifier } from './verifier.ts'

/** What the worker that checks a badge writes: what the library says, in parts of the screens whose words stand in every quarter. */
export const checking: Dictionary = { ...spanish, ...verifier }
