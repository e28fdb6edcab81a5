import { createHash, createHmac } from 'node:crypto'
import { canonicalizeJson } from '@laurel/openbadges/proofs/jcs'

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** An event as it was recorded. */
export type Recorded = {
  id: string
  name: string
  subjectKind: string | null
  subjectId: string | null
  actorKind: string
  actorId: string | null
  keyId: string | null
  organizationId: string | null
  door: string | null
  requestId: string | null
  details: { [name: string]: Json }
  at: Date
}

/** Personal values by where they stand in an event: `actor`, `subject`, `details.name`. */
export type Digests = { [where: string]: string }

export const sha256 = (text: string) => createHash('sha256').update(text).digest()

/** The chain of what belongs to no organization. */
export const noOrganization = '00000000-0000-0000-0000-000000000000'
export const chainOf = ({ organizationId }: Pick<Recorded, 'organizationId'>): string => organizationId ?? noOrganization

/** What an event says at such a place. */
export function valueAt(event: Recorded, where: string): Json {
  if (where === 'actor') return event.actorId
  if (where === 'subject') return event.subjectId
  const name = where.slice('details.'.length)
  return Object.hasOwn(event.details, name) ? (event.details[name] ?? null) : null
}

const digestOf = (salt: Uint8Array, value: Json) => createHmac('sha256', salt).update(canonicalizeJson(value)).digest('base64url')

/** The digests of what an event says of people: who did it, to whom, and the details that its kind names. */
export function digestsOf(event: Recorded, personal: readonly string[], salt: Uint8Array): Digests {
  const places = ['actor', ...(event.subjectKind === 'person' ? ['subject'] : []), ...personal.map((name) => `details.${name}`)]
  const found = places.map((where) => [where, valueAt(event, where)] as const).filter(([, value]) => value !== null)
  return Object.fromEntries(found.map(([where, value]) => [where, digestOf(salt, value)]))
}

/** Whether personal values are what the digests were made of, or were forgotten, their key with them. Gives the place of the first that is neither. */
export const falseDigest = (event: Recorded, digests: Digests, salt: Uint8Array | null): string | undefined =>
  Object.entries(digests).find(([where, digest]) => {
    const value = valueAt(event, where)
    return salt ? value !== null && digestOf(salt, value) !== digest : value !== null
  })?.[0]

/** The hash of an event in its chain. Digests stand in place of what they were made of. */
export function hashOf(
  event: Recorded,
  { number, previous, digests }: { number: number; previous: Uint8Array | null; digests: Digests },
): Buffer {
  const at = (where: string, value: Json): Json => (Object.hasOwn(digests, where) ? { digest: digests[where] ?? '' } : value)
  const inDetails = Object.keys(digests)
    .filter((where) => where.startsWith('details.'))
    .map((where) => where.slice('details.'.length))
  const names = [...new Set([...Object.keys(event.details), ...inDetails])]
  return sha256(
    canonicalizeJson({
      previous: previous ? Buffer.from(previous).toString('hex') : null,
      number,
      id: event.id,
      name: event.name,
      subject: { kind: event.subjectKind, id: at('subject', event.subjectId) },
      actor: { kind: event.actorKind, person: at('actor', event.actorId), key: event.keyId },
      organization: event.organizationId,
      door: event.door,
      request: event.requestId,
      details: Object.fromEntries(names.map((name) => [name, at(`details.${name}`, event.details[name] ?? null)])),
      at: event.at.toISOString(),
    }),
  )
}
