import type { Dictionary } from '../../format.ts'
import { credentials } from './credentials.ts'
import { foundation } from './foundation.ts'
import { verifier } from './verifier.ts'

/** What the worker writes that checks a badge: the report, the parts of a screen, and what the library says. */
export const checking: Dictionary = { ...foundation, ...credentials, ...verifier }
