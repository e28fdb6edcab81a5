import { carriedCredential, carriesCredential } from '../baking/address.ts'
import { unbakeAll } from '../baking/bake.ts'
import { credentialsInPdf } from '../baking/pdf.ts'
import { isPng } from '../baking/png.ts'
import { isSvg } from '../baking/svg.ts'
import { OpenBadgesError } from '../errors.ts'
import { type CompactJws, decodeCompactJws } from '../proofs/jws.ts'
import { asObject, defaultJsonBounds, isJson, type JsonObject, type JsonValue, parseJson } from '../vc/json.ts'
import { put, told } from '../words.ts'
import { type Fetch, objectIn } from './load.ts'
import { alternateOf, CHANGED_QUOTES, EMPTY_PICTURE, isPdf, isWebPage, namedInput, plainJson, WEB_PAGE } from './named-input.ts'

/** Largest file that is looked at: 16 million bytes. */
export const MAXIMUM_INPUT_BYTES = 16_000_000

/** How a credential arrived. */
export type Container = 'json' | 'jwt' | 'png' | 'svg' | 'pdf'

/**
 * A credential out of its wrapping.
 *
 * @property container what it came in
 * @property document the credential itself: for a JWT its payload, or what stands under `vc` in the VC 1.1 form
 * @property jws the token, when it came as one
 * @property text what was read: the JSON or token as it stood
 * @property remark of reading, as a sentence: what was wrong with how it arrived
 * @property presentation the signed presentation that it was taken out of, if there was one
 * @property isMended whether its quotation marks are a guess: what it says is believed only as far as a proof over it holds
 */
export type ReadInput = {
  readonly container: Container
  readonly document: JsonObject
  readonly jws: CompactJws | undefined
  readonly text: string | undefined
  readonly remark?: string
  readonly isMended?: boolean
  readonly presentation?: JsonObject
}

/**
 * Takes a credential out of whatever it arrived in: JSON (text, bytes or object), compact JWT, PNG, SVG, PDF with it
 * attached, or the address of any of them.
 *
 * @param input untrusted
 * @param fetch of `verify/load`, for addresses
 * @param depth how many addresses were followed to get here; two at most are
 * @returns the credential, with nothing about it checked
 * @throws OpenBadgesError `invalid-json` when it is none of these, `not-a-badge` when it is something else that can be named, `too-large`,
 *   `too-deep`, `invalid-jwt`, `unreachable`, or the fault of an image as `baking/bake` names it
 */
export async function readInput(input: string | Uint8Array | JsonObject, fetch: Fetch, depth: number = 0): Promise<ReadInput> {
  const { value, ...read } = await readOuter(input, fetch, depth)
  const document = asObject(value)
  if (!document) throw new OpenBadgesError('invalid-json', 'This JSON is not a credential.')
  // Some hosts wrap what they serve, as the answers of a VC API do.
  const wrapped =
    asObject(document.verifiableCredential) ?? (document['@context'] === undefined ? asObject(document.credential) : undefined)
  return { ...read, document: wrapped && !document.type && !read.jws ? wrapped : document }
}

/**
 * What arrived, out of images and addresses, before anything is known of it: any JSON.
 *
 * @internal
 */
export type OuterInput = Omit<ReadInput, 'document'> & { readonly value: JsonValue }

/**
 * As {@link readInput}, for whatever JSON it is.
 *
 * @internal
 */
export async function readOuter(input: string | Uint8Array | JsonObject, fetch: Fetch, depth: number = 0): Promise<OuterInput> {
  if (typeof input === 'string') return readText(input, fetch, depth)
  if (input instanceof Uint8Array) return readBytes(input, fetch, depth)
  if (!isJson(input) || typeof input !== 'object' || input === null)
    throw new OpenBadgesError('invalid-json', 'This is not a JSON object, or it nests too deep.')
  if (JSON.stringify(input).length > defaultJsonBounds.maximumLength)
    throw new OpenBadgesError('too-large', 'This credential is too large.')
  return { container: 'json', value: input, jws: undefined, text: undefined }
}

async function readBytes(bytes: Uint8Array, fetch: Fetch, depth: number): Promise<OuterInput> {
  if (bytes.length > MAXIMUM_INPUT_BYTES)
    throw new OpenBadgesError('too-large', told('This file is larger than {size} MB.', { size: MAXIMUM_INPUT_BYTES / 1e6 }))
  if (bytes.length === 0) throw new OpenBadgesError('invalid-json', 'This file is empty.')
  const png = isPng(bytes)
  if (png || isSvg(bytes)) {
    const [baked, other] = await unbakeAll(bytes)
    if (!baked) throw new OpenBadgesError('not-a-badge', EMPTY_PICTURE)
    if (other?.standard === baked.standard)
      throw new OpenBadgesError('baked-twice', 'This picture carries different badges. Only one can be checked at a time.')
    const { text, remark } = baked
    return { ...(await readText(text, fetch, depth)), container: png ? 'png' : 'svg', ...(remark !== undefined && { remark }) }
  }
  if (isPdf(bytes)) {
    const texts = await credentialsInPdf(bytes)
    const [first] = texts
    if (texts.length === 1 && first !== undefined) return { ...(await readText(first, fetch, depth)), container: 'pdf' }
    // Several are a list, of which each is judged by itself.
    if (first !== undefined) return { container: 'pdf', value: texts, jws: undefined, text: undefined }
  }
  const named = await namedInput(bytes)
  if (named) throw new OpenBadgesError('not-a-badge', named.sentence)
  return readText(new TextDecoder().decode(bytes), fetch, depth)
}

async function readText(text: string, fetch: Fetch, depth: number): Promise<OuterInput> {
  if (text.length > MAXIMUM_INPUT_BYTES) throw new OpenBadgesError('too-large', 'This text is too long to be a credential.')
  const trimmed = text.trim()
  if (trimmed.startsWith('<')) return readBytes(new TextEncoder().encode(trimmed), nothingBeyond(fetch, depth), depth + 1)
  // What a printed code says is all there: nobody is asked for it.
  if (carriesCredential(trimmed)) return readText(await carriedCredential(trimmed), nothingBeyond(fetch, depth), depth + 1)
  if (/^https?:\/\/\S+$/i.test(trimmed)) return readAddress(trimmed, fetch, depth)
  const token = tokenIn(trimmed)
  if (token !== undefined) return readToken(token)
  return { container: 'json', jws: undefined, text: trimmed, ...readJson(trimmed) }
}

/** JSON as it stands, or else as it stood before a mail or word processor made it prettier. */
function readJson(text: string): Pick<OuterInput, 'value' | 'remark' | 'isMended'> {
  try {
    return { value: parseJson(text) }
  } catch (error) {
    const plain = error instanceof OpenBadgesError && error.code === 'invalid-json' ? plainJson(text) : undefined
    if (!plain) throw error
    if (!plain.quotesChanged) return { value: parseJson(plain.text) }
    try {
      return { value: parseJson(plain.text), remark: CHANGED_QUOTES, isMended: true }
    } catch {
      throw new OpenBadgesError('not-a-badge', CHANGED_QUOTES, { cause: error })
    }
  }
}

/**
 * A compact token, without the blanks that a mail put between its lines; `undefined` for any other text.
 *
 * @internal
 */
export function tokenIn(text: string): string | undefined {
  const inside = /^data:application\/(?:(?:vc|vp)(?:\+ld\+json)?\+)?jwt,(.+)$/is.exec(text)?.[1] ?? text
  const compact = /^eyJ/.test(inside) ? inside.replace(/=?\s+/g, '') : inside
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(compact) ? compact : undefined
}

/**
 * A credential in a token; throws `invalid-jwt`.
 *
 * @internal
 */
export function readToken(token: string): OuterInput {
  const jws = decodeCompactJws(token)
  return { container: 'jwt', value: credentialOf(jws.payload), jws, text: token }
}

async function readAddress(url: string, fetch: Fetch, depth: number): Promise<OuterInput> {
  if (depth > 1) throw new OpenBadgesError('invalid-json', 'This address leads only to further addresses.')
  const fetched = await fetch(
    url,
    'application/vc+ld+json, application/vc, application/ld+json, application/json;q=0.9, image/png;q=0.8, image/svg+xml;q=0.8, text/plain;q=0.5',
  )
  const gone = fetched.ok || !fetched.gone ? undefined : objectIn(fetched.gone)
  // What was taken back says so, and why; whose word that is, is asked as for any other.
  if (gone?.revoked === true) return { container: 'json', value: { id: url, ...gone, type: 'Assertion' }, jws: undefined, text: undefined }
  if (!fetched.ok)
    throw new OpenBadgesError(
      fetched.code ?? 'unreachable',
      told('The address cannot be read: {because}.', { because: put(fetched.because) }),
    )
  if (!isWebPage(new TextDecoder().decode(fetched.bytes.subarray(0, 4096)))) return readBytes(fetched.bytes, fetch, depth + 1)
  const alternate = depth === 0 ? alternateOf(new TextDecoder().decode(fetched.bytes), fetched.url) : undefined
  if (alternate === undefined) throw new OpenBadgesError('not-a-badge', WEB_PAGE)
  try {
    // Only where to ask: what is there proves itself, or does not.
    return await readAddress(alternate, fetch, 1)
  } catch (error) {
    throw error instanceof OpenBadgesError ? new OpenBadgesError('not-a-badge', WEB_PAGE, { cause: error }) : error
  }
}

/** A text beginning with < may only be an SVG; when it is not, reading must end. */
function nothingBeyond(fetch: Fetch, depth: number): Fetch {
  if (depth > 2) throw new OpenBadgesError('invalid-json', 'This is not a credential.')
  return fetch
}

/** The claims of the token itself (RFC 7519 §4.1, RFC 7800, OpenID's nonce): they stand beside the members of the credential, but are none of its words. */
const registeredClaims = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'cnf', 'nonce'])

/** The credential in a token: under `vc` in the VC 1.1 form, else the payload without the token's own claims. */
function credentialOf(payload: JsonObject): JsonObject {
  return asObject(payload.vc) ?? Object.fromEntries(Object.entries(payload).filter(([name]) => !registeredClaims.has(name)))
}
