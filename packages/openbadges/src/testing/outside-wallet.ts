/// <reference path="./untyped-modules.d.ts" />
/// <reference path="../bench/untyped-modules.d.ts" />
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as disclosure from '@digitalbazaar/ecdsa-sd-2023-cryptosuite'
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { didKey, didKeyDocument } from '../dids/did-key.ts'
import { bundledContext } from '../jsonld/contexts.ts'
import { generateKeyPair } from '../keys/ed25519.ts'
import type { JsonObject } from '../vc/json.ts'

/** A wallet that is made of another library than ours, with a key of its own. */
export type OutsideWallet = {
  readonly did: string
  readonly publicKeyMultibase: string
  /** Shows credentials, or none: then it only proves the key (DIDAuthentication). */
  readonly present: (credentials: readonly JsonObject[], asked: { challenge: string; domain: string }) => Promise<JsonObject>
}

export async function anOutsideWallet(): Promise<OutsideWallet> {
  const pair = await generateKeyPair()
  const { did, verificationMethod } = didKey(pair.publicKeyMultibase)
  const method = { '@context': 'https://w3id.org/security/multikey/v1', id: verificationMethod, type: 'Multikey', controller: did, ...pair }
  const signer = (await Ed25519Multikey.from(method)).signer()
  return {
    did,
    publicKeyMultibase: pair.publicKeyMultibase,
    present: (credentials, { challenge, domain }) =>
      vc.signPresentation({
        presentation: vc.createPresentation({
          holder: did,
          ...(credentials.length > 0 && { verifiableCredential: structuredClone(credentials) }),
          version: 2,
          verify: false,
        }),
        suite: new DataIntegrityProof({ signer, cryptosuite }),
        purpose: undefined,
        challenge,
        domain,
        documentLoader: loaderOf(() => undefined),
      }) as Promise<JsonObject>,
  }
}

/**
 * What that library finds of a credential, or of a presentation that answers a challenge.
 *
 * @param documentAt what an issuer publishes, by its DID
 * @throws what it has against it
 */
export async function judgedOutside(
  document: JsonObject,
  documentAt: (did: string) => JsonObject | undefined,
  asked?: { challenge: string; domain: string },
  now: Date = new Date(),
): Promise<boolean> {
  const options = {
    suite: [cryptosuite, disclosure.createVerifyCryptosuite()].map((each) => new DataIntegrityProof({ cryptosuite: each })),
    documentLoader: loaderOf(documentAt),
    checkStatus: async () => ({ verified: true }),
    now,
  }
  const { verified, error } = (await (asked
    ? vc.verify({ presentation: structuredClone(document), ...asked, ...options })
    : vc.verifyCredential({ credential: structuredClone(document), ...options }))) as { verified: boolean; error?: Error }
  if (!verified) throw error ?? new Error('does not verify')
  return verified
}

/** What that library shows of a holder's own copy. */
export const shownOutside = (base: JsonObject, selectivePointers: readonly string[]): Promise<JsonObject> =>
  vc.derive({
    verifiableCredential: structuredClone(base),
    suite: new DataIntegrityProof({ cryptosuite: disclosure.createDiscloseCryptosuite({ selectivePointers }) }),
    documentLoader: loaderOf(() => undefined),
  }) as Promise<JsonObject>

const loaderOf = (documentAt: (did: string) => JsonObject | undefined) => async (url: string) => {
  const [did = ''] = url.split('#')
  const known = bundledContext(url) ?? part(did.startsWith('did:key:') ? (didKeyDocument(did) as JsonObject) : documentAt(did), url)
  if (!known) throw new Error(`not known: ${url}`)
  return { document: known, documentUrl: url, tag: 'static' }
}

/** The document of a DID, or the one key in it that is asked for. */
function part(document: JsonObject | undefined, url: string): JsonObject | undefined {
  if (!document || !url.includes('#')) return document
  const method = (document.verificationMethod as readonly JsonObject[]).find(({ id }) => id === url)
  return method && { '@context': 'https://w3id.org/security/multikey/v1', ...method }
}
