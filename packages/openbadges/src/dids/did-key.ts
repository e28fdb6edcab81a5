import { OpenBadgesError } from '../errors.ts'
import { DID_V1, MULTIKEY_V1 } from '../jsonld/contexts.ts'
import { decodeMultikey } from '../keys/multikey.ts'
import type { DidDocument } from './did-document.ts'

/**
 * The did:key of a public key.
 *
 * @param publicKeyMultibase Ed25519 or P-256 public Multikey
 * @returns the DID and the full URL of its one key, which is what proofs name
 * @throws OpenBadgesError `invalid-key`
 * @see did:key Method v0.9, §3
 */
export function didKey(publicKeyMultibase: string): { did: string; verificationMethod: string } {
  if (!decodeMultikey(publicKeyMultibase).kind.endsWith('-pub'))
    throw new OpenBadgesError('invalid-key', 'A did:key is made of a public key.')
  const did = `did:key:${publicKeyMultibase}`
  return { did, verificationMethod: `${did}#${publicKeyMultibase}` }
}

/**
 * The document a did:key stands for; nothing is fetched.
 *
 * @param did with or without fragment
 * @returns the document, its one key in `assertionMethod` and `authentication`
 * @throws OpenBadgesError `invalid-did`, `invalid-key`
 */
export function didKeyDocument(did: string): DidDocument {
  const match = /^did:key:(z[1-9A-HJ-NP-Za-km-z]{1,127})(#.*)?$/.exec(did)
  if (!match?.[1]) throw new OpenBadgesError('invalid-did', 'This is not a did:key.')
  const { did: id, verificationMethod } = didKey(match[1])
  return {
    '@context': [DID_V1, MULTIKEY_V1],
    id,
    verificationMethod: [{ id: verificationMethod, type: 'Multikey', controller: id, publicKeyMultibase: match[1] }],
    authentication: [verificationMethod],
    assertionMethod: [verificationMethod],
  }
}
