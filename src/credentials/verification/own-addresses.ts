import { issuerAddresses } from '../awards/award-addresses.ts'

/** The path of one of this instance's own addresses, without what its public address begins with; null for any other place. */
export function ownPath(address: string, baseUrl: string): string | null {
  const [url, base] = [URL.parse(address), new URL(baseUrl)]
  // A did:web always says https, also where this instance is reached by http: the host decides.
  if (!url || !/^https?:$/.test(url.protocol) || url.host !== base.host) return null
  const prefix = base.pathname.replace(/\/$/, '')
  return url.pathname.startsWith(`${prefix}/`) ? url.pathname.slice(prefix.length) : null
}

/** The award of this instance that a badge says it is; null for all others. */
export const ownAwardId = (badgeId: string | undefined, baseUrl: string): string | null =>
  /^\/(?:awards|ob2\/assertions)\/([0-9a-f-]{36})(?:\/held\/[0-9a-f-]{36})?$/.exec((badgeId && ownPath(badgeId, baseUrl)) ?? '')?.[1] ??
  null

/** The slug of an issuer of this instance, by any of its identifiers; null for all others. */
export function ownIssuerSlug(issuerId: string, baseUrl: string): string | null {
  // The DID is the home address in another spelling, so both end in the same path.
  const address = issuerId.startsWith('did:web:')
    ? `https://${issuerId.slice(8).split('#')[0]?.split(':').map(decodeSegment).join('/')}`
    : issuerId
  const [, slug = null] = /^\/(?:issuers|ob2\/issuers)\/([^/]+)$/.exec(ownPath(address, baseUrl) ?? '') ?? []
  return slug && [issuerAddresses(baseUrl, slug).home, issuerAddresses(baseUrl, slug).profile].some((own) => sameHostAndPath(own, address))
    ? slug
    : null
}

const decodeSegment = (segment: string) => segment.replace(/%3A/gi, ':')
const sameHostAndPath = (a: string, b: string) => a.replace(/^https?:/, '') === b.replace(/^https?:/, '')
