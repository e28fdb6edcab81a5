import { gunzip, isGzip } from '../baking/inflate.ts'
import { OpenBadgesError, type OpenBadgesErrorCode } from '../errors.ts'
import { asObject, type JsonObject, parseJson } from '../vc/json.ts'
import { put, told, type Words } from '../words.ts'
import { overHttps } from './same-address.ts'

/**
 * What came back from an address.
 *
 * @property url where the answer came from in the end, when redirects led elsewhere; without it, it is taken to be the address itself
 * @property status of HTTP: 200 to 299 is an answer, 410 says of an Open Badges 2.0 assertion that it was taken back
 * @property contentType of the answer; not relied on
 */
export type Loaded = { readonly status: number; readonly contentType: string; readonly bytes: Uint8Array; readonly url?: string }

/**
 * Fetches an address for the verifier, which never fetches by itself. In Node use `verify/guarded-loader`, in a browser
 * `verify/browser-loader`, or wrap one of them.
 * The bytes may be anything: the verifier bounds and checks them.
 *
 * @param url absolute, from an untrusted document: guard against private networks
 * @param options.accept for the `Accept` header
 * @param options.signal aborted when the verifier has waited long enough
 * @returns whatever the address answered, refusals included
 * @throws anything, when there is no answer: what needed it becomes `unknown`. An `OpenBadgesError` is quoted in the finding
 */
export type Load = (url: string, options: { readonly accept: string; readonly signal: AbortSignal }) => Promise<Loaded>

/**
 * What a bounded fetch came to: bytes, or why not in words for a sentence. Never an exception.
 *
 * @property gone what came with status 410, by which Open Badges 2.0 says that an assertion was taken back, and with the reason
 */
export type Fetched =
  | { readonly ok: true; readonly status: number; readonly bytes: Uint8Array; readonly url: string }
  | {
      readonly ok: false
      readonly because: Words
      readonly code?: OpenBadgesErrorCode
      readonly status?: number
      readonly url?: string
      readonly gone?: Uint8Array
    }

/** A loader that answers instead of throwing. */
export type Fetch = (url: string, accept?: string) => Promise<Fetched>

/** The `Accept` header with which credentials, keys and lists are asked for: the media types that are met in the field. */
export const ACCEPT_CREDENTIAL =
  'application/vc, application/vc+ld+json, application/ld+json, application/did+json, application/json;q=0.9, text/plain;q=0.5'

/**
 * How much a verification may fetch.
 *
 * @property maximumBytes of one answer: 4 million unless said otherwise
 * @property maximumLoads addresses in one verification: 24 unless said otherwise
 * @property timeoutMilliseconds for one address: 10 seconds unless said otherwise
 */
export type FetchBounds = { readonly maximumBytes?: number; readonly maximumLoads?: number; readonly timeoutMilliseconds?: number }

/**
 * Puts bounds around a loader: each answer at most `maximumBytes`, all of them together at most `maximumLoads`, each within
 * `timeoutMilliseconds` even if the loader itself hangs; the same address is fetched once. What is packed with gzip, though nobody asked for
 * that, is unpacked within the same bounds. An `http:` address is asked by https at the same host and path, and only then as it is written.
 *
 * @param load `undefined` where nothing may be fetched
 * @returns a function that never throws
 */
export function boundedFetch(load: Load | undefined, bounds: FetchBounds = {}): Fetch {
  const { maximumBytes = 4_000_000, maximumLoads = 24, timeoutMilliseconds = 10_000 } = bounds
  const answers = new Map<string, Promise<Fetched>>()
  let loads = 0
  const ask = async (url: string, accept: string): Promise<Fetched> => {
    if (!load) return { ok: false, because: 'nothing may be fetched here' }
    if (!/^https?:\/\//i.test(url)) return { ok: false, because: 'it is not a web address' }
    if (loads >= maximumLoads) return { ok: false, because: 'this credential points to too many places' }
    loads++
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<Fetched>((resolve) => {
      timer = setTimeout(() => {
        controller.abort()
        resolve({ ok: false, because: 'it took too long to answer', code: 'timed-out' })
      }, timeoutMilliseconds)
    })
    // A loader of the caller's may throw before it promises anything.
    const answer = Promise.resolve()
      .then(() => load(url, { accept, signal: controller.signal }))
      .then((loaded) => take(loaded, url, maximumBytes))
      .catch(
        (error: unknown): Fetched => ({
          ok: false,
          because: error instanceof OpenBadgesError ? told('{sentence}', { sentence: { bare: error.words } }) : 'it could not be reached',
          ...(error instanceof OpenBadgesError && { code: error.code }),
        }),
      )
    return Promise.race([answer, late]).finally(() => clearTimeout(timer))
  }
  const once = (url: string, accept: string): Promise<Fetched> => {
    const known = answers.get(url)
    if (known) return known
    const answer = ask(url, accept)
    answers.set(url, answer)
    return answer
  }
  return async (url, accept = ACCEPT_CREDENTIAL) => {
    const safer = overHttps(url)
    if (safer === undefined) return once(url, accept)
    const safely = await once(safer, accept)
    if (safely.ok || safely.code === 'too-many-redirects' || safely.code === 'response-too-large') return safely
    const plainly = await once(url, accept)
    if (plainly.ok || plainly.code !== 'address-not-allowed') return plainly
    // Another site may answer by https: what it does not have says nothing. That it took something back is its own word.
    const { gone, code = 'unreachable', because } = safely
    return {
      ok: false,
      because: told('{because}. {plainly}', { because: put(because), plainly: put(plainly.because) }),
      code,
      ...(gone && { gone, status: 410 }),
    }
  }
}

async function take({ status, bytes, url: from }: Loaded, url: string, maximumBytes: number): Promise<Fetched> {
  const tooLarge: Fetched = { ok: false, because: 'its answer is too large', code: 'response-too-large' }
  if (bytes.length > maximumBytes) return tooLarge
  let plain = bytes
  if (isGzip(bytes)) {
    try {
      plain = await gunzip(bytes, maximumBytes)
    } catch (error) {
      return error instanceof RangeError ? tooLarge : { ok: false, because: 'its answer is packed, and cannot be unpacked' }
    }
  }
  if (status >= 200 && status <= 299) return { ok: true, status, bytes: plain, url: from ?? url }
  return {
    ok: false,
    because: told('it answered with status {status}', { status }),
    status,
    url: from ?? url,
    ...(status === 410 && { gone: plain }),
  }
}

/** A JSON object that was fetched, or in `because` what was wrong with the answer, as part of a sentence. */
export type FetchedObject =
  | { readonly object: JsonObject }
  | { readonly because: Words; readonly status?: number; readonly gone?: Uint8Array }

/** Fetches a JSON object. */
export async function fetchObject(fetch: Fetch, url: string): Promise<FetchedObject> {
  return readObject(await fetch(url))
}

/**
 * Fetches a JSON object that counts because of where it is: who somebody is, and what keys are theirs. If a redirect leads to another site, what is
 * there counts for nothing: many sites let anyone make links that lead away from them.
 *
 * @returns as {@link fetchObject}
 */
export async function fetchOwn(fetch: Fetch, url: string): Promise<FetchedObject> {
  const fetched = await fetch(url)
  return fetched.url !== undefined && siteOf(fetched.url) !== siteOf(url)
    ? { because: told('it leads to another site, {site}', { site: siteOf(fetched.url) }) }
    : readObject(fetched)
}

/** Host and port; a leading `www.` makes no other site. */
const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '')

function readObject(fetched: Fetched): FetchedObject {
  if (!fetched.ok) return fetched
  const object = objectIn(fetched.bytes)
  if (object) return { object }
  return { because: object === undefined ? 'its answer is not JSON' : 'its answer is not a JSON object' }
}

/** The JSON object that bytes are; `null` for other JSON, `undefined` for anything else. */
export function objectIn(bytes: Uint8Array): JsonObject | null | undefined {
  try {
    return asObject(parseJson(new TextDecoder().decode(bytes))) ?? null
  } catch {
    return undefined // not JSON, or beyond its bounds: the caller says so
  }
}
