import { z } from 'zod'

/** What people are asked about themselves. The sentences are shown beside the field. */
export const personName = z
  .string()
  .trim()
  .transform((name) => name.replace(/\s+/g, ' '))
  .pipe(z.string().min(1, 'Please give a name.').max(120, 'A name has at most 120 characters.'))

/** An e-mail address as it is stored and compared. */
export const address = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Please write an e-mail address, such as maya@school.example.').max(254, 'An address has at most 254 characters.'))

const common = /^(.)\1+$|^(0?123456789\d*|password\d*|qwertyuiop\w*|iloveyou\w*|letmein\w*|changeme\w*)$/i

/** A new password. Length is what counts; only what everyone would guess is refused. */
export const newPassword = z
  .string()
  .min(10, 'A password needs at least 10 characters. A few words in a row are easy to remember.')
  .max(200, 'A password has at most 200 characters.')
  .refine((password) => !common.test(password), 'Everyone would guess this password. Please choose another.')
