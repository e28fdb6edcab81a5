import type { Keyring } from '../platform/keys.ts'

/** Stands in a letter's text where the secret of its link belongs. */
export const secretMark = '{link-secret}'

/** Stands in a letter's text where the address is by which its reader stops such letters. It is made for each sending and kept nowhere. */
export const stopMark = '{stop-address}'

/** Seals the secret of a letter's link, so that no copy of the database opens it. */
export const sealSecret = (keys: Keyring, letterId: string, secret: string): Buffer => keys.seal(Buffer.from(secret), letterId)

type Written = { id: string; bodyText: string; bodyHtml: string; secretSealed: Uint8Array | null }

/** Whether a letter's link can't be made whole any more. */
export const isSpent = ({ bodyText, secretSealed }: Pick<Written, 'bodyText' | 'secretSealed'>): boolean =>
  secretSealed === null && bodyText.includes(secretMark)

/** The two forms of a letter as its reader gets them. Where the secret is gone, or nobody may stop letters here, an address ends in "…". */
export function wholeLetter(
  keys: Keyring,
  { id, bodyText, bodyHtml, secretSealed }: Written,
  stopAddress = '…',
): { text: string; html: string } {
  const secret = secretSealed ? keys.unseal(secretSealed, id).toString() : '…'
  return {
    text: bodyText.replaceAll(secretMark, () => secret).replaceAll(stopMark, () => stopAddress),
    html: bodyHtml.replaceAll(secretMark, () => secret.replaceAll('&', '&amp;')).replaceAll(stopMark, () => stopAddress),
  }
}
