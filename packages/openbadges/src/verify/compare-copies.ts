import { identityHash } from '../ob3/identity-hash.ts'
import { canonicalizeJson } from '../proofs/jcs.ts'
import { asList, asObject, asText, type JsonObject, type JsonValue } from '../vc/json.ts'
import { matchRecipient } from './check-recipient.ts'
import { readMoment, sameMoment } from './moment.ts'
import { sameAddress } from './same-address.ts'

/**
 * In what a copy says something else than what its issuer's site shows: meanings are compared, not letters. Moments may be written in another
 * way, addresses by http or https, null stands for nothing, and a person may be hashed with another salt.
 *
 * @param recipient whom both may be compared with
 * @returns `changed`: the members that differ; `open`: whether the two hash their holder so that nobody can tell
 */
export async function compareCopies(
  given: JsonObject,
  shown: JsonObject,
  recipient: string | undefined,
): Promise<{ readonly changed: readonly string[]; readonly open: boolean }> {
  const holder = await sameHolder(asObject(given.recipient), asObject(shown.recipient), recipient)
  const changed = [
    ...(isSaid(given.recipient) && holder === 'no' ? ['recipient'] : []),
    ...(isSaid(given.badge) && !sameBadge(given.badge, shown.badge) ? ['badge'] : []),
    ...['issuedOn', 'expires'].filter((name) => isSaid(given[name]) && !sameTime(given[name], shown[name])),
  ]
  return { changed, open: isSaid(given.recipient) && holder === 'unknown' }
}

const isSaid = (value: JsonValue | undefined): boolean => value !== undefined && value !== null && value !== ''

function sameTime(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  const [one, other] = [readMoment(left), readMoment(right)]
  if (typeof one === 'object' && typeof other === 'object') return sameMoment(one, other)
  return isSaid(right) && canonicalizeJson(left ?? null) === canonicalizeJson(right ?? null)
}

/** By its address, where it has one: what is embedded is asked for there. */
function sameBadge(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  const [one, other] = [addressOf(left), addressOf(right)]
  if (one !== undefined && other !== undefined) return sameAddress(one, other)
  return isSaid(right) && canonicalizeJson(withoutNull(left ?? null)) === canonicalizeJson(withoutNull(right ?? null))
}

const addressOf = (value: JsonValue | undefined): string | undefined => asText(value) ?? asText(asObject(value)?.id)

async function sameHolder(
  given: JsonObject | undefined,
  shown: JsonObject | undefined,
  recipient: string | undefined,
): Promise<'yes' | 'no' | 'unknown'> {
  if (!given || !shown) return given || !shown ? 'no' : 'yes'
  const [kind, other] = [kindOf(given), kindOf(shown)]
  if (kind !== undefined && other !== undefined && kind !== other) return 'no'
  const [one, two] = [readHolder(given), readHolder(shown)]
  if (one.identity === undefined || two.identity === undefined) return one.identity === two.identity ? 'yes' : 'no'
  if (one.hashed !== two.hashed) {
    const [plain, hash] = one.hashed ? [two, one] : [one, two]
    return (await matches(hash, plain.identity ?? '')) ? 'yes' : 'no'
  }
  if (one.identity === two.identity && one.salt === two.salt) return 'yes'
  if (!one.hashed || one.salt === two.salt) return 'no'
  // With a new salt: only those who know the person can tell.
  if (recipient === undefined) return 'unknown'
  const [first, second] = [await matches(one, recipient), await matches(two, recipient)]
  return first && second ? 'yes' : first || second ? 'no' : 'unknown'
}

type Holder = { readonly identity: string | undefined; readonly hashed: boolean; readonly salt: string }

function readHolder(holder: JsonObject): Holder {
  const hashed = holder.hashed === true
  const identity = asText(holder.identity)?.trim().toLowerCase()
  return { identity, hashed, salt: hashed ? (asText(holder.salt) ?? '') : '' }
}

const kindOf = ({ type }: JsonObject): JsonValue | undefined => asList(type).find((one) => one !== 'IdentityObject')

async function matches({ identity, salt }: Holder, plain: string): Promise<boolean> {
  if (identity === (await identityHash(plain, salt))) return true
  return (await matchRecipient(undefined, [{ hashed: true, salt, identityHash: identity }], plain)).outcome === 'holds'
}
function withoutNull(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(withoutNull)
  const object = asObject(value)
  if (!object) return value
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, member]) => (isSaid(member) ? [[name, withoutNull(member ?? null)]] : [])),
  )
}
