import { carriesCredential } from '@laurel/openbadges/baking/address'
import { invalid, invalidAt, oversized, type Refusal } from '../../foundation/platform/refusal.ts'

/** The largest badge that is looked at. A picture of 2,000 pixels with a long credential inside is about 1 MB. */
export const maximumBadgeBytes = 5_000_000

/** What someone wants to have checked: the bytes of a file, a text, or where it is. */
export type Given = { kind: 'file'; bytes: Uint8Array } | { kind: 'text'; text: string } | { kind: 'url'; url: string }
/** The same with the address of the person it should be about. */
export type Asked = { given: Given; recipient: string | undefined }

/** What the verifier is handed. */
export function inputOf(given: Given): string | Uint8Array {
  if (given.kind === 'file') return given.bytes
  return given.kind === 'url' ? given.url : given.text
}

export const tooLarge = (): Refusal => oversized('badge-too-large', 'This is larger than 5 MB, which no badge is. Nothing of it was read.')
export const nothingGiven = (): Refusal =>
  invalid('nothing-to-verify', 'There is nothing to check yet: choose a file, enter an address, or paste the badge as text.')
const notWebAddress = (): Refusal =>
  invalid('address-invalid', 'This is not a web address.', [{ field: 'url', text: 'Enter a web address that begins with https://' }])

/** What a form or a program gave; of several the file counts, then the address. */
export type Parts = { file?: Uint8Array | undefined; url?: string | undefined; text?: string | undefined; recipient?: string | undefined }
/** Takes what counts of what was given. @throws Refusal as documented */
export function ask({ file, url, text, recipient }: Parts): Asked {
  if (file) {
    if (file.length === 0) throw invalidAt('file-empty', 'file', 'This file is empty.')
    if (file.length > maximumBadgeBytes) throw tooLarge()
    return { given: { kind: 'file', bytes: file }, recipient }
  }
  if (url && !carriesCredential(url)) return { given: givenUrl(url), recipient }
  // An address of a printed code has the badge in it.
  if (url) return { given: { kind: 'text', text: url }, recipient }
  if (text && carriesCredential(text)) return { given: { kind: 'text', text }, recipient }
  if (text) return { given: isWebAddress(text) ? givenUrl(text) : { kind: 'text', text }, recipient }
  throw nothingGiven()
}

const isWebAddress = (text: string) => /^https?:\/\/\S+$/i.test(text)

/** An address to look at. @throws Refusal `address-invalid` */
export function givenUrl(address: string): Given {
  // People leave the beginning out.
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) && !/^[^/]+:\d+(\/|$)/.test(address) ? address : `https://${address}`
  const url = URL.parse(whole)
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname || whole.length > 2000) throw notWebAddress()
  return { kind: 'url', url: url.href.split('#')[0] ?? url.href }
}
