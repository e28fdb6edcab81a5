import { z } from 'zod'
import type { Actor } from '../../foundation/platform/actor.ts'
import { type Locale, locales } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'

// What nobody sees and what turns the direction of reading: a name stands amid what a page says of somebody, and must not turn that around.
const hidden = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu

/** Words on one line, as they may stand within a sentence of ours. Joiners stay: names in Persian and pictures of people are written with them. */
export const onOneLine = (given: string): string => given.toWellFormed().replace(/\s+/g, ' ').replace(hidden, '').replace(/ +/g, ' ').trim()

/** The same for words on several lines. */
export const onLines = (given: string): string =>
  given
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').replace(hidden, '').trimEnd())
    .join('\n')
    .trim()

/** What people are asked about themselves. The sentences are shown beside the field. */
export const personName = z
  .string()
  .transform(onOneLine)
  .pipe(z.string().min(1, 'Please give a name.').max(120, 'A name has at most 120 characters.'))

/** A domain in letters beyond ASCII as mail systems write it (RFC 5890), which is what browsers make of it in an e-mail field. */
const asciiDomain = (written: string): string => {
  const at = written.lastIndexOf('@')
  const domain = written.slice(at + 1)
  if (at < 1 || domain.length > 254 || /^[\x20-\x7e]*$/.test(domain) || /[\s/\\?#:@%]/.test(domain)) return written
  return `${written.slice(0, at + 1)}${URL.parse(`http://${domain}`)?.hostname ?? domain}`
}

/** The language of the browser in which something was asked, where it was asked in one. */
export const browserLocale = z.enum(locales).nullable().default(null)

/** The language of a letter to someone who has no account yet, as who sends it says; without it, that which they have chosen for themselves. */
export const letterLocale = z.enum(locales).optional().describe('The language of the e-mail. Without it, that of who sends it.')

/** The language of a letter to someone new: that of the page it is sent from, else what its sender has chosen. */
export const localeOfLetter = (actor: Actor, asked: Locale | undefined): Locale | null =>
  asked ?? (actor.kind === 'person' ? (actor.locale ?? null) : null)

/** What is said of an address whose letters before the @ no mail of ours reaches. */
export const beyondMail = texts(
  'Before the @, letters beyond a to z can’t get mail from here. Please write another address of this person.',
)

/** An e-mail address as it is stored and compared. */
export const address = z
  .string()
  .trim()
  .toLowerCase()
  .transform(asciiDomain)
  .pipe(
    z
      .email({
        error: ({ input }) =>
          /^[^@]*[^\x20-\x7e@][^@]*@[^@]+$/.test(String(input).slice(0, 300))
            ? beyondMail
            : 'Please write an e-mail address, such as maya@school.example.',
      })
      .max(254, 'An address has at most 254 characters.'),
  )

const common = /^(.)\1+$|^(0?123456789\d*|password\d*|qwertyuiop\w*|iloveyou\w*|letmein\w*|changeme\w*)$/i

/** A new password. Length is what counts; only what everyone would guess is refused. */
export const newPassword = z
  .string()
  .min(10, 'A password needs at least 10 characters. A few words in a row are easy to remember.')
  .max(200, 'A password has at most 200 characters.')
  .refine((password) => !common.test(password), 'Everyone would guess this password. Please choose another.')
