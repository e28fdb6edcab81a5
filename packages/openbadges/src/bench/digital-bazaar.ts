/// <reference path="./untyped-modules.d.ts" />
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { didKey } from '../dids/did-key.ts'
import type { JsonObject } from '../vc/json.ts'

/** The best-known library of the field, set up to be as fast as it can be: nothing is fetched, every context is in memory. */
export async function digitalBazaar(
  pair: { publicKeyMultibase: string; secretKeyMultibase: string },
  contextOf: (url: string) => JsonObject | undefined,
): Promise<{ issue: (credential: JsonObject) => Promise<JsonObject>; verify: (credential: JsonObject) => Promise<boolean> }> {
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
        suite: new DataIntegrityProof({ cryptosuite }),
        documentLoader,
        checkStatus: async () => ({ verified: true }),
      })) as { verified: boolean; error?: Error }
      if (!verified) throw error ?? new Error('does not verify')
      return verified
    },
  }
}
