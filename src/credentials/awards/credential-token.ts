import { createHash } from 'node:crypto'
import { signVcJwt } from '@laurel/openbadges/proofs/vc-jwt'
import type { JsonObject } from '@laurel/openbadges/vc/json'
import { z } from 'zod'
import { no, system, yes } from '../../foundation/platform/actor.ts'
import { command, inside, perform, type Stage } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { credentialTokenSigned } from './award-facts.ts'
import { dictionaryOf, findCredential } from './awards.ts'
import { packCredential, unpackCredential } from './credential-store.ts'

/** A token, and by what it is told from another. */
export type CredentialToken = { token: string; digest: string }

/** What a credential says, without the proofs inside it: a token has its own. */
export function withoutProof({ proof: _proof, ...said }: JsonObject): JsonObject {
  return said
}

/**
 * The credential of an award as VC-JWT, the same to the byte whenever it is asked for; null while the award is not signed yet. It is signed with the
 * first asking, by the key that its issuer has then.
 * @throws Refusal `award-missing`, `earner-forgotten`
 */
export async function findCredentialToken(stage: Stage, awardId: string): Promise<CredentialToken | null> {
  const read = await readCredentialToken(stage, awardId)
  if (!read || 'digest' in read) return read
  const { keyId, token, versionId } = read
  await perform(stage, system, recordToken, { awardId, keyId, token })
  // Two who asked at once get the one that was first.
  return (await keptToken(stage.db, awardId, versionId)) ?? { token, digest: sha256(token) }
}

/** The same, as it is kept or as it would be now; nothing is written. @throws Refusal `award-missing`, `earner-forgotten` */
export async function readCredentialToken(
  { db, keys }: { db: Queryable; keys: Keyring },
  awardId: string,
): Promise<CredentialToken | { token: string; keyId: string; versionId: string } | null> {
  const credential = await findCredential(db, awardId)
  if (!credential) return null
  const { versionId } = credential
  const kept = await keptToken(db, awardId, versionId)
  if (kept) return kept
  const document: JsonObject = JSON.parse(credential.bytes.toString())
  const { organizationId } = await db.selectFrom('awards').where('id', '=', awardId).select('organizationId').executeTakeFirstOrThrow()
  const { id: keyId, name, key } = await findSigningKey(db, keys, organizationId)
  // Who turned no key on is known to the credential by hashed addresses alone: such a token has nobody to call by a name.
  const token = await signVcJwt(withoutProof(document), { key, keyId: `${issuerOf(document)}#${name}`, anonymous: true })
  return { token, keyId, versionId }
}

/** Who issued a credential of ours: a DID. */
export const issuerOf = ({ issuer }: JsonObject): string => String((issuer as { id?: unknown }).id)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

async function keptToken(db: Queryable, awardId: string, versionId: string): Promise<CredentialToken | null> {
  const row = await db
    .selectFrom('credentialTokens')
    .leftJoin('compromisedKeys', 'compromisedKeys.keyId', 'credentialTokens.keyId')
    .where('awardId', '=', awardId)
    .where('compromisedKeys.keyId', 'is', null)
    .orderBy('signedAt')
    .select(['header', 'payload', 'digest', 'signature'])
    .executeTakeFirst()
  if (!row) return null
  const payload = unpackCredential(row.payload, await dictionaryOf(db, versionId), row.digest)
  const token = `${row.header}.${payload.toString('base64url')}.${row.signature}`
  return { token, digest: sha256(token) }
}

export const recordToken = command({
  name: 'credential.record-token',
  says: 'Keeps the credential of an award as a token. A second one by the same key is not kept.',
  reach: inside,
  limits: null,
  input: z.object({
    awardId: z.uuid(),
    keyId: z.uuid(),
    token: z
      .string()
      .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)
      .max(6_000_000),
  }),
  load: ({ db }, { awardId }) =>
    db
      .selectFrom('awards')
      .innerJoin('credentialDictionaries as dictionaries', 'dictionaries.versionId', 'awards.versionId')
      .where('id', '=', awardId)
      .select(['id', 'organizationId', 'dictionary'])
      .executeTakeFirstOrThrow(() => missing('award')),
  may: (actor) => (actor.kind === 'system' ? yes : no('system-only', 'Only the system signs credentials.')),
  async run({ db, now }, { awardId, keyId, token }, { dictionary }) {
    const [header = '', payload = '', signature = ''] = token.split('.')
    const { document, digest } = packCredential(Buffer.from(payload, 'base64url').toString(), dictionary)
    return db
      .insertInto('credentialTokens')
      .values({ awardId, keyId, header, payload: document, digest, signature, signedAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('digest')
      .executeTakeFirst()
  },
  record: ({ awardId }, { organizationId }, kept) =>
    kept ? fact(credentialTokenSigned, { organizationId, subjectId: awardId }, { digest: kept.digest }) : null,
})
