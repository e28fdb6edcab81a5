import { z } from 'zod'
import { address, onLines, onOneLine } from '../../people/accounts/person-fields.ts'

/** Who may see what is shared: anyone with the link, with a code as well, or who reads the mail of one address. */
export const accesses = ['link', 'code', 'address'] as const
export type Access = (typeof accesses)[number]

export const shareTitle = z
  .string()
  .transform(onOneLine)
  .pipe(z.string().min(1, 'Give it a title.').max(120, 'A title has at most 120 characters.'))
export const shareNote = z.string().transform(onLines).pipe(z.string().max(2000, 'Please shorten the note to 2,000 characters.'))
export const shareAccess = z.enum(accesses, 'Choose who may see it.')
/** Empty where nobody in particular is named. */
export const shareAddress = z.union([z.literal(''), address])
export const shareTerms = ['day', 'week', 'month', 'date', 'none', 'keep'] as const
export const shareTerm = z.enum(shareTerms, 'Choose how long it can be seen.')
export const shareUntil = z.iso.date('Write the last day.').optional().describe('The last day, where a date ends it.')

/** What a person wants to show fits well below these; a program that runs wild does not. */
export const mostAwards = 100
export const mostPieces = 100
export const mostShares = 200
