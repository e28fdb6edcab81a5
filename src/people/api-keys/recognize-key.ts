import { type Actor, visitor } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { findActor } from '../accounts/recognize.ts'
import { digestOf, looksLikeSecret } from './secret.ts'

const unknown = () => unauthenticated('key-unknown', 'This API key is not known here. Send it as “Authorization: Bearer laurel_…”, whole.')
const expired = () => unauthenticated('key-expired', 'This API key has run out. Make another in Laurel’s settings.')
const revoked = () => unauthenticated('key-revoked', 'This API key was revoked, so nothing was done. Make another in Laurel’s settings.')

const findKey = preparedRead((db, given: { digest: Buffer }) =>
  db
    .selectFrom('apiKeys')
    .leftJoin('organizations', 'organizations.id', 'apiKeys.organizationId')
    .where('digest', '=', given.digest)
    .select(['apiKeys.id', 'apiKeys.personId', 'apiKeys.organizationId', 'apiKeys.name', 'scopes', 'expiresAt', 'lastUsedAt', 'revokedAt'])
    .select('organizations.timeZone'),
)

/**
 * Who sends a request, by the key it bears: the person themselves with what they may at this moment, or a program of an organization.
 * Without one it is a visitor. @throws Refusal `key-unknown`, `key-expired`, `key-revoked`
 */
export async function recognizeKey(world: World, headers: Headers): Promise<Actor> {
  const given = headers.get('authorization')
  if (given === null) return visitor
  const [, secret = ''] = /^Bearer +(\S+)$/i.exec(given.trim()) ?? []
  if (!looksLikeSecret(secret)) throw unknown()
  const [found] = await findKey(world.db, { digest: digestOf(secret) })
  if (!found) throw unknown()
  if (found.revokedAt) throw revoked()
  const now = world.now()
  if (found.expiresAt <= now) throw expired()
  const key = { id: found.id, scopes: found.scopes }
  const actor = found.personId === null ? null : await findActor(world.db, found.personId)
  await noteUsed(world, found.id, found.lastUsedAt, now)
  if (actor?.kind === 'person') return { ...actor, key }
  const { organizationId, timeZone, name } = found
  if (organizationId === null || timeZone === null) throw unknown()
  return { kind: 'key', name, organizationId, timeZone, key }
}

const minute = 60_000

/** Keeps when a key was last used: one write a minute, whatever it does. A request never fails for it. */
async function noteUsed({ db, log }: World, id: string, before: Date | null, now: Date): Promise<void> {
  if (before && now.getTime() - before.getTime() < minute) return
  try {
    // Not while a write of this key holds its row: the next request tells as much.
    const own = db.selectFrom('apiKeys').where('id', '=', id).select('id').forNoKeyUpdate().skipLocked()
    await db.updateTable('apiKeys').set({ lastUsedAt: now }).where('id', 'in', own).execute()
  } catch (error) {
    log.warn('when a key was last used was not kept', { error })
  }
}

/**
 * Makes sure, at the end of what a key changes and in the same transaction, that it was not revoked meanwhile. Its row stays locked until the
 * commit: a revocation that comes later waits for it. @throws Refusal `key-revoked`
 */
export async function requireKeyStands(db: Queryable, keyId: string): Promise<void> {
  const key = await db.selectFrom('apiKeys').where('id', '=', keyId).select('revokedAt').forShare().executeTakeFirst()
  if (!key || key.revokedAt) throw revoked()
}
