import { notAFact } from '../../foundation/platform/fact.ts'

/** What somebody has from elsewhere is nobody’s business, as with badges that they bring in. */
export const theirPast = notAFact('What someone brings along from elsewhere is theirs alone.')
