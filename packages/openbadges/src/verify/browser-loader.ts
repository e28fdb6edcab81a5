import { OpenBadgesError } from '../errors.ts'
import { told } from '../words.ts'
import type { Load, Loaded } from './load.ts'

/**
 * What a loader in a browser lets through, and how long it waits.
 *
 * @property ownOrigin the origin of the page itself, as `https://badges.example`: reached whatever it is, also over plain `http:` on a desk
 * @property maximumBytes longest answer, 4 million bytes unless said otherwise
 * @property timeoutMilliseconds for everything together, redirects included: 8 seconds unless said otherwise
 * @property fetch the browser's own unless said otherwise
 */
export type BrowserLoaderOptions = {
  readonly ownOrigin?: string
  readonly maximumBytes?: number
  readonly timeoutMilliseconds?: number
  readonly fetch?: typeof globalThis.fetch
}

/**
 * A loader for browsers and their workers, guarded as far as a page can guard: `https:` only but for the page's own origin, no address
 * that names a private network, no cookies, no credentials, no referrer, an end to size and time. What only the machine can see is left to
 * it: a public name that resolves to a private address, and the stations of a redirect (its end is judged here). A content security policy
 * of `connect-src 'self' https:` on the page or worker holds the stations to https too.
 *
 * A page reads only what the other site lets it read (CORS). Everything asked here is a simple request, so that no site is asked in advance.
 *
 * @returns a loader for `verify/verify-credential`
 * @throws OpenBadgesError from the loader, not from this function: `address-not-allowed`, `response-too-large`, `timed-out`, `unreachable`
 * @see Fetch Standard, §3.2 CORS protocol
 */
export function browserLoader(options: BrowserLoaderOptions = {}): Load {
  const { ownOrigin, maximumBytes = 4_000_000, timeoutMilliseconds = 8_000 } = options
  return async (address, { accept, signal }) => {
    const ends = AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)])
    judge(address, ownOrigin)
    try {
      const response = await (options.fetch ?? globalThis.fetch)(address, {
        headers: { accept: simpleAccept(accept) },
        signal: ends,
        mode: 'cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'follow',
        // A list of what was taken back is asked for again, not remembered.
        cache: 'no-cache',
      })
      const url = response.url || address
      judge(url, ownOrigin)
      const contentType = response.headers.get('content-type') ?? ''
      return { status: response.status, contentType, bytes: await read(response, maximumBytes), url }
    } catch (error) {
      if (error instanceof OpenBadgesError) throw error
      if (ends.aborted) throw new OpenBadgesError('timed-out', 'The address took too long to answer.', { cause: error })
      if (globalThis.navigator?.onLine === false) throw new OpenBadgesError('unreachable', 'This device is offline.', { cause: error })
      // A browser does not tell a page which of the two it was.
      throw new OpenBadgesError('unreachable', 'The address cannot be reached from here, or does not let other sites’ pages read it.', {
        cause: error,
      })
    }
  }
}

/** Longest `Accept` that a browser sends without asking the other site first (Fetch Standard, §2.2.2 CORS-safelisted request-header). */
const LONGEST_ACCEPT = 128

function simpleAccept(accept: string): string {
  let short = ''
  for (const type of accept.split(',')) {
    const longer = short ? `${short}, ${type.trim()}` : type.trim()
    if (longer.length > LONGEST_ACCEPT) break
    short = longer
  }
  return short || '*/*'
}

function judge(address: string, ownOrigin: string | undefined): void {
  if (!URL.canParse(address)) throw new OpenBadgesError('address-not-allowed', 'That is not an address.')
  const url = new URL(address)
  if (url.username || url.password) throw new OpenBadgesError('address-not-allowed', 'Addresses with a password in them are not followed.')
  if (url.origin === ownOrigin) return
  if (url.protocol !== 'https:') throw new OpenBadgesError('address-not-allowed', 'Only https addresses are followed.')
  if (isPrivateHost(url.hostname)) throw new OpenBadgesError('address-not-allowed', 'That address lies in a private network.')
}

async function read(response: Response, maximumBytes: number): Promise<Loaded['bytes']> {
  const tooLarge = (): OpenBadgesError =>
    new OpenBadgesError('response-too-large', told('The answer is larger than {maximumBytes} bytes.', { maximumBytes }))
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array()
  if (Number(response.headers.get('content-length') ?? 0) > maximumBytes) {
    await reader.cancel()
    throw tooLarge()
  }
  const parts: Uint8Array[] = []
  let length = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length
    if (length > maximumBytes) {
      await reader.cancel()
      throw tooLarge()
    }
    parts.push(next.value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * Whether a host names a private network by itself, without asking a name server: this machine, names that are only known at home or in
 * an office (RFC 6761, RFC 6762, RFC 8375, single labels), and literal addresses that are none of the public Internet (RFC 6890).
 *
 * @param hostname as `URL` writes it: lower case, IPv4 in dots whichever way it was spelled, IPv6 in brackets
 * @returns `false` for every other name, wherever it may resolve to
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '')
  if (host.startsWith('[')) return isSpecialIpv6(host.slice(1, -1))
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isSpecialIpv4(host)
  return !host.includes('.') || /\.(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|onion)$/.test(host)
}

/** Networks of IPv4 that are none of the public Internet: the first number, and the bits of the address that count. */
const special: readonly (readonly [network: string, prefix: number])[] = [
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
  ['224.0.0.0', 3],
]
const numberOf = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
const isSpecialIpv4 = (address: string): boolean =>
  special.some(
    ([network, prefix]) => Math.floor(numberOf(address) / 2 ** (32 - prefix)) === Math.floor(numberOf(network) / 2 ** (32 - prefix)),
  )

/** Of IPv6 only 2000::/3 is handed out; inside it Teredo and the like, documentation, 6to4, benchmarking and ORCHID stand for something else. */
function isSpecialIpv6(address: string): boolean {
  const [first = 0, second = 0] = address.split(':').map((group) => Number.parseInt(group || '0', 16))
  if (first < 0x2000 || first > 0x3fff) return true
  if (first === 0x2001) return second < 0x200 || second === 0xdb8
  return first === 0x2002 || (first === 0x3fff && second < 0x1000)
}
