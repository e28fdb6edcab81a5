/// <reference path="./untyped-modules.d.ts" />
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey'
import * as suites from '@digitalbazaar/ecdsa-sd-2023-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { didKey } from '../dids/did-key.ts'
import { bundledContext } from '../jsonld/contexts.ts'
import { generateP256KeyPair, importP256SigningKey, type P256SigningKey } from '../keys/p256.ts'
import type { JsonObject } from '../vc/json.ts'

/** An issuer with a P-256 did:key, in both libraries: ours, and the independent one that the tests compare with. */
export type DisclosingIssuer = {
  readonly did: string
  readonly verificationMethod: string
  readonly publicKeyMultibase: string
  readonly key: P256SigningKey
  readonly theirs: {
    readonly sign: (credential: JsonObject, mandatoryPointers: readonly string[]) => Promise<JsonObject>
    readonly disclose: (base: JsonObject, selectivePointers: readonly string[]) => Promise<JsonObject>
    /** Throws what they have against it. */
    readonly verify: (derived: JsonObject) => Promise<boolean>
  }
}

/** A new one. */
export async function aDisclosingIssuer(): Promise<DisclosingIssuer> {
  const pair = await generateP256KeyPair()
  const { did, verificationMethod } = didKey(pair.publicKeyMultibase)
  const method = { '@context': 'https://w3id.org/security/multikey/v1', id: verificationMethod, type: 'Multikey', controller: did, ...pair }
  const { secretKeyMultibase: _secret, ...publicMethod } = method
  const controller = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [publicMethod],
    assertionMethod: [verificationMethod],
  }
  const documentLoader = async (url: string) => {
    const document = bundledContext(url) ?? (url === verificationMethod ? publicMethod : url === did ? controller : undefined)
    if (!document) throw new Error(`not known: ${url}`)
    return { document, documentUrl: url }
  }
  const signer = (await EcdsaMultikey.from(method)).signer()
  const judge = async (credential: JsonObject, cryptosuite: object): Promise<boolean> => {
    const { verified, error } = (await vc.verifyCredential({
      credential: structuredClone(credential),
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader,
      checkStatus: async () => ({ verified: true }),
    })) as { verified: boolean; error?: Error }
    if (!verified) throw error ?? new Error('does not verify')
    return verified
  }
  return {
    did,
    verificationMethod,
    publicKeyMultibase: pair.publicKeyMultibase,
    key: await importP256SigningKey(pair),
    theirs: {
      sign: (credential, mandatoryPointers) =>
        vc.issue({
          credential: structuredClone(credential),
          suite: new DataIntegrityProof({ signer, cryptosuite: suites.createSignCryptosuite({ mandatoryPointers }) }),
          documentLoader,
        }) as Promise<JsonObject>,
      disclose: (base, selectivePointers) =>
        vc.derive({
          verifiableCredential: structuredClone(base),
          suite: new DataIntegrityProof({ cryptosuite: suites.createDiscloseCryptosuite({ selectivePointers }) }),
          documentLoader,
        }) as Promise<JsonObject>,
      verify: (derived) => judge(derived, suites.createVerifyCryptosuite()),
    },
  }
}
