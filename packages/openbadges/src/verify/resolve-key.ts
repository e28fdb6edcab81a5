import { endOf, type FoundKey, findKey, keysListed } from '../dids/did-document.ts'
import { didKeyDocument } from '../dids/did-key.ts'
import { didWebUrl } from '../dids/did-web.ts'
import { OpenBadgesError } from '../errors.ts'
import { jwkOfMultikey } from '../keys/jwk.ts'
import { decodeMultikey } from '../keys/multikey.ts'
import { asObject, asObjects, asText, type JsonObject } from '../vc/json.ts'
import { put, told, type Words } from '../words.ts'
import { type Fetch, fetchOwn } from './load.ts'

/**
 * A key and whose it is.
 *
 * @property controller the DID or address whose document shows the key; what that document says of controllers elsewhere is only a claim,
 *   kept in `claimedController`, for anyone can write a document that names another
 * @property confirmed whether the controller's own document (or a did:key, which is its own document) lists the key; `false` when the key
 *   only stands in the credential itself, so that nothing but the credential ties it to the controller
 */
export type ResolvedKey = Omit<FoundKey, 'controller'> & {
  readonly controller: string
  readonly claimedController: string | undefined
  readonly confirmed: boolean
  /** When it made the signature that it was looked up for, by that signature's own word. */
  readonly signedAt?: string
}

/** Whether one moment is before another; what is no moment is before none. */
export const isBefore = (moment: string | undefined, end: string): boolean => moment !== undefined && Date.parse(moment) < Date.parse(end)

/**
 * Why a key could not be had.
 *
 * @property gone whether something answered, and it is not there: the check fails
 * @property disowned whether the owner's own document answered, and does not have it: only then is that evidence
 */
export type Unresolved = { readonly because: Words; readonly gone: boolean; readonly disowned: boolean }

/** What a key signs for: to vouch for something, or to show who one is. */
export type Purpose = 'assertionMethod' | 'authentication'

/**
 * Finds the key a proof names: in a did:key itself, in the document of a did:web, at a web address, or, in the form
 * `https://issuer#z6Mk…` that 1EdTech's reference issuer uses, in the address itself.
 */
export async function resolveKey(method: string, purpose: Purpose, fetch: Fetch): Promise<ResolvedKey | Unresolved> {
  try {
    if (method.startsWith('did:key:')) return confirmed(findKey(didKeyDocument(method), method, purpose), method.split('#')[0] ?? '')
    if (method.startsWith('did:web:')) return await fromDocument(method, didWebUrl(method), method.split('#')[0] ?? '', purpose, fetch)
    if (/^https?:\/\//.test(method)) return await fromAddress(method, purpose, fetch)
  } catch (error) {
    if (error instanceof OpenBadgesError) return { because: error.words, gone: true, disowned: error.code === 'invalid-did-document' }
    throw error
  }
  return { because: told('keys named as “{method}” cannot be looked up', { method: method.slice(0, 60) }), gone: false, disowned: false }
}

async function fromDocument(method: string, url: string, did: string, purpose: Purpose, fetch: Fetch): Promise<ResolvedKey | Unresolved> {
  const answer = await fetchOwn(fetch, url)
  if (!('object' in answer))
    return { because: told('{url}: {because}', { url, because: put(answer.because) }), gone: false, disowned: false }
  if (answer.object.id !== did)
    return { because: told('the document at {url} is not that of {did}', { url, did }), gone: true, disowned: false }
  return confirmed(findKey(answer.object, method, purpose), did)
}

async function fromAddress(method: string, purpose: Purpose, fetch: Fetch): Promise<ResolvedKey | Unresolved> {
  const [controller = '', fragment = ''] = method.split('#')
  const inAddress = multikeyIn(fragment)
  const answer = await fetchOwn(fetch, controller)

  if ('object' in answer) {
    const { object } = answer
    if (lists(object)) return confirmed(findKey(object, method, purpose), controller)
    // The address is the key itself: a Multikey or a JWK, with its controller beside it.
    const jwk = asObject(object.publicKeyJwk) ?? (object.kty === undefined ? undefined : object)
    const multibase = asText(object.publicKeyMultibase)
    if (multibase !== undefined || jwk) return bare(method, controller, true, multibase, jwk, asText(object.controller))
    const fromSet = asObjects(object.keys).find(({ kid }) => kid === method || kid === fragment)
    if (fromSet) return bare(method, controller, true, undefined, fromSet)
  }
  if (inAddress) return bare(method, controller, false, inAddress)
  if ('object' in answer) return { because: told('{controller} shows no key', { controller }), gone: true, disowned: false }
  return { because: told('{controller}: {because}', { controller, because: put(answer.because) }), gone: false, disowned: false }
}

const lists = (document: JsonObject): boolean => document.verificationMethod !== undefined || document.assertionMethod !== undefined

const confirmed = ({ controller: claimedController, ...key }: FoundKey, controller: string): ResolvedKey => ({
  ...key,
  controller,
  claimedController,
  confirmed: true,
})

const bare = (
  id: string,
  controller: string,
  isConfirmed: boolean,
  publicKeyMultibase: string | undefined,
  publicKeyJwk?: JsonObject,
  claimedController?: string,
): ResolvedKey => ({ id, controller, claimedController, confirmed: isConfirmed, publicKeyMultibase, publicKeyJwk })

function multikeyIn(fragment: string): string | undefined {
  try {
    return decodeMultikey(fragment).kind.endsWith('-pub') ? fragment : undefined
  } catch {
    return undefined // a fragment that is no key is a name, as key-1
  }
}

/**
 * Whether somebody's own document, at their address or DID, lists a key for a purpose. A key that is only shown there, as one that was
 * stolen still may be, is not theirs to sign with.
 *
 * @param owner issuer or holder: a did:web or a web address
 * @returns `unknown` when the document could not be had or says nothing of keys for this purpose; from when on the owner has given the key up,
 *   where it signed since
 */
export async function ownerLists(
  owner: string,
  key: ResolvedKey,
  purpose: Purpose,
  fetch: Fetch,
): Promise<'yes' | 'no' | 'unknown' | { until: string }> {
  const isDid = owner.startsWith('did:web:')
  const url = isDid ? addressOf(owner) : owner
  if (url === undefined) return 'unknown'
  const answer = await fetchOwn(fetch, url)
  if (!('object' in answer) || !lists(answer.object)) return 'unknown'
  const { object: document } = answer
  if (isDid && document.id !== owner) return 'unknown'
  const listed = keysListed(document, purpose)
  const same = listed.methods.filter((method) => sameKey(method, key))
  // Whatever name it goes by, a key that was given up is the same key.
  const ends = same.map(endOf).filter((until) => until !== undefined)
  const until = ends.find((end) => !isBefore(key.signedAt, end))
  if (until !== undefined) return { until }
  if (same.length > 0) return 'yes'
  // Listed by its name alone, a key is what its own controller shows under that name.
  if (key.confirmed && listed.names.has(key.id) && !listed.methods.some(({ id }) => id === key.id)) return 'yes'
  return document[purpose] === undefined && asObjects(document.verificationMethod).some((method) => sameKey(method, key)) ? 'unknown' : 'no'
}

function addressOf(did: string): string | undefined {
  try {
    return didWebUrl(did)
  } catch {
    return undefined // a DID that names no host has no document
  }
}

/** Whether a listed method is this very key, however either is written. */
function sameKey(method: JsonObject, key: ResolvedKey): boolean {
  const listed = keyMaterial(asText(method.publicKeyMultibase), asObject(method.publicKeyJwk))
  return listed !== undefined && listed === keyMaterial(key.publicKeyMultibase, key.publicKeyJwk)
}

/** The public numbers of a key, in one form for Multikeys and JWKs; `undefined` for what cannot be read. */
function keyMaterial(publicKeyMultibase: string | undefined, publicKeyJwk: JsonObject | undefined): string | undefined {
  try {
    const jwk = publicKeyJwk ?? (publicKeyMultibase === undefined ? undefined : jwkOfMultikey(publicKeyMultibase))
    return jwk && JSON.stringify(['kty', 'crv', 'x', 'y', 'n', 'e'].map((name) => jwk[name] ?? null))
  } catch {
    return undefined // another kind of key than ours: not the same
  }
}
