import { z } from 'zod'
import { onOneLine } from '../../people/accounts/person-fields.ts'
import { stickerNames } from './stickers.ts'

/** To whom of an organization somebody shows what they earn. */
export const audiences = ['nobody', 'school', 'organization'] as const
export type Audience = (typeof audiences)[number]

/** So far back what was earned is shown when somebody chooses to: what is new, not a life. */
export const daysBack = 30
/** So long what was given can be changed. After that others have read it; it can still be taken back. */
export const changeHours = 24
export const mostInNote = 280
/** More is said on nobody's card. */
export const mostOnCard = 12
export const mostMutes = 200

/** What is given: a sticker, a note, or both. The words stand on one line, without what turns others around. */
export const kudosFields = {
  sticker: z
    .union([z.literal(''), z.enum(stickerNames)])
    .default('')
    .describe('One of the stickers; empty for none.'),
  note: z.string().transform(onOneLine).pipe(z.string().max(mostInNote, 'Please keep it under 280 characters.')).default(''),
  outside: z.boolean().default(false).describe('Whether the person may show it on other sites, with your name.'),
}
