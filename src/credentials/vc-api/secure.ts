import type { AllowedContexts } from '@laurel/openbadges/jsonld/canonize'
import { DATA_INTEGRITY_V2, STATUS_V1 } from '@laurel/openbadges/jsonld/contexts'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { signForDisclosure } from '@laurel/openbadges/proofs/sign-for-disclosure'
import { CREDENTIALS_V1 } from '@laurel/openbadges/vc/credential'
import { asList, asObjects, hasType, type JsonObject } from '@laurel/openbadges/vc/json'
import type { VcIssuer } from './issuers.ts'

/** The cryptosuites that the VC-API issues with, by the kind of key they need; the first of a kind is what is used unasked. */
const suites = { Ed25519: ['eddsa-rdfc-2022', 'eddsa-jcs-2022'], 'P-256': ['ecdsa-sd-2023'] } as const
type Cryptosuite = (typeof suites)[keyof typeof suites][number]

type SecureOptions = {
  created: Date
  allowedContexts: AllowedContexts | undefined
  cryptosuite?: Cryptosuite | undefined
  challenge?: string | undefined
  domain?: string | undefined
  /** What must be shown of a credential whose holder may show parts. */
  mandatoryPointers?: readonly string[] | undefined
}

/** The suite that was asked for, or the one that goes with the issuer's key; undefined where this key can't make such a proof. */
export const suiteFor = ({ key }: VcIssuer, asked: string | undefined): Cryptosuite | undefined =>
  asked === undefined ? suites[key.algorithm][0] : suites[key.algorithm].find((suite) => suite === asked)

/**
 * A document with the contexts that its proof and status need, where its base context does not have their words: that of VC 1.1 has neither. Data
 * Integrity 1.0, §2.4.2 Context Injection.
 */
export function withNeededContexts(document: JsonObject): JsonObject {
  const contexts = asList(document['@context'])
  if (contexts[0] !== CREDENTIALS_V1) return document
  const status = asObjects(document.credentialStatus).some((entry) => hasType(entry, 'BitstringStatusListEntry'))
  const needed = [
    ...(contexts.some((one) => typeof one === 'string' && dataIntegrity.test(one)) ? [] : [DATA_INTEGRITY_V2]),
    ...(status && !contexts.includes(STATUS_V1) ? [STATUS_V1] : []),
  ]
  return needed.length === 0 ? document : { ...document, '@context': [...contexts, ...needed] }
}

const dataIntegrity = /^https:\/\/w3id\.org\/security\/data-integrity\/v[12]$/

/** Signs a document in an issuer's name. @throws OpenBadgesError for what can't be signed */
export async function secure(document: JsonObject, issuer: VcIssuer, options: SecureOptions): Promise<JsonObject> {
  const { key, verificationMethod } = issuer
  const { created, allowedContexts, cryptosuite, challenge, domain, mandatoryPointers = ['/issuer'] } = options
  const allowed = allowedContexts && { allowedContexts }
  const signed =
    key.algorithm === 'P-256'
      ? await signForDisclosure(document, { key, verificationMethod, created, mandatoryPointers, ...allowed })
      : await signDocument(document, {
          key,
          verificationMethod,
          created,
          ...allowed,
          ...(cryptosuite === 'eddsa-jcs-2022' && { cryptosuite }),
          ...(challenge !== undefined && { challenge }),
          ...(domain !== undefined && { domain }),
        })
  // The same to JSON-LD; suites look for an object where there is one proof.
  const [only, ...more] = asObjects(signed.proof)
  return only && more.length === 0 ? { ...signed, proof: only } : signed
}
