import { didKey } from '@laurel/openbadges/dids/did-key'
import { generateKeyPair, importSigningKey, type SigningKey } from '@laurel/openbadges/keys/ed25519'
import type { Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'

/** What the secret half is sealed for, so that it opens in no other person's row. */
const sealedFor = (personId: string) => `holder:${personId}`

/** The DID that a key of somebody's is, which credentials name. */
export const didOf = (publicMultibase: string): string => didKey(publicMultibase).did

/**
 * Gives a person a key, in the transaction of the command that asks; whoever has one gets another in its place. The one before signs nothing any more,
 * and what named it still does.
 */
export async function createHolderKey({ db, keys, now, newId }: Scene, personId: string): Promise<{ id: string; did: string }> {
  const { publicKeyMultibase, secretKeyMultibase } = await generateKeyPair()
  await db
    .updateTable('holderKeys')
    .set({ retiredAt: now })
    .where('personId', '=', personId)
    .where('retiredAt', 'is', null)
    .where('besideSince', 'is', null)
    .execute()
  const id = newId()
  await db
    .insertInto('holderKeys')
    .values({
      id,
      personId,
      publicMultibase: publicKeyMultibase,
      secretSealed: keys.seal(Buffer.from(secretKeyMultibase), sealedFor(personId)),
      madeAt: now,
    })
    .execute()
  return { id, did: didOf(publicKeyMultibase) }
}

/** All keys of a person without their secrets, the newest first. */
export async function holderKeysOf(db: Queryable, personId: string) {
  const rows = await db
    .selectFrom('holderKeys')
    .where('personId', '=', personId)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'publicMultibase', 'madeAt', 'retiredAt', 'besideSince'])
    .execute()
  return rows.map(({ publicMultibase, ...key }) => ({ ...key, did: didOf(publicMultibase) }))
}

/** Keeps a key that its person brought from another Laurel; beside the one that they have here, it signs for what names it. */
export async function keepBroughtKey(
  { db, keys, now, newId }: Scene,
  personId: string,
  key: { publicMultibase: string; secretKeyMultibase: string; madeAt: Date; retiredAt: Date | null; isBeside: boolean },
): Promise<void> {
  const madeAt = key.madeAt < now ? key.madeAt : now
  await db
    .insertInto('holderKeys')
    .values({
      id: newId(),
      personId,
      publicMultibase: key.publicMultibase,
      secretSealed: keys.seal(Buffer.from(key.secretKeyMultibase), sealedFor(personId)),
      madeAt,
      retiredAt: key.retiredAt && (key.retiredAt > madeAt ? key.retiredAt : madeAt),
      besideSince: key.isBeside ? now : null,
    })
    .execute()
}

/**
 * The key that a person signs with now, ready to use; null for who has none. By the name of one, that key, also where it lies beside; one that was
 * replaced signs nothing.
 */
export async function findHolderKey(
  db: Queryable,
  keyring: Keyring,
  personId: string,
  named?: string,
): Promise<{ id: string; did: string; verificationMethod: string; key: SigningKey } | null> {
  const row = await db
    .selectFrom('holderKeys')
    .where('personId', '=', personId)
    .where('retiredAt', 'is', null)
    .$if(named === undefined, (query) => query.where('besideSince', 'is', null))
    .$if(named !== undefined, (query) => query.where('publicMultibase', '=', (named ?? '').replace(/^did:key:/, '')))
    .select(['id', 'publicMultibase', 'secretSealed'])
    .executeTakeFirst()
  if (!row) return null
  const secretKeyMultibase = keyring.unseal(row.secretSealed, sealedFor(personId)).toString()
  const key = await importSigningKey({ secretKeyMultibase, publicKeyMultibase: row.publicMultibase })
  return { id: row.id, key, ...didKey(row.publicMultibase) }
}

/** The secret halves of a person's keys, by the id of each: for the file that they take along. */
export async function secretsOf(db: Queryable, keyring: Keyring, personId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('holderKeys').where('personId', '=', personId).select(['id', 'secretSealed']).execute()
  return new Map(rows.map(({ id, secretSealed }) => [id, keyring.unseal(secretSealed, sealedFor(personId)).toString()]))
}

/** The DID of the key that somebody has in use; null for who has none. */
export async function findHolder(db: Queryable, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('holderKeys')
    .where('personId', '=', personId)
    .where('retiredAt', 'is', null)
    .where('besideSince', 'is', null)
    .select('publicMultibase')
    .executeTakeFirst()
  return row ? didOf(row.publicMultibase) : null
}

const findNamed = preparedRead((db, given: { personId: string }) =>
  db
    .selectFrom('holderKeys')
    .innerJoin('holderNamings', 'holderNamings.personId', 'holderKeys.personId')
    .where('holderKeys.personId', '=', given.personId)
    .where('retiredAt', 'is', null)
    .where('besideSince', 'is', null)
    .select('publicMultibase'),
)

/** The DID that new awards of a person name; null where they don't want that, or have no key. */
export async function findNamedHolder(db: Queryable, personId: string): Promise<string | null> {
  const [row] = await findNamed(db, { personId })
  return row ? didOf(row.publicMultibase) : null
}

/** The same of many people at once, by person; who is not in it has none. */
export async function findNamedHolders(db: Queryable, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('holderKeys')
    .innerJoin('holderNamings', 'holderNamings.personId', 'holderKeys.personId')
    .where('holderKeys.personId', 'in', personIds)
    .where('retiredAt', 'is', null)
    .where('besideSince', 'is', null)
    .select(['holderKeys.personId', 'publicMultibase'])
    .execute()
  return new Map(rows.map(({ personId, publicMultibase }) => [personId, didOf(publicMultibase)]))
}

/** Whether what they earn from now on names their key. */
export const namesNewAwards = async (db: Queryable, personId: string): Promise<boolean> =>
  (await db.selectFrom('holderNamings').where('personId', '=', personId).select('since').executeTakeFirst()) !== undefined
