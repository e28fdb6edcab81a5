import { z } from 'zod'
import { unitMinutes } from '../../definitions/achievements/levels.ts'
import { webAddress, wordsOnOneLine, writing } from '../artifacts/plain-writing.ts'

/** The fields of a unit that someone plans by themselves or with others. */
export const unitTitle = wordsOnOneLine(120, 'Please shorten this to 120 characters.').pipe(
  z.string().min(1, 'Say what this session is about.'),
)

const lengthHelp = 'A session has 45 to 90 minutes. Make two of a longer one.'
export const unitLength = z
  .number({ error: lengthHelp })
  .int(lengthHelp)
  .min(unitMinutes.least, lengthHelp)
  .max(unitMinutes.most, lengthHelp)

export const unitTask = writing(1000, 'Please shorten this to 1,000 characters.')

/** Where it is found; empty where nowhere. */
export const unitLink = z
  .string()
  .max(8000, 'This address is too long.')
  .transform((given) => given.trim())
  .pipe(z.union([z.literal('').transform(() => null), webAddress]))
