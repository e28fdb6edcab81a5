import { createHmac, timingSafeEqual } from 'node:crypto'

const stepSeconds = 30
/** Clocks of phones are a little off: one half minute before and after is taken too. */
const stepsAround = 1

/** The six digits of one half minute (RFC 6238 with HMAC-SHA-1, which is what apps know). */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const start = (digest.at(-1) ?? 0) & 0x0f
  return String((digest.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

export const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds)

/** The half minute whose code this is, of those around now; null where it is none of them. */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const present = stepOf(now)
  for (let step = present + stepsAround; step >= present - stepsAround; step--)
    if (timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))) return step
  return null
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes as apps and people type them (RFC 4648, base32 without padding). */
export function base32(bytes: Uint8Array): string {
  let bits = 0
  let held = 0
  let written = ''
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      written += letters[(held >> bits) & 31]
    }
  }
  return bits > 0 ? written + letters[(held << (5 - bits)) & 31] : written
}
