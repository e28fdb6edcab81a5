import { generateKeyPair, importSigningKey, type SigningKey } from '@laurel/openbadges/keys/ed25519'
import { generateP256KeyPair, importP256SigningKey, type P256SigningKey } from '@laurel/openbadges/keys/p256'
import { sql } from 'kysely'
import type { Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'

/**
 * What a key is for: whole credentials, lists and records; or credentials that their holder shows in parts, which want another kind of signature.
 */
export type IssuerKeyKind = 'ed25519' | 'p256'

/**
 * Gives an organization a new signing key, in the transaction of the command that asks. An older one is retired: it signs no more, but stays in the DID
 * document, so that what it signed verifies for life. With the first kind goes the second, which is made again when it is next wanted.
 */
export async function createIssuerKey(
  { db, keys, now, newId }: Scene,
  organizationId: string,
  kind: IssuerKeyKind = 'ed25519',
): Promise<{ id: string; name: string }> {
  const { publicKeyMultibase, secretKeyMultibase } = kind === 'p256' ? await generateP256KeyPair() : await generateKeyPair()
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
    .$if(kind === 'p256', (query) => query.where('kind', '=', kind))
    .execute()
  const key = { id: newId(), name: `key-${count + 1}` }
  await db
    .insertInto('issuerKeys')
    .values({
      ...key,
      organizationId,
      kind,
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
    .select([
      'id',
      'name',
      sql<IssuerKeyKind>`kind`.as('kind'),
      'publicMultibase',
      'createdAt',
      'retiredAt',
      'compromisedKeys.since as compromisedSince',
    ])
    .execute()

/** The key with which an organization signs now, ready to use. @throws Error when it has none: every issuer is made with one */
export async function findSigningKey(
  db: Queryable,
  keyring: Keyring,
  organizationId: string,
): Promise<{ id: string; name: string; key: SigningKey }> {
  const row = await keyInUse(db, organizationId, 'ed25519')
  if (!row) throw new Error(`The organization ${organizationId} has no signing key.`)
  const secretKeyMultibase = keyring.unseal(row.secretSealed, organizationId).toString()
  return { id: row.id, name: row.name, key: await importSigningKey({ secretKeyMultibase, publicKeyMultibase: row.publicMultibase }) }
}

/**
 * The key with which an organization signs now what is shown in parts; made here where there is none. Who changes its keys waits, so that it has one of
 * them at most.
 */
export async function findPartsKey(scene: Scene, organizationId: string): Promise<{ id: string; name: string; key: P256SigningKey }> {
  const { db, keys } = scene
  const ready = async () => {
    const row = await keyInUse(db, organizationId, 'p256')
    if (!row) return null
    const secretKeyMultibase = keys.unseal(row.secretSealed, organizationId).toString()
    return { id: row.id, name: row.name, key: await importP256SigningKey({ secretKeyMultibase, publicKeyMultibase: row.publicMultibase }) }
  }
  const there = await ready()
  if (there) return there
  await db.selectFrom('organizations').where('id', '=', organizationId).select('id').forNoKeyUpdate().executeTakeFirstOrThrow()
  const since = await ready()
  if (since) return since
  await createIssuerKey(scene, organizationId, 'p256')
  const made = await ready()
  if (!made) throw new Error('A key that was just made is not there.')
  return made
}

const keyInUse = (db: Queryable, organizationId: string, kind: IssuerKeyKind) =>
  db
    .selectFrom('issuerKeys')
    .where('organizationId', '=', organizationId)
    .where('kind', '=', kind)
    .where('retiredAt', 'is', null)
    .select(['id', 'name', 'publicMultibase', 'secretSealed'])
    .executeTakeFirst()
