import { asObject, type JsonObject } from '@laurel/openbadges/vc/json'
import type { Finding } from '@laurel/openbadges/verify/finding'
import { guardedLoader } from '@laurel/openbadges/verify/guarded-loader'
import type { Load } from '@laurel/openbadges/verify/load'
import type { FurtherCheck, PlainVerification } from '@laurel/openbadges/verify/verify-plain-credential'
import type { World } from '../../foundation/platform/world.ts'
import { type Check, runCheck } from '../verification/checks.ts'
import { withOwnDocuments } from '../verification/own-documents.ts'
import { malformed, type Problem, problemOfFinding, problemsOf } from './problem-details.ts'
import { type Options, readOptions, Unacceptable } from './read-request.ts'
import { findListForVcApi } from './status-lists.ts'

/** What came of it: whether it is verified, what was checked, and what speaks against it or could not be asked. */
export type VerificationOutcome = {
  verified: boolean
  checks: readonly string[]
  warnings: readonly Problem[]
  errors: readonly Problem[]
  findings: readonly Finding[]
  credentialResults?: readonly { verified: boolean; findings: readonly Finding[] }[]
}

/** The names by which callers ask for more than data model and proofs. */
const furtherChecks: Record<string, FurtherCheck> = { status: 'status', credentialStatus: 'status', validity: 'validity' }

/** All fetching for one request together, whatever it points to. */
const allSeconds = 20

/** Verifies any credential of VC 2.0 or 1.1: JSON with proofs, an enveloped one, or a token. @throws Unacceptable */
export async function verifyCredentials(world: World, body: JsonObject): Promise<VerificationOutcome> {
  const options = readOptions(body)
  const given = body.verifiableCredential
  // A text is a token, or an address that is not followed; JSON is an object and nothing else.
  if (typeof given === 'string' ? /^\s*[[{"]/.test(given) : !asObject(given))
    throw new Unacceptable([malformed('/verifiableCredential', given === undefined ? 'is missing' : 'is neither an object nor a token')])
  const asked = { kind: 'credential', input: asObject(given) ?? String(given), ...plainOptions(world, options) } as const
  const verification = await runCheck<'credential'>(world, asked, loaderFor(world))
  const told = tell(verification, '/verifiableCredential', options)
  return { ...told, verified: told.errors.length === 0, checks: checksOf(options), findings: verification.findings }
}

/**
 * Verifies a presentation and every credential in it. VC-API has two names for it: as `verifiablePresentation` it must carry its holder's proof, as
 * `presentation` it may come without.
 * @throws Unacceptable
 */
export async function verifyPresentations(world: World, body: JsonObject): Promise<VerificationOutcome> {
  const options = readOptions(body)
  const unsecured = body.verifiablePresentation === undefined && body.presentation !== undefined
  const name = unsecured ? 'presentation' : 'verifiablePresentation'
  const given = asObject(body[name])
  if (!given) throw new Unacceptable([malformed(`/${name}`, body[name] === undefined ? 'is missing' : 'is not an object')])
  const { options: expected, contexts } = plainOptions(world, options)
  const asked = { kind: 'presentation', input: given, options: { ...expected, unsecured }, contexts } as const
  const verification = await runCheck<'presentation'>(world, asked, loaderFor(world))
  const own = tell(verification, `/${name}`, options)
  const contained = verification.credentials.map((credential, index) => tell(credential, `/${name}/verifiableCredential/${index}`, options))
  const errors = [...own.errors, ...contained.flatMap((one) => one.errors)]
  return {
    verified: errors.length === 0,
    checks: checksOf(options),
    warnings: [...own.warnings, ...contained.flatMap((one) => one.warnings)],
    errors,
    findings: verification.findings,
    credentialResults: verification.credentials.map(({ findings }, index) => ({
      verified: contained[index]?.errors.length === 0,
      findings,
    })),
  }
}

/** Everything is asked, unless the caller says what. */
const furtherOf = ({ checks }: Options): readonly FurtherCheck[] | undefined => checks?.flatMap((name) => furtherChecks[name] ?? [])

const checksOf = (options: Options): readonly string[] => ['proof', ...new Set(furtherOf(options) ?? ['status', 'validity'])]

function plainOptions(world: World, options: Options): Pick<Extract<Check, { kind: 'credential' }>, 'options' | 'contexts'> {
  const { challenge, domain, expectedProofPurpose } = options
  const unknown = options.checks?.find((name) => name !== 'proof' && !Object.hasOwn(furtherChecks, name))
  if (unknown !== undefined)
    throw new Unacceptable([
      malformed('/options/checks', `names “${unknown.slice(0, 60)}”; known are proof, credentialStatus and validity`),
    ])
  const bounds = { maximumLoads: 16, timeoutMilliseconds: 9000 }
  return {
    options: { now: world.now(), bounds, checks: furtherOf(options), challenge, domain, expectedProofPurpose },
    contexts: world.config.VC_API_CONTEXTS,
  }
}

/**
 * Sorts what was found. What fails is an error, and so is what could not be asked, with two exceptions, which are warnings: who asks for the
 * proof alone, as conformance suites do with issuers that are not on the Internet, hears so that nothing was found to tie the key to the issuer; and
 * a related resource may be out of reach, as evidence mostly is.
 */
function tell(
  { findings, faults }: Pick<PlainVerification, 'findings' | 'faults'>,
  within: string,
  { checks }: Options,
): { errors: Problem[]; warnings: Problem[] } {
  const isWarning = ({ check, outcome, code }: Finding) =>
    (outcome === 'unknown' && checks !== undefined && check === 'issuer-key') || (check === 'contained' && code === 'unreachable')
  const bad = findings.filter((one) => one.outcome === 'fails' || one.outcome === 'unknown' || isWarning(one))
  // The three findings about the data model say in one sentence each what the faults say one by one.
  const isOfDataModel = ({ check }: Finding) => faults.length > 0 && (check === 'contexts' || check === 'type' || check === 'structure')
  return {
    errors: [...problemsOf(faults, within), ...bad.filter((one) => !isWarning(one) && !isOfDataModel(one)).map(problemOfFinding)],
    warnings: bad.filter(isWarning).map(problemOfFinding),
  }
}

/** Own documents are read where they are; the lists of the VC-API too. */
function loaderFor(world: World): Load {
  const ends = AbortSignal.timeout(allSeconds * 1000)
  const elsewhere = guardedLoader({
    insecureHosts: world.config.VERIFY_PRIVATE_HOSTS,
    timeoutMilliseconds: 8000,
    userAgent: `Laurel verifier (+${world.config.BASE_URL}/verify)`,
  })
  const own = withOwnDocuments(world, (address, { accept, signal }) =>
    elsewhere(address, { accept, signal: AbortSignal.any([signal, ends]) }),
  )
  const lists = `${world.config.BASE_URL}/vc-api/status/`
  return async (address, options) => {
    if (!address.startsWith(lists)) return own(address, options)
    const [purpose = '', name = ''] = address.slice(lists.length).split('/')
    const list = await findListForVcApi(world, purpose, name)
    return { status: list ? 200 : 404, contentType: 'application/vc', bytes: new TextEncoder().encode(JSON.stringify(list ?? {})) }
  }
}
