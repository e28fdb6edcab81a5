import { OpenBadgesError } from '../errors.ts'
import { DID_V1, MULTIKEY_V1 } from '../jsonld/contexts.ts'
import { decodeMultikey } from '../keys/multikey.ts'
import { compact, dateTimeStamp, invalid, uri } from '../vc/values.ts'
import { told } from '../words.ts'
import type { DidDocument } from './did-document.ts'

/**
 * The did:web of an address.
 *
 * @param url `https://host[:port][/path]`; a query, fragment or user name is refused. `http:` is taken too, for machines on the desk: a
 *   did:web itself always means https, so such a host must be let through by name in the verifier's loader
 * @returns `did:web:host%3Aport:path:segments`; a path of `/` counts as none
 * @throws OpenBadgesError `invalid-did`
 * @see did:web Method Specification, §2.5.1
 */
export function didWeb(url: string): string {
  if (!URL.canParse(url)) throw new OpenBadgesError('invalid-did', 'This is not an address.')
  const { protocol, host, pathname, search, hash, username, password } = new URL(url)
  if ((protocol !== 'https:' && protocol !== 'http:') || search || hash || username || password || host.startsWith('[')) {
    throw new OpenBadgesError('invalid-did', 'A did:web is made of the name of a host and a path.')
  }
  const segments = pathname.split('/').filter((segment) => segment !== '')
  return ['did:web', host.replace(':', '%3A'), ...segments.map((segment) => segment.replaceAll(':', '%3A'))].join(':')
}

/**
 * Where a did:web's document lives.
 *
 * @param did with or without fragment
 * @returns `https://host[:port]/path/did.json`, or `https://host[:port]/.well-known/did.json` without a path
 * @throws OpenBadgesError `invalid-did` for another method, an empty or climbing segment, or a host that is not one
 * @see did:web Method Specification, §2.5.2
 */
export function didWebUrl(did: string): string {
  const [bare = ''] = did.split('#')
  const match = /^did:web:([A-Za-z0-9.-]+|%5B[0-9A-Fa-f%]+%5D)(?:%3A(\d{1,5}))?((?::[A-Za-z0-9._%~-]+)*)$/i.exec(bare)
  if (!match) throw new OpenBadgesError('invalid-did', told('“{did}” is not a did:web.', { did: did.slice(0, 100) }))
  const [, host = '', port, path = ''] = match
  const segments = path.split(':').slice(1)
  if (segments.some((segment) => /^(\.|%2e){1,2}$/i.test(segment) || /%2f|%5c|%00/i.test(segment))) {
    throw new OpenBadgesError('invalid-did', 'A did:web does not climb out of its path.')
  }
  const url = `https://${decodeURIComponent(host)}${port ? `:${port}` : ''}/${segments.length > 0 ? segments.join('/') : '.well-known'}/did.json`
  if (!URL.canParse(url)) throw new OpenBadgesError('invalid-did', told('“{did}” names no host.', { did: did.slice(0, 100) }))
  return url
}

/**
 * A key of a did:web.
 *
 * @property name the fragment, as `key-1`; never reuse one
 * @property state `current` signs; `retired` no longer signs but old badges still verify; `compromised` stays listed, but nothing signed
 *   by it verifies any more
 * @property revoked from when on it was not the issuer's alone, where that is known: what it signed before still verifies, and nothing it
 *   signed from then on (Controlled Identifiers v1.0, §2.2). For a key that is `retired`
 */
export type DidWebKey = {
  readonly name: string
  readonly publicKeyMultibase: string
  readonly state?: 'current' | 'retired' | 'compromised'
  readonly revoked?: Date | string | undefined
}

/**
 * Builds the document to serve for a did:web.
 *
 * @param keys all keys it ever had: a key that is left out invalidates every badge it signed
 * @returns absolute ids and `assertionMethod` as an array of texts, which is all that the 1EdTech validator reads
 * @throws OpenBadgesError `invalid-did`, `invalid-key`, `invalid-input` (a name used twice, no key)
 * @see did:web Method Specification; Controlled Identifiers v1.0, §2.3
 */
export function didWebDocument(did: string, keys: readonly DidWebKey[], alsoKnownAs?: readonly string[]): DidDocument {
  didWebUrl(did)
  if (keys.length === 0) throw invalid('keys', 'has at least one key')
  if (new Set(keys.map(({ name }) => name)).size !== keys.length) throw invalid('keys', 'names every key once')
  const url = ({ name }: DidWebKey): string => uri('keys', `${did}#${name}`)
  return {
    '@context': [DID_V1, MULTIKEY_V1],
    id: did,
    ...compact({ alsoKnownAs }),
    verificationMethod: keys.map((key) => {
      if (!decodeMultikey(key.publicKeyMultibase).kind.endsWith('-pub'))
        throw new OpenBadgesError('invalid-key', 'Publish public keys only.')
      return {
        id: url(key),
        type: 'Multikey' as const,
        controller: did,
        publicKeyMultibase: key.publicKeyMultibase,
        ...(key.revoked === undefined ? {} : { revoked: dateTimeStamp('revoked', key.revoked) }),
      }
    }),
    // Written out even when they are empty: that no key signs any more is something to say.
    authentication: keys.filter(({ state = 'current' }) => state === 'current').map(url),
    assertionMethod: keys.filter(({ state }) => state !== 'compromised').map(url),
  }
}
