import { createHash, randomBytes } from 'node:crypto'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { newLinkToken } from '../../people/accounts/link-tokens.ts'

// Without letters and digits that are taken for each other.
const signs = '23456789abcdefghjkmnpqrstuvwxyz'
const length = 8

/** The secret of a new link, and what is kept of it: its hash, and sealed what its owner is shown again. */
export function sealedLink(keys: Keyring, shareId: string) {
  const { token, hash } = newLinkToken()
  return { token, tokenHash: hash, tokenSealed: keys.seal(Buffer.from(token), `share:${shareId}`) }
}
export const openLink = (keys: Keyring, shareId: string, sealed: Uint8Array): string => keys.unseal(sealed, `share:${shareId}`).toString()

/** A code that is told by word of mouth. It is asked for behind a link that nobody guesses, and few guesses are taken. */
function newCode(): string {
  let code = ''
  while (code.length < length)
    for (const byte of randomBytes(length)) if (byte < 248 && code.length < length) code += signs[byte % 31] ?? ''
  return code
}
/** As somebody typed it: without spaces, hyphens and capitals. */
const plainCode = (typed: string): string =>
  typed
    .slice(0, 100)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
/** Of one share alone: the same code of another has another hash. */
export const hashOfCode = (shareId: string, typed: string): string =>
  createHash('sha256')
    .update(`share-code:${shareId}:${plainCode(typed)}`)
    .digest('hex')

export function sealedCode(keys: Keyring, shareId: string) {
  const code = newCode()
  return { code, codeHash: hashOfCode(shareId, code), codeSealed: keys.seal(Buffer.from(code), `share-code:${shareId}`) }
}
export const openCode = (keys: Keyring, shareId: string, sealed: Uint8Array): string =>
  keys
    .unseal(sealed, `share-code:${shareId}`)
    .toString()
    .replace(/^(.{4})/, '$1-')
    .toUpperCase()
