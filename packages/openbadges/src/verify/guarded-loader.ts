import { lookup } from 'node:dns/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP } from 'node:net'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'
import { OpenBadgesError } from '../errors.ts'
import { told } from '../words.ts'
import type { Load, Loaded } from './load.ts'

/**
 * What a guarded loader lets through, and how long it waits.
 *
 * @property insecureHosts hosts that are reached although they lie in a private network, each as `name` or `name:port`, by `https:` as any other; or as
 *   `http://name:port`, and then over plain `http:`, even where `https:` was asked for (a did:web always asks for that). For tests, closed
 *   networks, and an instance on a desk that verifies its own badges. Empty in production
 * @property maximumBytes longest answer, 4 million bytes unless said otherwise
 * @property timeoutMilliseconds for everything together, redirects included: 8 seconds unless said otherwise
 * @property maximumRedirects 3 unless said otherwise; each step is guarded like the first
 * @property userAgent sent along
 */
export type GuardedLoaderOptions = {
  readonly insecureHosts?: readonly string[]
  readonly maximumBytes?: number
  readonly timeoutMilliseconds?: number
  readonly maximumRedirects?: number
  readonly userAgent?: string
}

/**
 * A loader for Node that fetches what untrusted documents point to, and nothing it should not: `https:` on public addresses only. The
 * name is resolved once, every address it has is judged, and the connection goes to the very address that was judged, so that a name
 * cannot point elsewhere a moment later (DNS rebinding). No cookies, no credentials, no body.
 *
 * @returns a loader for `verify/verify-credential`, or for anything else that must fetch what strangers name
 * @throws OpenBadgesError from the loader, not from this function: `address-not-allowed`, `too-many-redirects`, `response-too-large`,
 *   `timed-out`, `unreachable`
 */
export function guardedLoader(options: GuardedLoaderOptions = {}): Load {
  const {
    insecureHosts = [],
    maximumBytes = 4_000_000,
    timeoutMilliseconds = 8_000,
    maximumRedirects = 3,
    userAgent = 'laurel-openbadges',
  } = options
  return async (address, { accept, signal }) => {
    const timer = AbortSignal.timeout(timeoutMilliseconds)
    const ends = AbortSignal.any([signal, timer])
    try {
      let url = address
      for (let redirects = 0; redirects <= maximumRedirects; redirects++) {
        const answer = await get(url, { accept, signal: ends, insecureHosts, maximumBytes, userAgent })
        if (!('location' in answer)) return { ...answer, url }
        url = answer.location
      }
      throw new OpenBadgesError('too-many-redirects', 'The address leads from one place to the next without end.')
    } catch (error) {
      if (error instanceof OpenBadgesError) throw error
      if (ends.aborted) throw new OpenBadgesError('timed-out', 'The address took too long to answer.', { cause: error })
      throw new OpenBadgesError('unreachable', 'The address could not be reached.', { cause: error })
    }
  }
}

type Request = {
  readonly accept: string
  readonly signal: AbortSignal
  readonly insecureHosts: readonly string[]
  readonly maximumBytes: number
  readonly userAgent: string
}

async function get(
  address: string,
  { accept, maximumBytes, ...request }: Request,
): Promise<Omit<Loaded, 'url'> | { readonly location: string }> {
  const response = await ask(address, { ...request, headers: { accept } })
  const { statusCode: status = 0, headers } = response
  if (status >= 300 && status < 400 && headers.location !== undefined) {
    response.destroy()
    const { href } = new URL(address)
    if (!URL.canParse(headers.location, href)) throw new OpenBadgesError('unreachable', 'The address leads nowhere.')
    return { location: new URL(headers.location, href).href }
  }
  const body = await readBody(response, maximumBytes)
  const bytes = await unpacked(body, headers['content-encoding'] ?? '', maximumBytes)
  return { status, contentType: headers['content-type'] ?? '', bytes }
}

type Question = Pick<Request, 'signal' | 'insecureHosts' | 'userAgent'> & {
  readonly headers: Readonly<Record<string, string>>
  /** Sent by POST; without it the question is a GET. */
  readonly body?: Uint8Array
}

/** Asks an address that may be asked, at the very network address that was judged, and gives the answer with its body unread. */
async function ask(address: string, { signal, insecureHosts, userAgent, headers, body }: Question): Promise<IncomingMessage> {
  const { url, isPlain, trusted } = admit(address, insecureHosts)
  const target = await judge(url, trusted, signal)
  const start = isPlain ? httpRequest : httpsRequest
  return new Promise<IncomingMessage>((resolve, reject) => {
    start(url.href.replace(/^https?:/, isPlain ? 'http:' : 'https:'), {
      method: body ? 'POST' : 'GET',
      signal,
      agent: false,
      headers: { ...headers, 'user-agent': userAgent, 'accept-encoding': 'identity', ...(body && { 'content-length': body.length }) },
      // The address that was judged, whatever the name says by now.
      lookup: (_name, { all }, callback) =>
        all ? callback(null, [{ address: target.address, family: target.family }]) : callback(null, target.address, target.family),
    })
      .once('response', resolve)
      .once('error', reject)
      .end(body)
  })
}

/** Whether an address may be asked, as far as its text tells: which hosts are private is known by a few, and by their number. */
function admit(address: string, insecureHosts: readonly string[]): { url: URL; isPlain: boolean; trusted: boolean } {
  if (!URL.canParse(address)) throw new OpenBadgesError('address-not-allowed', 'That is not an address.')
  const url = new URL(address)
  const named = insecureHosts.find((one) => [url.host, url.hostname].includes(one.replace(/^https?:\/\//, '')))
  const isPlain = named?.startsWith('http://') ?? false
  if (url.username || url.password) throw new OpenBadgesError('address-not-allowed', 'Addresses with a password in them are not followed.')
  if (url.protocol !== 'https:' && !(isPlain && url.protocol === 'http:')) {
    throw new OpenBadgesError('address-not-allowed', 'Only https addresses are followed.')
  }
  return { url, isPlain, trusted: named !== undefined }
}

/**
 * Whether a guarded request to this address would be refused by its text alone: no https, a password, a number of a private network. What a
 * name stands for is judged when it is asked.
 *
 * @throws OpenBadgesError `address-not-allowed`
 */
export function requireGuardedAddress(address: string, { insecureHosts = [] }: Pick<GuardedLoaderOptions, 'insecureHosts'> = {}): void {
  const { url, trusted } = admit(address, insecureHosts)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  if (!trusted && (family ? isPrivate(host, family) : host === 'localhost' || host.endsWith('.localhost')))
    throw new OpenBadgesError('address-not-allowed', 'That address lies in a private network.')
}

/** What was answered to something that was sent. */
export type Answered = { readonly status: number; readonly text: string }

/**
 * Sends bytes to an address that a stranger named, guarded as a loader is: `https:`, public addresses only, judged once and then used. Redirects
 * are not followed: theirs is the answer. Of a long answer the beginning is kept.
 *
 * @returns the status and the text of the answer, whatever they are
 * @throws OpenBadgesError `address-not-allowed`, `timed-out`, `unreachable`
 */
export async function guardedPost(
  address: string,
  {
    body,
    headers,
    signal,
  }: { readonly body: Uint8Array; readonly headers: Readonly<Record<string, string>>; readonly signal?: AbortSignal },
  options: Omit<GuardedLoaderOptions, 'maximumRedirects'> = {},
): Promise<Answered> {
  const { insecureHosts = [], maximumBytes = 4000, timeoutMilliseconds = 8_000, userAgent = 'laurel-openbadges' } = options
  const timer = AbortSignal.timeout(timeoutMilliseconds)
  const ends = signal ? AbortSignal.any([signal, timer]) : timer
  try {
    const response = await ask(address, { signal: ends, insecureHosts, userAgent, headers, body })
    const parts: Buffer[] = []
    let length = 0
    for await (const part of response) {
      parts.push(part as Buffer)
      length += (part as Buffer).length
      // Leaving the loop ends the connection.
      if (length >= maximumBytes) break
    }
    return { status: response.statusCode ?? 0, text: new TextDecoder().decode(Buffer.concat(parts).subarray(0, maximumBytes)) }
  } catch (error) {
    if (error instanceof OpenBadgesError) throw error
    if (ends.aborted) throw new OpenBadgesError('timed-out', 'The address took too long to answer.', { cause: error })
    throw new OpenBadgesError('unreachable', 'The address could not be reached.', { cause: error })
  }
}

/**
 * What was answered to a question.
 *
 * @property headers by name in small letters
 */
export type GuardedAnswer = Answered & { readonly headers: Readonly<Record<string, string>> }

/**
 * Asks an address that a stranger named, with headers of one's own, guarded as a loader is. Redirects are not followed: what a header carries is for the
 * one who was asked.
 *
 * @returns the status, the headers and the text of the answer, whatever they are
 * @throws OpenBadgesError `address-not-allowed`, `response-too-large`, `timed-out`, `unreachable`
 */
export async function guardedGet(
  address: string,
  { headers, signal }: { readonly headers: Readonly<Record<string, string>>; readonly signal?: AbortSignal },
  options: Omit<GuardedLoaderOptions, 'maximumRedirects'> = {},
): Promise<GuardedAnswer> {
  const { insecureHosts = [], maximumBytes = 4_000_000, timeoutMilliseconds = 8_000, userAgent = 'laurel-openbadges' } = options
  const timer = AbortSignal.timeout(timeoutMilliseconds)
  const ends = signal ? AbortSignal.any([signal, timer]) : timer
  try {
    const response = await ask(address, { signal: ends, insecureHosts, userAgent, headers })
    const body = await readBody(response, maximumBytes)
    const bytes = await unpacked(body, response.headers['content-encoding'] ?? '', maximumBytes)
    const named = Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')])
    return { status: response.statusCode ?? 0, headers: Object.fromEntries(named), text: new TextDecoder().decode(bytes) }
  } catch (error) {
    if (error instanceof OpenBadgesError) throw error
    if (ends.aborted) throw new OpenBadgesError('timed-out', 'The address took too long to answer.', { cause: error })
    throw new OpenBadgesError('unreachable', 'The address could not be reached.', { cause: error })
  }
}

const unpackers = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const

/** What a host sends packed although nothing but plain was asked for, as static ones do that keep it so. One packing, within the same bounds. */
async function unpacked(body: Uint8Array, encoding: string, maximumBytes: number): Promise<Uint8Array> {
  const name = encoding.trim().toLowerCase()
  if (body.length === 0 || name === '' || name === 'identity') return body
  const unpack = Object.hasOwn(unpackers, name) ? unpackers[name as keyof typeof unpackers] : undefined
  if (!unpack) throw new OpenBadgesError('unreachable', 'The answer is packed in a way that cannot be read.')
  try {
    return new Uint8Array(await unpack(body, { maxOutputLength: maximumBytes }))
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new OpenBadgesError('response-too-large', told('The answer is larger than {maximumBytes} bytes.', { maximumBytes }), {
        cause: error,
      })
    throw new OpenBadgesError('unreachable', 'The answer is packed, and cannot be unpacked.', { cause: error })
  }
}

async function readBody(response: IncomingMessage, maximumBytes: number): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length
    if (length > maximumBytes) {
      response.destroy()
      throw new OpenBadgesError('response-too-large', told('The answer is larger than {maximumBytes} bytes.', { maximumBytes }))
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function judge(url: URL, trusted: boolean, signal: AbortSignal): Promise<{ address: string; family: number }> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const literal = isIP(host)
  const found = literal ? [{ address: host, family: literal }] : await resolve(host, signal)
  const [first] = found
  if (!first) throw new OpenBadgesError('unreachable', 'That name has no address.')
  // One private address among several is enough to refuse: which one is used must not be up to chance.
  if (!trusted && found.some(({ address, family }) => isPrivate(address, family))) {
    throw new OpenBadgesError('address-not-allowed', 'That address lies in a private network.')
  }
  return first
}

async function resolve(host: string, signal: AbortSignal): Promise<{ address: string; family: number }[]> {
  const aborted = new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
  return Promise.race([lookup(host, { all: true, verbatim: true }), aborted])
}

/** Whatever is not an ordinary address of the public Internet: IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890). */
const special = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  special.addSubnet(network, prefix, 'ipv4')
}
// Of IPv6 only 2000::/3 is handed out; inside it these carry or stand for something else (Teredo, documentation, 6to4, benchmarking, ORCHID).
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  special.addSubnet(network, prefix, 'ipv6')
}
const handedOut = new BlockList()
handedOut.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is none of the public Internet. IPv4 inside IPv6 (`::ffff:10.0.0.1`, NAT64) lies outside 2000::/3 and is refused. */
export function isPrivate(address: string, family: number): boolean {
  if (family === 4) return special.check(address, 'ipv4')
  const [plain = ''] = address.split('%')
  return !handedOut.check(plain, 'ipv6') || special.check(plain, 'ipv6')
}
