import { createHash, randomBytes } from 'node:crypto'

/** By this the scanners of code hosts know a key that was published by mistake. */
const prefix = 'laurel_'

/** A new secret: shown once, kept only as its digest. */
export function newSecret(): { secret: string; digest: Buffer; hint: string } {
  const secret = prefix + randomBytes(32).toString('base64url')
  return { secret, digest: digestOf(secret), hint: secret.slice(-4) }
}

/** By what a secret is found. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Whether a text can be a secret of ours at all. */
export const looksLikeSecret = (text: string): boolean => /^laurel_[\w-]{43}$/.test(text)
