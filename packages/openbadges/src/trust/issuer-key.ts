const mostOfId = 500

/**
 * One spelling for all the ways in which an issuer's identifier is written, so that a badge and a list can be compared: hosts in small letters,
 * without fragment and without a slash at the end, `http:` as `https:`. A `did:web` and a web address stay two names, as two documents answer for them.
 *
 * @param id a DID or a web address, untrusted
 * @returns the spelling to compare by; `undefined` for what names no issuer
 */
export function issuerKey(id: string): string | undefined {
  const text = id.trim()
  if (text.length > mostOfId || /[\s\p{Cc}\p{Cf}\p{Cs}]/u.test(text)) return undefined
  if (/^did:[a-z0-9]+:\S+$/i.test(text)) {
    const [did = ''] = text.split(/[#?]/)
    const [, method = '', host = '', ...path] = did.split(':')
    if (host === '') return undefined
    const isWeb = method.toLowerCase() === 'web'
    return ['did', method.toLowerCase(), isWeb ? host.toLowerCase() : host, ...path].join(':')
  }
  if (!/^https?:\/\//i.test(text)) return undefined
  const url = URL.parse(text)
  if (url === null || `${url.username}${url.password}` !== '') return undefined
  return `https://${url.host}${url.pathname.replace(/\/+$/, '')}${url.search}`
}
