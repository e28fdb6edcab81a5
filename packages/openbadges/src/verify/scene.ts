import type { AllowedContexts } from '../jsonld/canonize.ts'
import type { Fetch } from './load.ts'

/** What the checks share. */
export type Scene = {
  readonly fetch: Fetch
  readonly now: Date
  readonly recipient: string | undefined
  readonly allowed: AllowedContexts | undefined
  /** How many credentials deep we are: an endorsement's own endorsements, or a list's list, are not followed. */
  readonly depth: number
}
