import { randomUUID } from 'node:crypto'

/** A new UUIDv7 (RFC 9562 §5.7): sorted by time, so that keys and pages follow the order of events. */
export function newId(now: Date = new Date()): string {
  const time = now.getTime().toString(16).padStart(12, '0')
  // The rest is a random UUID's but for the version; its random bits come from a store that is filled for many at once.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
