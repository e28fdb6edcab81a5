import type { Queryable } from '../../foundation/platform/database.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'

/** Counts a code that is nobody’s: nobody guesses one of 80 bits, and nobody shall try for long. @throws Refusal `too-many-tries` */
export const countWrongCode = (db: Queryable, clientAddress: string): Promise<void> =>
  limitTries(db, `consent-code ${clientAddress}`, { tries: 40, seconds: 600 })
