import { unbakeAll } from '../baking/bake.ts'
import { isPng } from '../baking/png.ts'
import { OpenBadgesError } from '../errors.ts'
import { asList, asObject, asText, hasType, type JsonObject, type JsonValue, parseJson } from '../vc/json.ts'
import { told } from '../words.ts'
import { boundedFetch, type Fetch } from './load.ts'
import { type OuterInput, type ReadInput, readOuter, readToken, tokenIn } from './read-input.ts'
import { isOpenBadge2 } from './verify-open-badge-2.ts'

/** Most credentials that are taken out of one wrapping: a wallet holds some dozens. */
export const MAXIMUM_UNWRAPPED = 32

/** Most credentials that {@link takeApart} gives: all that somebody has, in one document. */
export const MAXIMUM_TAKEN_APART = 500

/** Most wrappings around one another: a presentation in an envelope in a list in a JSON text in an answer of an API. */
const MAXIMUM_WRAPPINGS = 6

/** Most values that are looked at for credentials, in all. */
const MAXIMUM_LOOKED_AT = 2000

/** Where wallets, consoles and APIs put credentials, in an object that says nothing else of itself. */
const holders = [
  'verifiableCredential',
  'verifiableCredentials',
  'credential',
  'credentials',
  'compactJwsString',
  'contents',
  'presentation',
  'verifiablePresentation',
  'vc',
  'vp',
  'badge',
  'badges',
  'assertion',
  'assertions',
  'data',
  'result',
  'results',
  'items',
  'body',
  'response',
  'payload',
]

/**
 * Reads whatever arrived, and takes every credential out of what it is wrapped in: presentations with and without proof, envelopes, wallets'
 * exports, lists, JSON texts inside JSON. What is wrapped is not vouched for by its wrapping: each is judged by itself. No address is followed
 * but the one that was handed in.
 *
 * @returns at least one: where nothing is found inside, what arrived itself
 * @throws OpenBadgesError as `verify/read-input`, and `too-large` for more credentials than {@link MAXIMUM_UNWRAPPED}
 */
export async function openWrapping(input: string | Uint8Array | JsonObject, fetch: Fetch): Promise<readonly ReadInput[]> {
  let outer: OuterInput
  try {
    outer = await readOuter(input, fetch)
  } catch (error) {
    if (!(error instanceof OpenBadgesError && error.code === 'baked-twice' && input instanceof Uint8Array)) throw error
    return openEach(input, fetch)
  }
  const search: Search = { found: [], most: MAXIMUM_UNWRAPPED, looked: 0, arrived: outer }
  look(outer, 0, search)
  if (search.found.length > 0) return search.found
  const { value, ...read } = outer
  const document = asObject(value)
  if (!document) throw new OpenBadgesError('invalid-json', 'This JSON is not a credential.')
  return [{ ...read, document }]
}

/**
 * The credentials of a document that holds many, each as a text of its own, so that each can be kept and checked with an allowance of its own: what a
 * wallet gives at once is more than one verification looks at. Nothing is checked, and nothing is fetched.
 *
 * @param input untrusted
 * @returns each as it stood where it was a text or token; what stood as an object, as JSON of it. One or none for what wraps nothing
 * @throws OpenBadgesError as `verify/read-input`, and `too-large` for more than {@link MAXIMUM_TAKEN_APART}
 */
export async function takeApart(input: string | Uint8Array): Promise<readonly string[]> {
  const arrived = await readOuter(input, boundedFetch(undefined))
  const search: Search = { found: [], most: MAXIMUM_TAKEN_APART, looked: 0, arrived }
  look(arrived, 0, search)
  return search.found.map(({ text, document }) => text ?? JSON.stringify(document))
}

/** Every badge of a picture that carries different ones of one standard, which none of them is to be: what is in it is shown, and each is judged. */
async function openEach(image: Uint8Array, fetch: Fetch): Promise<readonly ReadInput[]> {
  const all = await unbakeAll(image)
  const found: ReadInput[] = []
  for (const { text } of all.filter(({ standard }) => standard === all[0]?.standard)) {
    try {
      for (const read of await openWrapping(text, fetch)) found.push({ ...read, container: isPng(image) ? 'png' : 'svg' })
    } catch (error) {
      // One that cannot be read takes nothing from the others.
      if (!(error instanceof OpenBadgesError)) throw error
    }
  }
  if (found.length === 0) throw new OpenBadgesError('not-a-badge', 'This picture carries several badges, and none of them can be read.')
  return found.slice(0, MAXIMUM_UNWRAPPED)
}

type Search = { readonly found: ReadInput[]; readonly most: number; looked: number; readonly arrived: OuterInput }

function look(outer: OuterInput, depth: number, search: Search): void {
  const { value } = outer
  if (depth > MAXIMUM_WRAPPINGS) throw new OpenBadgesError('too-deep', 'This is wrapped more often than a credential ever is.')
  if (++search.looked > MAXIMUM_LOOKED_AT) throw new OpenBadgesError('too-large', 'This holds more than is looked through for credentials.')
  const into = (inner: JsonValue, around = outer.presentation): void =>
    look({ container: 'json', value: inner, jws: undefined, text: undefined, ...(around && { presentation: around }) }, depth + 1, search)
  if (typeof value === 'string') {
    const opened = openText(value)
    if (opened) look({ ...opened, ...(outer.presentation && { presentation: outer.presentation }) }, depth + 1, search)
    return
  }
  if (Array.isArray(value)) {
    for (const item of value as readonly JsonValue[]) into(item)
    return
  }
  const object = asObject(value)
  if (!object) return
  if (isCredential(object)) {
    keep(outer, object, search)
    return
  }
  // Whose signature is around it says who showed it; the innermost counts.
  const presentation = hasType(object, 'VerifiablePresentation') && object.proof !== undefined ? object : outer.presentation
  for (const inner of insideOf(object)) into(inner, presentation)
}

/** In the container that it came in, if that is a picture or a PDF: a wrapping inside it is none that anybody sees. */
function keep(
  { container, jws, text, presentation }: OuterInput,
  document: JsonObject,
  { found, most, arrived: { container: around, remark, isMended } }: Search,
): void {
  if (found.length >= most)
    throw new OpenBadgesError('too-large', told('This holds more than {most} credentials, too many to check at once.', { most }))
  found.push({
    container: around === 'png' || around === 'svg' || around === 'pdf' ? around : container,
    document,
    jws,
    text,
    ...(remark !== undefined && { remark }),
    ...(isMended && { isMended }),
    ...(presentation && { presentation }),
  })
}

const isCredential = (object: JsonObject): boolean =>
  !isEnvelope(object) &&
  (object.credentialSubject !== undefined ||
    hasType(object, 'VerifiableCredential') ||
    (isOpenBadge2(object) && (object.recipient !== undefined || object.revoked === true || hasType(object, 'Assertion'))))

const isEnvelope = (object: JsonObject): boolean =>
  hasType(object, 'EnvelopedVerifiableCredential') || hasType(object, 'EnvelopedVerifiablePresentation')

function insideOf(object: JsonObject): readonly JsonValue[] {
  if (isEnvelope(object)) return asList(asText(object.id))
  if (hasType(object, 'VerifiablePresentation')) return asList(object.verifiableCredential)
  // What says what it is by a context is looked into only where wallets put things: an issuer or a badge class is no wrapping.
  const names = object['@context'] === undefined && object.type === undefined ? holders : ['verifiableCredential', 'contents']
  return names.flatMap((name) => {
    const inner = object[name]
    return typeof inner === 'object' && inner !== null ? [inner] : asList(asText(inner))
  })
}

/** A token, or JSON written as a text; never an address, as nobody asked for that one. */
function openText(text: string): OuterInput | undefined {
  const trimmed = text.trim()
  const token = tokenIn(trimmed)
  if (token !== undefined && /^eyJ/.test(token)) return readToken(token)
  if (!/^["[{]/.test(trimmed)) return undefined
  try {
    return { container: 'json', value: parseJson(trimmed), jws: undefined, text: trimmed }
  } catch (error) {
    if (error instanceof OpenBadgesError && error.code === 'invalid-json') return undefined
    throw error
  }
}
