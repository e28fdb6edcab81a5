import { OpenBadgesError } from '@laurel/openbadges/errors'
import { canonize } from '@laurel/openbadges/jsonld/canonize'
import { issuerIdOf } from '@laurel/openbadges/vc/credential'
import { credentialFaults } from '@laurel/openbadges/vc/data-model'
import { asObject, asObjects, type JsonObject } from '@laurel/openbadges/vc/json'
import { disguiseIn } from '@laurel/openbadges/verify/disguise'
import { system } from '../../foundation/platform/actor.ts'
import { origin } from '../../foundation/platform/asked-by.ts'
import { perform } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { allowedContexts } from '../verification/allowed-contexts.ts'
import { findIssuers, type VcIssuer } from './issuers.ts'
import { malformed, parsingProblem, problemsOf } from './problem-details.ts'
import { type Options, readOptions, Unacceptable } from './read-request.ts'
import { recordSigning } from './record-signing.ts'
import { secure, suiteFor, withNeededContexts } from './secure.ts'
import { statusEntry, statusPurposes } from './status-lists.ts'

/**
 * Signs a credential in the name of the issuer it names, if it is one that the operator configured and the credential is what the data model
 * allows. What is signed for an organization of this instance is recorded among its events before it leaves.
 * @throws Unacceptable with what is wrong, each with its place in the request
 */
export async function issueCredential(world: World, body: JsonObject): Promise<JsonObject> {
  const options = readOptions(body)
  const given = asObject(body.credential)
  if (!given) throw new Unacceptable([malformed('/credential', body.credential === undefined ? 'is missing' : 'is not an object')])
  const faults = problemsOf(credentialFaults(given), '/credential')
  if (faults.length > 0) throw new Unacceptable(faults)

  const issuer = await chooseIssuer(world, given)
  const cryptosuite = suiteFor(issuer, options.cryptosuite)
  if (cryptosuite === undefined) throw new Unacceptable([malformed('/options/cryptosuite', `is not one that ${issuer.id} can sign with`)])
  const credential = withNeededContexts(withStatus(world, withIssuer(given, issuer), issuer, options))
  refuseOwnAddresses(credential, world.config.BASE_URL)
  refuseDisguises(credential)

  const { challenge, domain, mandatoryPointers } = options
  const allowed = allowedContexts(world.config.VC_API_CONTEXTS)
  try {
    // Also for suites that sign the JSON itself: a word that nobody defined means nothing to those who read it.
    refuseOwnNodes(await canonize(credential, allowed), world.config.BASE_URL)
    const signed = await secure(credential, issuer, {
      created: world.now(),
      allowedContexts: allowed,
      cryptosuite,
      challenge,
      domain: typeof domain === 'string' ? domain : domain?.[0],
      mandatoryPointers,
    })
    await record(world, issuer, signed)
    return signed
  } catch (error) {
    if (error instanceof OpenBadgesError)
      throw new Unacceptable([{ ...malformed('/credential', 'cannot be signed'), detail: error.message, code: error.code }])
    throw error
  }
}

async function chooseIssuer(world: World, credential: JsonObject): Promise<VcIssuer> {
  const issuers = await findIssuers(world)
  const [first] = issuers
  if (!first) throw new Unacceptable([parsingProblem('This instance has no issuer for its VC-API yet.')], 503)
  const issuer = issuers.find(({ id }) => id === issuerIdOf(credential))
  if (issuer) return issuer
  if (world.config.VC_API_REPLACE_ISSUER) return first
  throw new Unacceptable([
    malformed('/credential/issuer', `is not one that this instance issues as: ${issuers.map(({ id }) => id).join(', ')}`),
  ])
}

const withIssuer = (credential: JsonObject, { id }: VcIssuer): JsonObject => {
  const party = asObject(credential.issuer)
  return issuerIdOf(credential) === id ? credential : { ...credential, issuer: party ? { ...party, id } : id }
}

/** With a place in the issuer's own list, where one is asked for and the credential names none. */
function withStatus({ config }: World, credential: JsonObject, issuer: VcIssuer, { credentialStatus }: Options): JsonObject {
  if (!credentialStatus || credential.credentialStatus !== undefined) return credential
  const { type = 'BitstringStatusListEntry', statusPurpose = 'revocation' } = credentialStatus
  const purpose = statusPurposes.find((one) => one === statusPurpose)
  if (type !== 'BitstringStatusListEntry' || !purpose || issuer.key.algorithm !== 'Ed25519')
    throw new Unacceptable([malformed('/options/credentialStatus', 'is not a kind of status that this issuer keeps')])
  return { ...credential, credentialStatus: statusEntry(config.BASE_URL, purpose, issuer) }
}

/**
 * Refuses what would pass for a document of this instance: its awards, versions and status lists have addresses here, and only the product itself
 * makes them.
 */
function refuseOwnAddresses(credential: JsonObject, baseUrl: string): void {
  const { host } = new URL(baseUrl)
  const subjects = asObjects(credential.credentialSubject)
  const named: [pointer: string, id: unknown][] = [
    ['/credential/id', credential.id],
    ['/credential/@id', credential['@id']],
    ...subjects.map(({ id }): [string, unknown] => ['/credential/credentialSubject/id', id]),
    ...subjects
      .flatMap(({ achievement }) => asObjects(achievement))
      .map(({ id }): [string, unknown] => ['/credential/credentialSubject/achievement/id', id]),
  ]
  const own = named.filter(([, id]) => typeof id === 'string' && URL.parse(id)?.host === host)
  if (own.length > 0)
    throw new Unacceptable(own.map(([pointer]) => malformed(pointer, 'is an address of this instance, which only its own documents have')))
}

/** What is signed here is verified here: a document in words that hide what they say is refused by both doors. */
function refuseDisguises(credential: JsonObject): void {
  const disguise = disguiseIn(credential)
  if (disguise !== undefined)
    throw new Unacceptable([
      { ...malformed('/credential', 'cannot be signed'), detail: `It hides what it says: it ${disguise}.`, code: 'json-ld-unsafe' },
    ])
}

/** The same for what JSON-LD reads in it, in whatever words: a context written into a credential may have words of its own for an id or a type. */
function refuseOwnNodes(statements: string, baseUrl: string): void {
  const { host } = new URL(baseUrl)
  for (const [, id = ''] of statements.matchAll(ownKinds))
    if (URL.parse(id)?.host === host)
      throw new Unacceptable([malformed('/credential', `says something of ${id}, which only this instance’s own documents do`)])
}

const ownKinds =
  /^<([^>]*)> <http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#type> <(?:https:\/\/www\.w3\.org\/2018\/credentials#VerifiableCredential|https:\/\/purl\.imsglobal\.org\/spec\/vc\/ob\/vocab\.html#Achievement)>/gm

async function record(world: World, { id, organizationId }: VcIssuer, signed: JsonObject): Promise<void> {
  const credentialId = typeof signed.id === 'string' ? signed.id.slice(0, 500) : null
  if (organizationId === null) world.log.info('The VC-API signed a credential', { issuer: id, credentialId })
  else {
    const signing = { organizationId, credentialId, signed: JSON.stringify(signed) }
    await perform(world, system, recordSigning, signing, { ...origin(), door: 'vc-api' })
  }
}
