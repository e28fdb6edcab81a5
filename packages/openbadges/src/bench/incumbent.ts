import { didKey } from '../dids/did-key.ts'
import type { JsonObject } from '../vc/json.ts'

/** A library that others use for the same work. */
export type Incumbent = {
  readonly issue: (credential: JsonObject) => Promise<JsonObject>
  /** Throws what it has against it. */
  readonly verify: (credential: JsonObject) => Promise<boolean>
}

/** The packages that one is made of; they have the same shape, one being a fork of the other. */
export type IncumbentPackages = {
  readonly vc: { readonly issue: (options: object) => Promise<object>; readonly verifyCredential: (options: object) => Promise<object> }
  readonly DataIntegrityProof: new (options: object) => object
  readonly Ed25519Multikey: { readonly from: (key: object) => Promise<{ signer(): object }> }
  /** One suite for both ways, or one for each. */
  readonly cryptosuite: object
  readonly verifying?: object
}

/**
 * Sets such a library up to be as fast as it can be: nothing is fetched, every context is in memory.
 *
 * @param pair the issuer's key, whose did:key it is
 * @param contextOf contexts by URL
 */
export async function incumbent(
  { vc, DataIntegrityProof, Ed25519Multikey, cryptosuite, verifying = cryptosuite }: IncumbentPackages,
  pair: { publicKeyMultibase: string; secretKeyMultibase: string },
  contextOf: (url: string) => JsonObject | undefined,
): Promise<Incumbent> {
  const { did, verificationMethod } = didKey(pair.publicKeyMultibase)
  const method = { '@context': 'https://w3id.org/security/multikey/v1', id: verificationMethod, type: 'Multikey', controller: did, ...pair }
  const signer = (await Ed25519Multikey.from(method)).signer()
  const { secretKeyMultibase: _secret, ...publicMethod } = method
  const controller = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [publicMethod],
    assertionMethod: [verificationMethod],
  }
  const documentLoader = async (url: string) => {
    const document = contextOf(url) ?? (url === verificationMethod ? publicMethod : url === did ? controller : undefined)
    if (!document) throw new Error(`not known: ${url}`)
    return { document, documentUrl: url, tag: 'static' }
  }
  return {
    issue: (credential) =>
      vc.issue({
        credential: structuredClone(credential),
        suite: new DataIntegrityProof({ signer, cryptosuite }),
        documentLoader,
      }) as Promise<JsonObject>,
    verify: async (credential) => {
      const { verified, error } = (await vc.verifyCredential({
        credential,
        suite: new DataIntegrityProof({ cryptosuite: verifying }),
        documentLoader,
        checkStatus: async () => ({ verified: true }),
      })) as { verified: boolean; error?: Error }
      if (!verified) throw error ?? new Error('does not verify')
      return verified
    },
  }
}
