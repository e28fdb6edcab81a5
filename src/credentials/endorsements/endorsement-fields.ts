import { z } from 'zod'
import { onOneLine } from '../../people/accounts/person-fields.ts'

export const endorsedKinds = ['award', 'achievement', 'organization'] as const
export type EndorsedKind = (typeof endorsedKinds)[number]

/** So long a link to answer by stands. What was answered by it can be withdrawn by it for good. */
export const requestDays = 30
/** So long after that it is kept whom somebody asked, where nothing came of it. */
export const requestKeptDays = 90
/** After so many days without an answer a request is repeated, once. */
export const reminderDays = 7

export const mostWords = 1500

export const kindField = z.enum(endorsedKinds).describe('What is endorsed: an award, a micro-credential, or an organization.')
export const subjectField = z.uuid().describe('The id of the award, the micro-credential, or the organization.')

/** What an endorser says, and as what. */
export const words = {
  position: z
    .string()
    .transform(onOneLine)
    .pipe(z.string().min(1, 'Say what you are, such as coach or professor of education.').max(120, 'Please keep it under 120 characters.')),
  body: z
    .string()
    .trim()
    .min(20, 'Please write a sentence or two, at least 20 characters.')
    .max(mostWords, 'Please shorten this to 1,500 characters.'),
}

export const placeField = z.string().transform(onOneLine).pipe(z.string().max(200, 'Please keep it under 200 characters.')).default('')
