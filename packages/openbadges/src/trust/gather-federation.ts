import { OpenBadgesError } from '../errors.ts'
import { decodeCompactJws, verifyJws } from '../proofs/jws.ts'
import { asObject, asObjects, asText, type JsonObject, parseJson } from '../vc/json.ts'
import type { Fetch } from '../verify/load.ts'
import { told } from '../words.ts'

/** Where a trust anchor says of itself what it is. OpenID Federation 1.0, §9. */
export const FEDERATION_PATH = '/.well-known/openid-federation'
/** So many issuers of a federation are asked for, each by a request of its own. */
export const MAXIMUM_SUBORDINATES = 300

const ACCEPT = 'application/entity-statement+jwt, application/json'

/**
 * Asks the trust anchor of an OpenID Federation for every issuer it knows, as the Digital Credentials Consortium's registry of members is read:
 * its configuration, the list of its subordinates, and its statement on each. Every statement must be signed by the anchor's own keys, and
 * be good at the time.
 *
 * @param address of the anchor, with or without `/.well-known/openid-federation`
 * @param fetch of `verify/load`, with room for as many answers as it has subordinates
 * @returns the statements as one JSON text, which `trust/verify-trust-list` reads with `gathered`
 * @throws OpenBadgesError `not-a-trust-list` for what is no anchor or not signed by it, `unreachable`, `too-large`
 * @see OpenID Federation 1.0, §8.1 Fetch, §8.2 Subordinate Listing
 */
export async function gatherFederation(address: string, fetch: Fetch, { now }: { readonly now: Date }): Promise<string> {
  const home = address.replace(/\/+$/, '').replace(new RegExp(`${FEDERATION_PATH.replaceAll('.', '\\.')}$`), '')
  const anchor = await statementAt(`${home}${FEDERATION_PATH}`, fetch, now, undefined)
  if (anchor.iss !== home || anchor.sub !== home) throw notTheirs()
  const { federation_list_endpoint: list, federation_fetch_endpoint: statements } =
    asObject(asObject(anchor.metadata)?.federation_entity) ?? {}
  // Both lie with the anchor, or anybody could speak for it.
  const places = [asText(list), asText(statements)]
  if (!places.every((place) => place !== undefined && URL.parse(place)?.origin === URL.parse(home)?.origin)) throw notTheirs()
  const [listing = '', one = ''] = places as string[]
  const known = parseJson(await textAt(listing, fetch))
  if (!Array.isArray(known)) throw notTheirs()
  if (known.length > MAXIMUM_SUBORDINATES)
    throw new OpenBadgesError('too-large', told('This federation has more than {count} issuers.', { count: MAXIMUM_SUBORDINATES }))
  const gathered: JsonObject[] = []
  for (const sub of known) {
    if (typeof sub !== 'string') throw notTheirs()
    const asked = `${one}${one.includes('?') ? '&' : '?'}sub=${encodeURIComponent(sub)}`
    const statement = await statementAt(asked, fetch, now, anchor)
    if (statement.iss !== home || statement.sub !== sub) throw notTheirs()
    gathered.push(statement)
  }
  return JSON.stringify({ federation: { anchor, statements: gathered } })
}

/** What a statement says, once its signature holds: of the anchor itself by the keys it shows there, over its own address. */
async function statementAt(address: string, fetch: Fetch, now: Date, anchor: JsonObject | undefined): Promise<JsonObject> {
  const jws = decodeCompactJws((await textAt(address, fetch)).trim())
  const { payload, header } = jws
  const keys = asObjects(asObject((anchor ?? payload).jwks)?.keys).filter(({ kid }) => header.kid === undefined || kid === header.kid)
  if (header.typ !== 'entity-statement+jwt') throw notTheirs()
  const seconds = now.getTime() / 1000
  if (typeof payload.exp !== 'number' || payload.exp < seconds || (typeof payload.iat === 'number' && payload.iat > seconds + 600))
    throw new OpenBadgesError('not-a-trust-list', 'What this federation says is out of date.')
  for (const key of keys.slice(0, 8)) if (await verifyJws(jws, key)) return payload
  throw notTheirs()
}

async function textAt(address: string, fetch: Fetch): Promise<string> {
  const answer = await fetch(address, ACCEPT)
  if (!answer.ok)
    throw new OpenBadgesError(answer.code ?? 'unreachable', told('{address} could not be read.', { address: address.slice(0, 200) }))
  return new TextDecoder().decode(answer.bytes)
}

const notTheirs = () => new OpenBadgesError('not-a-trust-list', 'What this address answers is not signed by a federation of that name.')
