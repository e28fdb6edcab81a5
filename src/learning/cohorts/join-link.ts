import { createHash, randomBytes } from 'node:crypto'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'

const contextOf = (cohortId: string) => `cohort:${cohortId}`

/** A new secret for the link to join, and what is kept of it. */
export function newJoinSecret(keys: Keyring, cohortId: string) {
  const secret = randomBytes(24).toString('base64url')
  return { secret, joinHash: joinHashOf(secret), joinSealed: keys.seal(Buffer.from(secret), contextOf(cohortId)) }
}
export const joinHashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
export const joinAddress = (baseUrl: string, secret: string): string => `${baseUrl}/learning/join/${secret}`

/** The link to join a cohort, to show it again; null where there is none. */
export async function findJoinAddress(db: Queryable, keys: Keyring, baseUrl: string, cohortId: string): Promise<string | null> {
  const kept = await db.selectFrom('cohorts').where('id', '=', cohortId).select('joinSealed').executeTakeFirst()
  return kept?.joinSealed ? joinAddress(baseUrl, keys.unseal(kept.joinSealed, contextOf(cohortId)).toString()) : null
}
