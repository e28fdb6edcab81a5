import { generateKeyPair, importSigningKey, type SigningKey } from '@laurel/openbadges/keys/ed25519'
import type { Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'

/**
 * Gives an organization a new signing key, in the transaction of the command that asks. An older one is retired:
 * it signs no more, but stays in the DID document, so that what it signed verifies for life.
 */
export async function createIssuerKey({ db, keys, now, newId }: Scene, organizationId: string): Promise<{ id: string; name: string }> {
  const { publicKeyMultibase, secretKeyMultibase } = await generateKeyPair()
  const { count } = await db
    .selectFrom('issuerKeys')
    .where('organizationId', '=', organizationId)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  await db
    .updateTable('issuerKeys')
    .set({ retiredAt: now })
    .where('organizationId', '=', organizationId)
    .where('retiredAt', 'is', null)
    .execute()
  const key = { id: newId(), name: `key-${count + 1}` }
  await db
    .insertInto('issuerKeys')
    .values({
      ...key,
      organizationId,
      publicMultibase: publicKeyMultibase,
      secretSealed: keys.seal(Buffer.from(secretKeyMultibase), organizationId),
      createdAt: now,
    })
    .execute()
  return key
}

/** All public keys of an organization, oldest first: what its DID document lists. */
export const issuerKeysOf = (db: Queryable, organizationId: string) =>
  db
    .selectFrom('issuerKeys')
    .leftJoin('compromisedKeys', 'compromisedKeys.keyId', 'issuerKeys.id')
    .where('organizationId', '=', organizationId)
    .orderBy('createdAt')
    .orderBy('id')
    .select(['id', 'name', 'publicMultibase', 'createdAt', 'retiredAt', 'compromisedKeys.since as compromisedSince'])
    .execute()

/** The key with which an organization signs now, ready to use. @throws Error when it has none: every issuer is made with one */
export async function findSigningKey(
  db: Queryable,
  keyring: Keyring,
  organizationId: string,
): Promise<{ id: string; name: string; key: SigningKey }> {
  const row = await db
    .selectFrom('issuerKeys')
    .where('organizationId', '=', organizationId)
    .where('retiredAt', 'is', null)
    .select(['id', 'name', 'publicMultibase', 'secretSealed'])
    .executeTakeFirst()
  if (!row) throw new Error(`The organization ${organizationId} has no signing key.`)
  const secretKeyMultibase = keyring.unseal(row.secretSealed, organizationId).toString()
  return { id: row.id, name: row.name, key: await importSigningKey({ secretKeyMultibase, publicKeyMultibase: row.publicMultibase }) }
}
