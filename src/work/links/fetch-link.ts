import { OpenBadgesError } from '@laurel/openbadges/errors'
import { guardedLoader } from '@laurel/openbadges/verify/guarded-loader'
import type { World } from '../../foundation/platform/world.ts'

/** What a visitor would find behind a link. `unknown` is what could not be told, and no fault of the link. */
export type LinkFound =
  | { state: 'reached'; contentType: string; bytes: Uint8Array }
  | { state: 'too-large' }
  | { state: 'broken' }
  | { state: 'private' }
  | { state: 'unknown'; because: 'not-allowed' | 'unreachable'; again: boolean }

type Bounds = { maximumBytes: number; timeoutMilliseconds: number }

/** Where people are sent who would have to sign in first. */
const signIn =
  /^(accounts\.google\.com|login\.(microsoftonline|live|yahoo)\.com|[\w-]+\.(okta|auth0|onelogin)\.com|www\.dropbox\.com\/login)|\/(login|log-in|signin|sign-in|sign_in|sso|saml|oauth2?\/authorize|ServiceLogin)\b/i

/**
 * Asks for the page of a link as a visitor who is signed in nowhere: through the guarded loader, public addresses by https alone, bounded in size,
 * time and redirects. An address that begins with http is asked for by https.
 */
export async function fetchLink({ config }: Pick<World, 'config'>, address: string, bounds: Bounds): Promise<LinkFound> {
  const load = guardedLoader({
    ...bounds,
    insecureHosts: config.LINK_PRIVATE_HOSTS,
    maximumRedirects: 5,
    userAgent: `Laurel (+${config.BASE_URL})`,
  })
  const isPlain = config.LINK_PRIVATE_HOSTS.some((host) => host.startsWith('http://') && address.startsWith(`${host}/`))
  const asked = isPlain ? address : address.replace(/^http:/i, 'https:')
  try {
    const { status, contentType, bytes, url } = await load(asked, {
      accept: 'text/html,application/xhtml+xml,application/pdf,image/*,text/plain;q=0.8,*/*;q=0.5',
      signal: AbortSignal.timeout(bounds.timeoutMilliseconds),
    })
    if (status === 401 || status === 403 || status === 407) return { state: 'private' }
    if (status === 404 || status === 410) return { state: 'broken' }
    if (status < 200 || status > 299) return { state: 'unknown', because: 'unreachable', again: status === 429 || status >= 500 }
    if (url !== undefined && url !== asked && signIn.test(url.replace(/^https?:\/\//, '').replace(/[?#].*$/s, '')))
      return { state: 'private' }
    return { state: 'reached', contentType, bytes }
  } catch (error) {
    if (!(error instanceof OpenBadgesError)) throw error
    if (error.code === 'response-too-large') return { state: 'too-large' }
    if (error.code === 'address-not-allowed') return { state: 'unknown', because: 'not-allowed', again: false }
    return { state: 'unknown', because: 'unreachable', again: error.code !== 'too-many-redirects' }
  }
}
