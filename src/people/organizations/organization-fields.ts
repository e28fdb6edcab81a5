import { z } from 'zod'
import { sentence } from '../../foundation/words/sentence.ts'
import { accentFault, readColor } from './accent.ts'

const trimmed = z.string().trim()

/** What an organization is asked about itself. The sentences are shown beside the field. */
export const organizationName = trimmed.min(1, 'Please give the name.').max(120, 'A name has at most 120 characters.')
export const organizationShortName = trimmed
  .min(1, 'Please give a short name; badges carry it on their banner.')
  .max(24, 'A short name has at most 24 characters: it must fit the banner of a badge.')
export const organizationSlug = trimmed
  .toLowerCase()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens, such as three-rivers.')
  .max(60, 'An address has at most 60 characters.')
export const accent = trimmed.transform((text, context) => {
  const color = readColor(text)
  const fault = color ? accentFault(color) : sentence('Write the color as six digits, such as #1d6b4f.')
  if (color && !fault) return color
  context.addIssue({ code: 'custom', message: fault?.text ?? '', params: fault?.values ?? {} })
  return z.NEVER
})
export const homepage = z.union([
  z.literal(''),
  trimmed
    .transform((text) => (/^[a-z]+:/i.test(text) ? text : `https://${text}`))
    .pipe(z.url({ protocol: /^https?$/, hostname: /\./, error: 'Write the address of a web page, such as https://district.example.' }))
    .pipe(z.string().max(300, 'An address has at most 300 characters.')),
])
export const contactEmail = z.union([
  z.literal(''),
  trimmed.toLowerCase().pipe(z.email('Write an e-mail address, such as badges@district.example.')),
])
/** The number that LinkedIn gives an organization, also out of the address of its page there. */
export const linkedinId = trimmed
  .transform((text) => /^(?:https:\/\/)?(?:www\.)?linkedin\.com\/(?:company|school)\/(\d+)(?:[/?].*)?$/.exec(text)?.[1] ?? text)
  .pipe(z.string().regex(/^\d{0,20}$/, 'Write the number alone: an admin of your LinkedIn page finds it in its address.'))
export const description = trimmed.max(2000, 'At most 2,000 characters.')

/** An address part made from a name: "Três Rios School District" → "tres-rios-school-district". Empty when nothing is left of it. */
export const slugFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')

/** A short name for a banner made from a long one: its first words as far as they fit. */
export function shortNameFrom(name: string): string {
  const short =
    name.replace(/\b(unified |public |independent )?(school district|schools|school|district|university|county)\b.*$/i, '').trim() || name
  if (short.length <= 24) return short
  const cut = short.slice(0, 25)
  return cut
    .slice(0, Math.max(cut.lastIndexOf(' '), 1))
    .trim()
    .slice(0, 24)
}
