import { signDocument } from '@laurel/openbadges/proofs/sign'
import { asObject, asText, type JsonObject } from '@laurel/openbadges/vc/json'
import { jsonText } from '@laurel/openbadges/vc/json-text'
import type { Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { heldAddress } from './award-addresses.ts'
import { dictionaryOf, findCredential, type SignedBytes } from './awards.ts'
import { packCredential, unpackCredential } from './credential-store.ts'
import { issuerOf, withoutProof } from './credential-token.ts'

/** A second credential of an award: whom it names, and its signed bytes. */
export type Held = { id: string; holder: string; bytes: Buffer<ArrayBuffer>; digest: string; isNew: boolean }

/** The DID that a signed credential says its recipient is; null where it knows them by addresses alone. */
export const holderIn = (bytes: Buffer): string | null => asText(asObject(JSON.parse(bytes.toString()).credentialSubject)?.id) ?? null

/**
 * The first credential of an award, saying whom it is about by a key as well: the same text, day and place in the status list, under an address of its
 * own. Made of what was signed, so that nothing else can differ.
 */
export function heldDocument(first: JsonObject, { id, holder }: { id: string; holder: string }): JsonObject {
  const { '@context': contexts, id: _first, type, ...said } = withoutProof(first)
  const { id: _holder, ...subject } = asObject(first.credentialSubject) ?? {}
  return { '@context': contexts ?? [], id, type: type ?? [], ...said, credentialSubject: { id: holder, ...subject } }
}

/**
 * The second credential of an award for a holder, made and signed where there is none yet. Whoever asks twice gets the same; what names that holder
 * already needs none.
 * @throws Refusal `credential-not-signed-yet`, `named-already`, `earner-forgotten`
 */
export async function makeHeld(scene: Scene, { awardId, holder }: { awardId: string; holder: string }): Promise<Held> {
  const { db, keys, now, newId, baseUrl } = scene
  const { first, organizationId } = await firstOf(db, awardId)
  const kept = await keptHeld(db, awardId, holder, first.versionId)
  if (kept) return kept
  if (holderIn(first.bytes) === holder) throw conflict('named-already', 'This award names that key already.')
  const id = newId()
  const document = heldDocument(JSON.parse(first.bytes.toString()), { id: heldAddress(baseUrl, awardId, id), holder })
  const { id: keyId, name, key } = await findSigningKey(db, keys, organizationId)
  const signed = await signDocument(document, { key, verificationMethod: `${issuerOf(document)}#${name}`, created: now })
  const text = jsonText(signed)
  const packed = packCredential(text, await dictionaryOf(db, first.versionId))
  const row = await db
    .insertInto('heldCredentials')
    .values({ id, awardId, holder, keyId, signedAt: now, ...packed })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) return { id, holder, bytes: Buffer.from(text), digest: packed.digest, isNew: true }
  const other = await keptHeld(db, awardId, holder, first.versionId)
  if (!other) throw new Error('A second credential is neither new nor there.')
  return other
}

/** The first credential of an award, as it was signed. @throws Refusal `credential-not-signed-yet`, `earner-forgotten`, `award-missing` */
export async function firstOf(db: Queryable, awardId: string): Promise<{ first: SignedBytes; organizationId: string }> {
  const first = await findCredential(db, awardId)
  if (!first) throw conflict('credential-not-signed-yet', 'This award is being signed. Please ask again in a few seconds.')
  const { organizationId } = await db.selectFrom('awards').where('id', '=', awardId).select('organizationId').executeTakeFirstOrThrow()
  return { first, organizationId }
}

async function keptHeld(db: Queryable, awardId: string, holder: string, versionId: string): Promise<Held | null> {
  const row = await db
    .selectFrom('heldCredentials')
    .leftJoin('compromisedKeys', 'compromisedKeys.keyId', 'heldCredentials.keyId')
    .where('awardId', '=', awardId)
    .where('holder', '=', holder)
    .where('form', '=', 'whole')
    .where('compromisedKeys.keyId', 'is', null)
    .select(['id', 'document', 'digest'])
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    holder,
    bytes: unpackCredential(row.document, await dictionaryOf(db, versionId), row.digest),
    digest: row.digest,
    isNew: false,
  }
}

/** Every second credential of an award that anyone with its address may read: for its earner, the oldest first. */
export const heldOf = (db: Queryable, awardId: string) =>
  db
    .selectFrom('heldCredentials')
    .where('awardId', '=', awardId)
    .where('form', '=', 'whole')
    .orderBy('signedAt')
    .orderBy('id')
    .select(['id', 'holder', 'signedAt'])
    .execute()

/** A second credential by its address, as it was signed. @throws Refusal `award-missing`, `earner-forgotten` */
export async function findHeld(db: Queryable, awardId: string, id: string): Promise<SignedBytes> {
  if (!isId(awardId) || !isId(id)) throw missing('award')
  const row = await db
    .selectFrom('heldCredentials')
    .innerJoin('awards', 'awards.id', 'heldCredentials.awardId')
    .where('heldCredentials.id', '=', id)
    .where('heldCredentials.awardId', '=', awardId)
    .where('form', '=', 'whole')
    .select(['document', 'digest', 'awards.versionId'])
    .executeTakeFirstOrThrow(() => missing('award'))
  return {
    bytes: unpackCredential(row.document, await dictionaryOf(db, row.versionId), row.digest),
    digest: row.digest,
    versionId: row.versionId,
  }
}
