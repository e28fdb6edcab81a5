import { OpenBadgesError } from '../errors.ts'
import type { AllowedContexts } from '../jsonld/canonize.ts'
import { CREDENTIALS_V1 } from '../vc/credential.ts'
import { credentialFaults, type DataModelFault, envelopedToken } from '../vc/data-model.ts'
import { asList, isObject, type JsonObject } from '../vc/json.ts'
import { told } from '../words.ts'
import { checkEveryProof, type ProofExpectations } from './check-every-proof.ts'
import { checkIssuerKey } from './check-proof.ts'
import { checkRelated } from './check-related.ts'
import { checkStatus } from './check-status.ts'
import { checkEnds, checkValidFrom, checkValidUntil } from './check-validity.ts'
import { checkJsonLd } from './check-words.ts'
import { type Answer, type CheckName, cannotTell, departs, type Finding, finding, holds, notApplicable, unknown } from './finding.ts'
import { boundedFetch, type Fetch, type FetchBounds, type Load } from './load.ts'
import { type ReadInput, readInput } from './read-input.ts'
import type { ResolvedKey } from './resolve-key.ts'
import type { Scene } from './scene.ts'
import { conclude, type Verification } from './verify-credential.ts'
import { verifyStatusList } from './verify-status-list.ts'

/** What may be asked of a credential beside its data model and proofs, which are always asked. */
export type FurtherCheck = 'status' | 'validity'

/**
 * What a verification may do and is asked.
 *
 * @property load how to fetch, see `verify/load`; without it nothing is fetched
 * @property now the time to judge dates by
 * @property allowedContexts JSON-LD contexts beyond the bundled ones, by URL
 * @property bounds of fetching
 * @property checks what is asked beside data model and proofs: both unless said otherwise
 */
export type PlainOptions = ProofExpectations & {
  readonly load?: Load | undefined
  readonly now: Date
  readonly allowedContexts?: AllowedContexts | undefined
  readonly bounds?: FetchBounds | undefined
  readonly checks?: readonly FurtherCheck[] | undefined
}

/**
 * What came of a verification.
 *
 * @property faults against the data model, each with its place; they stand in the findings too, in words
 */
export type PlainVerification = Verification & { readonly faults: readonly DataModelFault[] }

/**
 * Verifies any credential of VC Data Model 2.0 or 1.1, whether it is an Open Badge or not, with the same findings as `verify/verify-credential`. What
 * Open Badges adds is not asked; what the W3C asks is asked strictly: the base context first, every proof of a set or chain, and no member that the
 * data model forbids. Never throws on what it is given, follows no address but those of keys, status lists and related
 * resources, whose digests are compared (as `contained`), and those only through `load`.
 *
 * @param input untrusted: JSON (text, bytes or object), a compact JWS, or an EnvelopedVerifiableCredential
 * @returns all findings, the outcome they make together, and the faults against the data model
 * @see VC Data Model 2.0, §7.1 Verification; Data Integrity 1.0, §4.5; Bitstring Status List v1.0, §3.2
 */
export function verifyPlainCredential(input: string | Uint8Array | JsonObject, options: PlainOptions): Promise<PlainVerification> {
  return verifyPlainWith(input, boundedFetch(options.load, options.bounds), options)
}

/** The same with fetching that other credentials share: one presentation has one allowance. */
export async function verifyPlainWith(
  input: string | Uint8Array | JsonObject,
  fetch: Fetch,
  options: PlainOptions,
): Promise<PlainVerification> {
  let read: ReadInput
  try {
    read = await readPlain(input, fetch)
  } catch (error) {
    const answer =
      error instanceof OpenBadgesError ? cannotTell(error.words, error.code) : cannotTell('This cannot be read as a credential.')
    return { ...conclude([finding('parse', answer)], undefined, undefined, undefined), faults: [] }
  }
  const { document, container } = read
  try {
    const faults = credentialFaults(document)
    const findings = [finding('parse', holds('It can be read as a credential.')), ...(await inspect(read, faults, fetch, options))]
    return { ...conclude(findings, container, undefined, document), faults }
  } catch (error) {
    // A fault of ours, not of the credential: it must not look like either yes or no.
    const answer = unknown(told('This verifier stumbled: {error}.', { error: error instanceof Error ? error.message : String(error) }))
    return { ...conclude([finding('parse', answer)], container, undefined, document), faults: [] }
  }
}

/** Depth 2: an address is no credential here. */
async function readPlain(input: string | Uint8Array | JsonObject, fetch: Fetch): Promise<ReadInput> {
  const token = isObject(input) && !(input instanceof Uint8Array) ? envelopedToken(input) : undefined
  const read = await readInput(token ?? input, fetch, 2)
  const inside = read.container === 'json' && token === undefined ? envelopedToken(read.document) : undefined
  return inside === undefined ? read : readInput(inside, fetch, 2)
}

async function inspect(
  { document, jws }: ReadInput,
  faults: readonly DataModelFault[],
  fetch: Fetch,
  options: PlainOptions,
): Promise<Finding[]> {
  const { now, allowedContexts: allowed, checks = ['status', 'validity'] } = options
  const findings: Finding[] = []
  const add = (check: CheckName, answer: Answer): void => void findings.push(finding(check, answer))
  const { answer: jsonLd, documentHash } = await checkJsonLd(document, allowed)
  add('json-ld', jsonLd)
  for (const each of dataModelAnswers(faults)) findings.push(each)

  const { answer, keys } = await checkEveryProof(document, jws, { ...options, fetch, allowed, documentHash, now })
  add('proof', answer)
  add('issuer-key', await checkIssuer(document, keys, fetch))

  const related = await checkRelated(document, fetch)
  // What is signed may well be about something that not everyone may see, as evidence is. It is said, and stands against nothing.
  add('contained', related.code === 'unreachable' ? { ...related, outcome: 'not-applicable', weight: 'none' } : related)

  if (checks.includes('status')) {
    const scene: Scene = { fetch, now, allowed, recipient: undefined, depth: 0 }
    add('status', await checkStatus(document, fetch, (bytes) => verifyStatusList(bytes, scene)))
  }
  if (checks.includes('validity')) {
    // Of VC 1.1 the day of issuing is when it begins to hold, and the end has another name.
    const isOld = asList(document['@context'])[0] === CREDENTIALS_V1
    const validFrom = (isOld ? document.issuanceDate : document.validFrom) ?? beginningOf(jws)
    add('valid-from', validFrom === undefined ? notApplicable('It does not say when it begins.') : checkValidFrom(validFrom, now))
    add('valid-until', isOld ? checkEnds(document, now) : checkValidUntil(document.validUntil, now))
  }
  return findings
}

/** When the token around a credential begins to hold, if it says so; `` for what is no time. RFC 7519, §4.1.5. */
function beginningOf(jws: ReadInput['jws']): string | undefined {
  const nbf = jws?.payload.nbf
  if (nbf === undefined) return undefined
  return typeof nbf === 'number' && Math.abs(nbf) < 8.64e12 ? new Date(nbf * 1000).toISOString() : ''
}

/** Faults as the findings that badges have: contexts, type, and all the rest as structure. */
export function dataModelAnswers(faults: readonly DataModelFault[]): readonly Finding[] {
  const checkOf = ({ pointer }: DataModelFault): CheckName =>
    pointer.startsWith('/@context') ? 'contexts' : pointer.startsWith('/type') ? 'type' : 'structure'
  return (['contexts', 'type', 'structure'] as const).map((check) => {
    const own = faults.filter((fault) => checkOf(fault) === check)
    const listed = own.map(({ pointer, sentence }) => `${pointer} ${sentence}`).join('; ')
    return finding(
      check,
      own.length === 0
        ? holds('It is as the data model asks.')
        : departs(told('It is not as the data model asks: {faults}.', { faults: listed })),
    )
  })
}

/** One of the proofs must be the issuer's own; others of a set may be by anyone. */
async function checkIssuer(credential: JsonObject, keys: readonly ResolvedKey[], fetch: Fetch): Promise<Answer> {
  const answers: Answer[] = []
  for (const key of keys) answers.push(await checkIssuerKey(credential, key, fetch))
  const best = (['holds', 'unknown', 'fails'] as const)
    .map((outcome) => answers.find((answer) => answer.outcome === outcome))
    .find((answer) => answer !== undefined)
  return best ?? notApplicable('Without a proof that holds there is no key to ask about.')
}
