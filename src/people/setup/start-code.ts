import { timingSafeEqual } from 'node:crypto'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { isEmptyInstance } from '../organizations/organizations.ts'

/**
 * What the terminal tells the person who starts an empty instance, so that no passer-by makes it theirs. It opens nothing once somebody has begun,
 * and every process of an instance knows the same.
 */
export const startCodeOf = (keys: Keyring): string => keys.derive('start code').slice(0, 20)

/** Whether this is the code of the terminal. */
export function isStartCode(keys: Keyring, given: string): boolean {
  const expected = Buffer.from(startCodeOf(keys))
  const sent = Buffer.from(given.trim().toLowerCase())
  return sent.length === expected.length && timingSafeEqual(sent, expected)
}

/** The way into an empty instance, for the terminal; null once somebody has begun. */
export async function startLink(world: { db: Queryable; keys: Keyring; config: { BASE_URL: string } }): Promise<string | null> {
  return (await isEmptyInstance(world.db)) ? `${world.config.BASE_URL}/start?code=${startCodeOf(world.keys)}` : null
}
