/** The query by which hosts of Open Badges 2.0 name the edition that they answer in: `?v=2_0`. */
const edition = /^\d+_\d+$/

/**
 * Whether two addresses are one place: letter for letter, or the same host, port and path, once by http and once by https, with and
 * without the edition that is asked for. No other query is left out, and no letter of host or path.
 */
export function sameAddress(left: string, right: string): boolean {
  if (left === right) return true
  const [one, other] = [placeOf(left), placeOf(right)]
  return one !== undefined && one === other
}

function placeOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.hash !== '') return undefined
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !(pair.startsWith('v=') && edition.test(pair.slice(2))))
  return JSON.stringify([url.host, url.pathname, kept])
}

/** The same address by https; `undefined` for one that is not http. */
export const overHttps = (address: string): string | undefined => (/^http:\/\//i.test(address) ? `https://${address.slice(7)}` : undefined)
