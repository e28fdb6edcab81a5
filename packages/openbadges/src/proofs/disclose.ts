import { OpenBadgesError } from '../errors.ts'
import type { AllowedContexts } from '../jsonld/canonize.ts'
import { concatBytes } from '../keys/crypto.ts'
import { importP256VerifyingKey } from '../keys/p256.ts'
import type { DataIntegrityProof, Secured } from '../vc/credential.ts'
import { asObjects, asText, type JsonObject } from '../vc/json.ts'
import { invalid } from '../vc/values.ts'
import { told } from '../words.ts'
import { statementsOf } from './disclosure-statements.ts'
import { everySigned, isBaseValue, readBaseValue, writeDerivedValue } from './disclosure-values.ts'
import { selectByPointers } from './json-pointer.ts'
import { baseHashSteps } from './sign-for-disclosure.ts'

/**
 * What to show.
 *
 * @property selectivePointers JSON Pointers into the credential, beside what its issuer wants shown anyway: `/evidence/0`, `/narrative`,
 *   `/credentialSubject/result`. Everything below a pointer is shown, and every `id` and `type` on the way to it
 * @property proofId which proof to derive from, for a credential that has several of this kind
 * @property allowedContexts contexts beyond the bundled ones, by URL
 */
export type DiscloseOptions = {
  readonly selectivePointers: readonly string[]
  readonly proofId?: string
  readonly allowedContexts?: AllowedContexts
}

/**
 * Makes, out of the holder’s own copy of a credential, one that shows only what its issuer insists on and what the holder chooses. What is
 * left out cannot be guessed from it, but two showings of one credential can be told to be of the same one.
 *
 * @param secured the holder’s copy, with the base proof of `proofs/sign-for-disclosure` or of another issuer. Its other proofs are left out:
 *   they cover the whole
 * @returns a credential to be shown, with a derived proof
 * @throws OpenBadgesError `invalid-pointer` for pointers that do not fit; `invalid-proof` for a credential without a base proof (one that was
 *   derived already, say) or with a broken one; `invalid-input` when nothing is chosen at all, or one of several proofs has to be;
 *   `too-large`, `json-ld-unsafe`, `unknown-context`, `ambiguous-text`
 * @see Data Integrity ECDSA Cryptosuites v1.0, §3.6.6 Add Derived Proof and §3.5.4 createDisclosureData
 */
export async function disclose(secured: JsonObject, options: DiscloseOptions): Promise<Secured<JsonObject>> {
  const { selectivePointers, proofId, allowedContexts } = options
  const { proof: _proofs, ...unsecured } = secured
  const baseProof = baseProofOf(secured, proofId)
  const { hmacKey, signatures, mandatoryPointers, ...base } = readBaseValue(baseProof.proofValue)

  const pointers = [...mandatoryPointers, ...selectivePointers]
  const shown = selectByPointers(unsecured, pointers)
  if (!shown) throw invalid('selectivePointers', 'has something to show')
  const statements = await statementsOf(unsecured, hmacKey, allowedContexts)
  const mandatory = await statements.select(mandatoryPointers)
  const chosen = await statements.select(pointers)

  const optional = statements.lines.filter((line) => !mandatory.has(line))
  if (optional.length !== signatures.length)
    throw new OpenBadgesError(
      'invalid-proof',
      told('This proof signs {count} statements, but the credential makes {count2}.', {
        count: signatures.length,
        count2: optional.length,
      }),
    )
  const lines = statements.lines.filter((line) => chosen.has(line))
  return {
    ...shown,
    proof: [
      {
        ...baseProof,
        proofValue: writeDerivedValue({
          ...base,
          signatures: signatures.filter((_signature, index) => chosen.has(optional[index] ?? '')),
          labels: await statements.labelsFor(new Set(lines), shown),
          mandatory: lines.flatMap((line, index) => (mandatory.has(line) ? [index] : [])),
        }),
      },
    ],
  }
}

/**
 * What the issuer of a credential wants shown whenever any of it is, as JSON Pointers: for a wallet that lets its holder choose the rest.
 *
 * @returns the pointers as the issuer gave them
 * @throws OpenBadgesError as {@link disclose}
 */
export function mandatoryPointersOf(secured: JsonObject, proofId?: string): readonly string[] {
  return readBaseValue(baseProofOf(secured, proofId).proofValue).mandatoryPointers
}

/**
 * Checks the holder’s own copy, as a holder does who was just given it: that the issuer’s key signed it, and every statement in it.
 *
 * @param publicKey the issuer’s, as Multikey (`zDn…`) or JWK
 * @returns whether everything in it is signed; `false` says nothing about what is wrong
 * @throws OpenBadgesError `invalid-key`, and as {@link disclose}
 * @see Data Integrity ECDSA Cryptosuites v1.0, §3.6.5
 */
export async function verifyBaseProof(
  secured: JsonObject,
  publicKey: string | JsonObject,
  { proofId, allowedContexts }: Pick<DiscloseOptions, 'proofId' | 'allowedContexts'> = {},
): Promise<boolean> {
  const proof = baseProofOf(secured, proofId)
  const value = readBaseValue(proof.proofValue)
  const issuer = await importP256VerifyingKey(publicKey)
  const steps = await baseHashSteps(secured, proof, value.hmacKey, value.mandatoryPointers, allowedContexts)
  if (!(await issuer.verify(concatBytes(steps.proofHash, value.publicKey, steps.mandatoryHash), value.baseSignature))) return false
  return everySigned(value, steps.optional)
}

function baseProofOf(secured: JsonObject, proofId: string | undefined): DataIntegrityProof {
  const ours = asObjects(secured.proof).filter(
    ({ type, cryptosuite, id }) =>
      type === 'DataIntegrityProof' && cryptosuite === 'ecdsa-sd-2023' && (proofId === undefined || id === proofId),
  )
  const bases = ours.filter(({ proofValue }) => isBaseValue(asText(proofValue) ?? ''))
  if (bases.length > 1) throw invalid('proofId', `says which of ${bases.length} proofs to derive from`)
  const [base] = bases
  if (!base)
    throw new OpenBadgesError(
      'invalid-proof',
      ours.length > 0
        ? 'This credential was chosen from already: only the copy that its holder was given can be.'
        : 'This credential has no proof that lets it be shown in parts.',
    )
  // Read by `readBaseValue` next, and by verifiers; nothing here relies on more than that it has a text for its value.
  return base as JsonObject as DataIntegrityProof
}
