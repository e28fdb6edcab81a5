import { issuerKey } from '@laurel/openbadges/trust/issuer-key'
import { z } from 'zod'
import { isStorable } from '../../foundation/platform/storable-text.ts'

/** How many issuers an organization's own list may have: what is longer is kept by who makes lists, and brought in. */
export const mostRecognized = 500

const identifier = z
  .string()
  .trim()
  .max(500)
  .refine(
    (id) => issuerKey(id) !== undefined,
    'Give the issuer’s DID, such as did:web:cedar.example, or the address of its profile, which begins with https://.',
  )

/** Without characters that turn around or hide what stands beside them: the list is read by others. */
const plain = (text: string) => isStorable(text) && !/[\p{Cc}\p{Cf}]/u.test(text.replace(/[\r\n\t]/g, ''))

export const reason = z
  .string()
  .trim()
  .min(3, 'Say why in a few words. Everyone may read it.')
  .max(600, 'Please keep the reason under 600 characters.')
  .refine(plain, 'This text has characters that can’t be shown.')

/** What is said of an issuer on a list of one's own. */
export const issuerFields = {
  issuerId: identifier.describe('Its DID, or the address of its profile: what its badges name as issuer.'),
  sameAs: z
    .preprocess(
      (given) => (typeof given === 'string' ? given.split(/\s+/).filter((one) => one !== '') : given),
      z.array(identifier).max(5, 'Five other identifiers are enough.'),
    )
    .default([])
    .describe('Other identifiers of the same issuer.'),
  name: z
    .string()
    .trim()
    .min(1, 'Give the name of the issuer.')
    .max(200, 'Please keep the name under 200 characters.')
    .refine(plain, 'This text has characters that can’t be shown.'),
  url: z
    .preprocess(
      (given) => (given === '' ? null : given),
      z
        .url({ protocol: /^https?$/, error: 'Give a web address that begins with https://.' })
        .max(500)
        .nullish(),
    )
    .describe('Its web page.'),
  why: z
    .string()
    .trim()
    .min(3, 'Say for what it is recognized. Everyone may read it.')
    .max(600, 'Please keep this under 600 characters.')
    .refine(plain, 'This text has characters that can’t be shown.')
    .describe('For what it is recognized; it stands on the list.'),
  since: z.iso.date('Choose the day from which it is recognized.'),
  until: z
    .preprocess((given) => (given === '' ? null : given), z.iso.date().nullish())
    .describe('The last day on which it is recognized; left out while it is.'),
} as const

/** Every name of an issuer in one spelling, that of its identifier first. */
export const keysOf = (issuerId: string, sameAs: readonly string[]): string[] => [
  ...new Set([issuerId, ...sameAs].flatMap((id) => issuerKey(id) ?? [])),
]
