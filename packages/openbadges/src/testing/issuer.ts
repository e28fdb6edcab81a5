import { didKey } from '../dids/did-key.ts'
import { didWebDocument, didWebUrl } from '../dids/did-web.ts'
import { generateKeyPair, importSigningKey, type SigningKey } from '../keys/ed25519.ts'
import type { AchievementCredentialInput } from '../ob3/achievement-credential.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { signDocument } from '../proofs/sign.ts'
import { newBitstring, setBit } from '../status/bitstring.ts'
import { statusListCredential } from '../status/status-list-credential.ts'
import type { Secured } from '../vc/credential.ts'
import type { JsonObject } from '../vc/json.ts'
import { realisticBadge } from './badge-input.ts'

/** A district that can issue: its DID, its key, and what its site serves. */
export type TestIssuer = {
  readonly did: string
  readonly key: SigningKey
  readonly verificationMethod: string
  readonly didDocument: JsonObject
  /** DID document and empty status list, by address. */
  readonly pages: Record<string, JsonObject>
  readonly issue: (changes?: Partial<AchievementCredentialInput>) => Promise<Secured<JsonObject>>
  readonly sign: (document: JsonObject) => Promise<Secured<JsonObject>>
  readonly serveStatusList: (revoked: readonly number[], changes?: JsonObject) => Promise<void>
}

export const signedAt = '2026-11-22T18:00:00Z'
export const statusListUrl = 'https://badges.example/status/1'

/** A district of its own, with a new key and did:web. */
export async function anIssuer(did: string = 'did:web:badges.example:orgs:maple'): Promise<TestIssuer> {
  const pair = await generateKeyPair()
  const key = await importSigningKey(pair)
  const verificationMethod = did.startsWith('did:key') ? didKey(pair.publicKeyMultibase).verificationMethod : `${did}#key-1`
  const didDocument = didWebDocument(did, [{ name: 'key-1', publicKeyMultibase: pair.publicKeyMultibase }])
  const pages: Record<string, JsonObject> = { [didWebUrl(did)]: didDocument }
  const sign = (document: JsonObject): Promise<Secured<JsonObject>> =>
    signDocument(document, { key, verificationMethod, created: signedAt })
  const serveStatusList = async (revoked: readonly number[], changes: JsonObject = {}): Promise<void> => {
    const bitstring = newBitstring()
    for (const index of revoked) setBit(bitstring, index, true)
    const list = await statusListCredential({ id: statusListUrl, issuer: did, validFrom: signedAt, bitstring })
    pages[statusListUrl] = await sign({ ...list, ...changes })
  }
  await serveStatusList([])
  const issue = (changes: Partial<AchievementCredentialInput> = {}): Promise<Secured<JsonObject>> =>
    sign(achievementCredential({ ...realisticBadge(did), ...changes }))
  return { did, key, verificationMethod, didDocument, pages, issue, sign, serveStatusList }
}
