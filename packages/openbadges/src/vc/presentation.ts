import { CREDENTIALS_V2 } from './credential.ts'
import type { JsonObject } from './json.ts'
import { compact, invalid, uri } from './values.ts'

/** Credentials shown together by who holds them; unsigned until `proofs/sign` adds a proof of purpose `authentication`. */
export type VerifiablePresentation = {
  readonly '@context': readonly string[]
  readonly id?: string
  readonly type: readonly ['VerifiablePresentation']
  readonly holder?: string
  readonly verifiableCredential: readonly JsonObject[]
}

/**
 * Builds an unsigned presentation. A credential that is a token goes in as an enveloped credential.
 *
 * @param credentials complete and signed; JSON, or compact JWS
 * @param about `id` of the presentation, and `holder`: the DID of who shows them and signs
 * @returns a plain object for `proofs/sign`, with `proofPurpose: 'authentication'` and the verifier's `challenge` and `domain`
 * @throws OpenBadgesError `invalid-input` when there is none, or an id is no URI
 * @see VC Data Model 2.0, §4.13 Verifiable Presentations and §4.13.1 Enveloped Verifiable Credentials
 */
export function presentation(
  credentials: readonly (JsonObject | string)[],
  about: { id?: string; holder?: string } = {},
): VerifiablePresentation {
  if (credentials.length === 0) throw invalid('credentials', 'has at least one credential')
  return compact({
    '@context': [CREDENTIALS_V2],
    id: about.id === undefined ? undefined : uri('id', about.id),
    type: ['VerifiablePresentation'] as const,
    holder: about.holder === undefined ? undefined : uri('holder', about.holder),
    verifiableCredential: credentials.map(
      (credential): JsonObject =>
        typeof credential === 'string'
          ? { '@context': CREDENTIALS_V2, id: `data:application/vc+jwt,${credential}`, type: 'EnvelopedVerifiableCredential' }
          : credential,
    ),
  })
}
