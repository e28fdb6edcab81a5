import { signForDisclosure } from '@laurel/openbadges/proofs/sign-for-disclosure'
import { asObject, type JsonObject } from '@laurel/openbadges/vc/json'
import { jsonText } from '@laurel/openbadges/vc/json-text'
import type { Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { findPartsKey } from '../../people/organizations/issuer-keys.ts'
import { dictionaryOf } from '../awards/awards.ts'
import { packCredential, unpackCredential } from '../awards/credential-store.ts'
import { issuerOf, withoutProof } from '../awards/credential-token.ts'
import { firstOf } from '../awards/held-credentials.ts'
import { mandatoryOf } from './award-parts.ts'

/** What its earner holds of an award to show it in parts: with the secret of choosing, so for nobody else. */
export type OwnParts = { id: string; holder: string | null; signedAt: Date; credential: JsonObject }

/**
 * The first credential of an award under an id that leads nowhere: whoever is shown a part is not led to the page of the award, which shows the rest. It
 * names a key, or knows its earner as the first does.
 */
export function documentForParts(first: JsonObject, { id, holder }: { id: string; holder: string | null }): JsonObject {
  const { '@context': contexts, id: _first, type, ...said } = withoutProof(first)
  const { id: _holder, ...subject } = asObject(first.credentialSubject) ?? {}
  return {
    '@context': contexts ?? [],
    id: `urn:uuid:${id}`,
    type: type ?? [],
    ...said,
    credentialSubject: { ...(holder !== null && { id: holder }), ...subject },
  }
}

/**
 * Signs an award so that its earner can show parts of it, where that was not done yet: the same text, day and place in the status list.
 * @throws Refusal `credential-not-signed-yet`, `earner-forgotten`
 */
export async function makeParts(scene: Scene, { awardId, holder }: { awardId: string; holder: string | null }) {
  const { db, now, newId } = scene
  const { first, organizationId } = await firstOf(db, awardId)
  const kept = (await findParts(db, awardId)).find((one) => one.holder === holder)
  if (kept) return { id: kept.id, isNew: false }
  const id = newId()
  const document = documentForParts(JSON.parse(first.bytes.toString()), { id, holder })
  const { id: keyId, name, key } = await findPartsKey(scene, organizationId)
  const signed = await signForDisclosure(document, {
    key,
    verificationMethod: `${issuerOf(document)}#${name}`,
    created: now,
    mandatoryPointers: mandatoryOf(document),
  })
  const packed = packCredential(jsonText(signed), await dictionaryOf(db, first.versionId))
  await db
    .insertInto('heldCredentials')
    .values({ id, awardId, holder, form: 'parts', keyId, signedAt: now, ...packed })
    .execute()
  return { id, isNew: true }
}

/** What an earner can show in parts of an award of theirs, what names their key first. What a key signed that somebody else may have is left out. */
export async function findParts(db: Queryable, awardId: string): Promise<OwnParts[]> {
  const rows = await db
    .selectFrom('heldCredentials')
    .innerJoin('awards', 'awards.id', 'heldCredentials.awardId')
    .leftJoin('compromisedKeys', 'compromisedKeys.keyId', 'heldCredentials.keyId')
    .where('heldCredentials.awardId', '=', awardId)
    .where('form', '=', 'parts')
    .where('compromisedKeys.keyId', 'is', null)
    .orderBy('signedAt', 'desc')
    .orderBy('heldCredentials.id', 'desc')
    .select(['heldCredentials.id', 'holder', 'signedAt', 'document', 'digest', 'versionId'])
    .execute()
  const [first] = rows
  if (!first) return []
  const dictionary = await dictionaryOf(db, first.versionId)
  return rows.map(({ id, holder, signedAt, document, digest }) => ({
    id,
    holder,
    signedAt,
    credential: JSON.parse(unpackCredential(document, dictionary, digest).toString()),
  }))
}
