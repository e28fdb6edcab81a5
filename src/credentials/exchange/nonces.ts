import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { digestOf } from './secrets.ts'

/** So long a nonce can be signed. */
export const nonceSeconds = 300

const mark = (keys: Keyring, part: string) =>
  createHmac('sha256', keys.derive('oid4vci nonce')).update(part).digest('base64url').slice(0, 32)

/** A nonce that says by itself that it is ours and until when; only those that were used are kept. */
export function newNonce(keys: Keyring, now: Date): string {
  const part = `${randomBytes(16).toString('base64url')}.${Math.floor(now.getTime() / 1000) + nonceSeconds}`
  return `${part}.${mark(keys, part)}`
}

/** What is kept of a nonce of ours once it is used, and until when; null for one that is another's or ran out. */
export function readNonce(keys: Keyring, nonce: string, now: Date): { digest: Buffer; expiresAt: Date } | null {
  const [, part = '', until = '', given = ''] = /^([\w-]{22}\.(\d{10}))\.([\w-]{32})$/.exec(nonce) ?? []
  if (part === '') return null
  const expiresAt = new Date(Number(until) * 1000)
  return timingSafeEqual(Buffer.from(given), Buffer.from(mark(keys, part))) && expiresAt > now
    ? { digest: digestOf(nonce), expiresAt }
    : null
}
