import { OPEN_BADGES_V2 } from '../jsonld/contexts.ts'
import { encodeBase64Url } from '../keys/base64url.ts'
import { pemOfJwk } from '../keys/pem.ts'
import type { RsaSigningKey } from '../proofs/vc-jwt.ts'
import { compact, invalid, uri } from '../vc/values.ts'
import { type Assertion, type AssertionInput, assertion } from './documents.ts'

/** An issuer's public key; the issuer's own document must name it as `publicKey`. Open Badges 2.0, §CryptographicKey. */
export type CryptographicKey = {
  readonly '@context': typeof OPEN_BADGES_V2
  readonly id: string
  readonly type: 'CryptographicKey'
  readonly owner: string
  readonly publicKeyPem: string
}

/** Which signed badges were taken back; the issuer's own document must name it as `revocationList`. Open Badges 2.0, §RevocationList. */
export type RevocationList = {
  readonly '@context': typeof OPEN_BADGES_V2
  readonly id: string
  readonly type: 'RevocationList'
  readonly issuer: string
  readonly revokedAssertions: readonly { readonly id: string; readonly revocationReason?: string }[]
}

/**
 * Builds and signs a badge that needs no hosting of its own.
 *
 * @param input as for a hosted assertion; its `id` may be a `urn:uuid:`
 * @param key an RSA key of `proofs/vc-jwt`
 * @param keyUrl where the {@link CryptographicKey} is served
 * @returns a compact JWS, RS256
 * @throws OpenBadgesError `invalid-input` naming the field
 * @see Open Badges 2.0, §Signed verification
 */
export async function signedAssertion(input: AssertionInput, { key, keyUrl }: { key: RsaSigningKey; keyUrl: string }): Promise<string> {
  // A hosted assertion in every other respect; a web address stands in while a urn: is not one.
  const hosted = await assertion({ ...input, id: 'https://signed.invalid/' })
  const document = {
    ...hosted,
    id: uri('id', input.id),
    verification: { type: 'SignedBadge', creator: uri('keyUrl', keyUrl) },
  } satisfies Omit<Assertion, 'verification'> & { verification: object }
  const encoder = new TextEncoder()
  const part = (value: object): string => encodeBase64Url(encoder.encode(JSON.stringify(value)))
  const signing = `${part({ alg: 'RS256' })}.${part(document)}`
  return `${signing}.${encodeBase64Url(await key.sign(encoder.encode(signing)))}`
}

/**
 * Builds the document to serve at `keyUrl`.
 *
 * @param input `id`: its address; `owner`: address of the issuer's document, which names it as `publicKey`; `key`: of `proofs/vc-jwt`
 * @returns JSON with the public half as PEM
 * @throws OpenBadgesError `invalid-input`, `invalid-key`
 * @see Open Badges 2.0, §CryptographicKey
 */
export async function cryptographicKey(input: { id: string; owner: string; key: RsaSigningKey }): Promise<CryptographicKey> {
  return {
    '@context': OPEN_BADGES_V2,
    id: uri('id', input.id),
    type: 'CryptographicKey',
    owner: uri('owner', input.owner),
    publicKeyPem: await pemOfJwk(input.key.publicKeyJwk),
  }
}

/**
 * Builds the list of signed badges taken back.
 *
 * @param input `id`: its address; `issuer`: address of the issuer's document; `revoked`: ids of assertions, with reasons for all to read
 * @returns the JSON to serve
 * @throws OpenBadgesError `invalid-input`: an id twice, or one that is no URI
 * @see Open Badges 2.0, §RevocationList
 */
export function revocationList(input: {
  id: string
  issuer: string
  revoked: readonly { readonly id: string; readonly reason?: string | undefined }[]
}): RevocationList {
  if (new Set(input.revoked.map(({ id }) => id)).size !== input.revoked.length) throw invalid('revoked', 'names every badge once')
  return {
    '@context': OPEN_BADGES_V2,
    id: uri('id', input.id),
    type: 'RevocationList',
    issuer: uri('issuer', input.issuer),
    revokedAssertions: input.revoked.map(({ id, reason }, index) =>
      compact({ id: uri(`revoked[${index}].id`, id), revocationReason: reason }),
    ),
  }
}
