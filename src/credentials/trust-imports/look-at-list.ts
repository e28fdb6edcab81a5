import { Readable } from 'node:stream'
import { OpenBadgesError, type OpenBadgesErrorCode } from '@laurel/openbadges/errors'
import { FEDERATION_PATH, gatherFederation, MAXIMUM_SUBORDINATES } from '@laurel/openbadges/trust/gather-federation'
import { MAXIMUM_TRUST_LIST_BYTES, type ReadTrustList } from '@laurel/openbadges/trust/read-trust-list'
import { guardedLoader } from '@laurel/openbadges/verify/guarded-loader'
import { boundedFetch, type Load } from '@laurel/openbadges/verify/load'
import type { Stage } from '../../foundation/platform/command.ts'
import { conflict, invalid, type Refusal } from '../../foundation/platform/refusal.ts'
import { storeFile } from '../../work/evidence/store-file.ts'
import { runCheck } from '../verification/checks.ts'
import { withOwnDocuments } from '../verification/own-documents.ts'

/** All that is asked for one list, together. */
const allSeconds = 60

/** A list that was read and whose signature was asked about; its exact bytes are in the store. */
export type LookedAt = { list: Omit<ReadTrustList, 'document'>; signature: 'holds' | 'unsigned'; file: string }

/** Reads a list as it came or as it lies at an address, checks who signed it, and keeps its exact bytes. @throws Refusal why it is not taken */
export async function lookAtList(stage: Stage, given: { address: string } | { text: string }): Promise<LookedAt> {
  const load = loaderFor(stage)
  const isGathered = 'address' in given && given.address.includes(FEDERATION_PATH)
  try {
    const bytes =
      'text' in given
        ? Buffer.from(given.text)
        : isGathered
          ? await gathered(given.address, load, stage.now())
          : await fetched(given.address, load)
    if (bytes.length > MAXIMUM_TRUST_LIST_BYTES) throw tooLarge()
    const options = { now: stage.now(), gathered: isGathered, bounds: { maximumLoads: 16, timeoutMilliseconds: 9000 } }
    const { list, signature } = await runCheck<'trust-list'>(stage, { kind: 'trust-list', input: bytes, options }, load)
    if (signature !== 'holds' && signature !== 'unsigned') throw notKept(signature)
    // Who signs names themselves; what names nobody is signed by nobody.
    if (signature === 'holds' && list.signerId === undefined) throw notKept('altered')
    refuseByItsTime(list, signature, stage.now())
    return { list, signature, file: await keep(stage, bytes) }
  } catch (error) {
    if (error instanceof OpenBadgesError) throw refusalOf(error.code)
    throw error
  }
}

/** Own documents from where they are, all others within bounds: no private network, no more than a list may have, no longer than a minute. */
function loaderFor({ db, config }: Stage): Load {
  const ends = AbortSignal.timeout(allSeconds * 1000)
  const elsewhere = guardedLoader({
    insecureHosts: config.VERIFY_PRIVATE_HOSTS,
    maximumBytes: MAXIMUM_TRUST_LIST_BYTES,
    timeoutMilliseconds: 20_000,
    userAgent: `Laurel lists of issuers (+${config.BASE_URL})`,
  })
  return withOwnDocuments({ db, config }, (address, { accept, signal }) =>
    elsewhere(address, { accept, signal: AbortSignal.any([signal, ends]) }),
  )
}

async function fetched(address: string, load: Load): Promise<Uint8Array> {
  const fetch = boundedFetch(load, { maximumBytes: MAXIMUM_TRUST_LIST_BYTES, maximumLoads: 2, timeoutMilliseconds: 20_000 })
  const answer = await fetch(address, 'application/vc, application/json, application/ld+json;q=0.9, text/plain;q=0.5')
  if (!answer.ok) throw new OpenBadgesError(answer.code ?? 'unreachable', 'The address could not be read.')
  return answer.bytes
}

async function gathered(address: string, load: Load, now: Date): Promise<Uint8Array> {
  const fetch = boundedFetch(load, { maximumBytes: 1_000_000, maximumLoads: MAXIMUM_SUBORDINATES + 4, timeoutMilliseconds: 9000 })
  return Buffer.from(await gatherFederation(address, fetch, { now }))
}

async function keep(stage: Stage, bytes: Uint8Array): Promise<string> {
  const staged = await stage.staging.take(Readable.from([Buffer.from(bytes)]), { maxBytes: bytes.length })
  try {
    return (await storeFile(stage, staged, { contentType: 'application/json', seconds: null })).digest
  } finally {
    await stage.staging.drop(staged.id)
  }
}

/** A list whose time is over may lack who was taken out since; one that has not begun is not yet said. Clocks may be some minutes off. */
function refuseByItsTime({ dated, validUntil }: LookedAt['list'], signature: LookedAt['signature'], now: Date): void {
  if (signature === 'holds' && validUntil && Date.parse(validUntil) <= now.getTime())
    throw conflict(
      'trust-list-expired',
      'This list was good until {day, date, long}. Nothing was saved; please ask for a newer one where it came from.',
      {
        day: validUntil.slice(0, 10),
      },
    )
  if (dated && Date.parse(dated) > now.getTime() + 600_000)
    throw conflict('trust-list-not-yet', 'This list says that it begins later. Nothing was saved; try again then.')
}

function notKept(signature: 'altered' | 'unproven' | 'unknown'): Refusal {
  if (signature === 'altered')
    return conflict(
      'trust-list-altered',
      'This list is not as it was signed. Nothing was saved; please ask for it again where it came from.',
    )
  if (signature === 'unproven')
    return conflict('trust-list-unproven', 'The key that signed this list is not one of who it says it is from. Nothing was saved.')
  return conflict(
    'trust-list-signer-away',
    'Who signed this list could not be asked for their key just now, so it is not known whether it is whole. Nothing was saved; please try again later.',
  )
}

const tooLarge = () => invalid('trust-list-too-large', 'A list has 100,000 issuers and 24 MB at most. Nothing was saved.')

function refusalOf(code: OpenBadgesErrorCode): Refusal {
  if (code === 'too-large' || code === 'response-too-large') return tooLarge()
  if (code === 'list-of-lists')
    return invalid('trust-list-of-lists', 'This is a list of lists. Bring in each of them by its own address. Nothing was saved.')
  if (code === 'address-not-allowed')
    return invalid('trust-list-address', 'Only public addresses that begin with https:// are read. Nothing was saved.')
  if (code === 'unreachable' || code === 'timed-out' || code === 'too-many-redirects')
    return conflict('trust-list-out-of-reach', 'This address could not be read just now. Nothing was saved; please try again later.')
  return invalid(
    'trust-list-unreadable',
    'This is no list of issuers that can be read here. Give the JSON of a registry, of profiles, or a signed list. Nothing was saved.',
  )
}
