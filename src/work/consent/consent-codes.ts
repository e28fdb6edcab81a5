import { createHash, randomBytes } from 'node:crypto'
import type { Keyring } from '../../foundation/platform/keys.ts'

// Without letters and digits that are taken for each other on paper.
const signs = '23456789abcdefghjkmnpqrstuvwxyz'
const length = 16

/** The secret by which a family is known to us, as a link and as a code on paper: nearly 80 bits. */
export function newCode(): string {
  let code = ''
  while (code.length < length)
    for (const byte of randomBytes(length)) if (byte < 248 && code.length < length) code += signs[byte % 31] ?? ''
  return code
}

/** A code as somebody typed or scanned it: without spaces, hyphens and capitals; null where it can't be one. */
export function readCode(typed: string): string | null {
  const code = typed
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[\s–—-]/g, '')
  return code.length === length && [...code].every((sign) => signs.includes(sign)) ? code : null
}

/** A code as it stands on paper: in fours. */
export const shownCode = (code: string): string =>
  code
    .match(/.{1,4}/g)
    ?.join('-')
    .toUpperCase() ?? code

/** What is kept of it to know it again. */
export const hashOfCode = (code: string): string => createHash('sha256').update(`consent:${code}`).digest('hex')

/** A new code with what is kept of it: its hash, and sealed what a teacher prints. `id` is the row it belongs to. */
export function sealedCode(keys: Keyring, id: string): { code: string; hash: string; sealed: Buffer } {
  const code = newCode()
  return { code, hash: hashOfCode(code), sealed: keys.seal(Buffer.from(code), `consent:${id}`) }
}
export const openCode = (keys: Keyring, id: string, sealed: Uint8Array): string => keys.unseal(sealed, `consent:${id}`).toString()
