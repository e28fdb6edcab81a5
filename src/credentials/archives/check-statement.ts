import { importVerifyingKey } from '@laurel/openbadges/keys/ed25519'
import { multikeyOfJwk } from '@laurel/openbadges/keys/jwk'
import { verifyProof } from '@laurel/openbadges/proofs/verify-proof'
import { asObjects, asText } from '@laurel/openbadges/vc/json'
import type { ResolvedKey } from '@laurel/openbadges/verify/resolve-key'
import type { OpenedArchive } from './read-archive.ts'

/** How the key that signed a statement is found: `away` where nobody could be asked, `unproven` where it is not one of theirs. */
export type FindSigner = (signer: { issuerId: string; method: string }) => Promise<ResolvedKey | 'away' | 'unproven'>

/** Whether an archive is as it was signed, by who it says signed it. */
export async function checkStatement(
  { document, issuer }: Pick<OpenedArchive, 'document' | 'issuer'>,
  find: FindSigner,
): Promise<'holds' | 'altered' | 'away' | 'unproven'> {
  const { proof: _proof, ...unsecured } = document
  const proofs = asObjects(document.proof)
  const [proof] = proofs
  if (!proof || proofs.length !== 1 || proof.proofPurpose !== 'assertionMethod' || proof.cryptosuite !== 'eddsa-jcs-2022') return 'altered'
  const method = asText(proof.verificationMethod) ?? ''
  if (issuer.id === '' || issuer.id.length > 500 || method.length > 600) return 'altered'
  const key = await find({ issuerId: issuer.id, method })
  if (key === 'away' || key === 'unproven') return key
  try {
    const multikey = key.publicKeyMultibase ?? (key.publicKeyJwk ? multikeyOfJwk(key.publicKeyJwk) : undefined)
    return multikey && (await verifyProof(unsecured, proof, await importVerifyingKey(multikey))) ? 'holds' : 'altered'
  } catch {
    // Whatever a proof may be written like: it does not prove this.
    return 'altered'
  }
}
