import { publishedDigests } from '../jsonld/published-digests.ts'
import { webBytes } from '../keys/crypto.ts'
import { decodeMultibase } from '../keys/multibase.ts'
import { asObjects, asText, type JsonObject } from '../vc/json.ts'
import { put, told } from '../words.ts'
import { type Answer, cannotTell, fails, holds, notApplicable, quote, unknown } from './finding.ts'
import type { Fetch } from './load.ts'

/** Most resources that are looked at, as each may be fetched. */
const MAXIMUM_RELATED = 8

type Algorithm = 'SHA-256' | 'SHA-384' | 'SHA-512'
type Digest = { readonly algorithm: Algorithm; readonly base64: string }

/**
 * Whether the resources that a credential names are those that its issuer meant: what each hashes to is compared. A context that this library carries is
 * known as it was published; everything else is fetched.
 *
 * @see VC Data Model 2.0, §5.3 Integrity of Related Resources
 */
export async function checkRelated(credential: JsonObject, fetch: Fetch): Promise<Answer> {
  const resources = asObjects(credential.relatedResource)
  if (resources.length === 0) return notApplicable('It names no resources that belong to it.')
  const answers: Answer[] = []
  for (const resource of resources.slice(0, MAXIMUM_RELATED)) answers.push(await checkOne(resource, fetch))
  if (resources.length > MAXIMUM_RELATED)
    answers.push(unknown(told('It names more than {most} resources, too many to compare.', { most: MAXIMUM_RELATED }), 'too-large'))
  return (
    answers.find(({ weight }) => weight === 'against') ??
    answers.find(({ outcome }) => outcome === 'fails') ??
    answers.find(({ outcome }) => outcome === 'unknown') ??
    holds('The resources it names are unchanged.')
  )
}

async function checkOne(resource: JsonObject, fetch: Fetch): Promise<Answer> {
  const id = asText(resource.id)
  if (id === undefined) return cannotTell('A resource that belongs to it has no address.')
  const digests = digestsOf(resource)
  if (!digests) return cannotTell(told('What the resource {id} must hash to is not written as the standard asks.', { id: quote(id) }))
  let bytes: Uint8Array | undefined
  for (const { algorithm, base64 } of digests) {
    let found = publishedOf(id, algorithm)
    if (found === undefined) {
      if (!bytes) {
        const fetched = await fetch(id, asText(resource.mediaType) ?? '*/*')
        if (!fetched.ok)
          return unknown(
            told('The resource {id} could not be compared: {because}.', { id: quote(id), because: put(fetched.because) }),
            'unreachable',
          )
        bytes = fetched.bytes
      }
      found = toBase64(new Uint8Array(await crypto.subtle.digest(algorithm, webBytes(bytes))))
    }
    if (found !== base64)
      return fails(
        told('The resource {id} is not the one that was meant when it was signed: it hashes to something else.', { id: quote(id) }),
      )
  }
  return holds('The resource is unchanged.')
}

function publishedOf(id: string, algorithm: Algorithm): string | undefined {
  const published = publishedDigests.get(id)
  return algorithm === 'SHA-256' ? published?.['sha-256'] : algorithm === 'SHA-384' ? published?.['sha-384'] : undefined
}

/** All digests of a resource; `undefined` where one cannot be read, or there is none. */
function digestsOf({ digestSRI, digestMultibase }: JsonObject): readonly Digest[] | undefined {
  const digests = [digestSRI === undefined ? [] : sri(digestSRI), digestMultibase === undefined ? [] : multihash(digestMultibase)]
  const all = digests.flatMap((one) => one ?? [])
  return digests.includes(undefined) || all.length === 0 ? undefined : all
}

/** Subresource Integrity: of several, those of the strongest algorithm count, and any one of them will do; ours asks for the first. */
function sri(value: unknown): Digest[] | undefined {
  const parts = asText(value)?.trim().split(/\s+/) ?? []
  const read = parts.flatMap((part): Digest[] => {
    const [, bits, base64] = /^sha(256|384|512)-([A-Za-z0-9+/_-]+={0,2})(?:\?.*)?$/.exec(part) ?? []
    return bits && base64 ? [{ algorithm: `SHA-${bits}` as Algorithm, base64: padded(base64) }] : []
  })
  const [strongest] = read.toSorted((one, other) => other.algorithm.localeCompare(one.algorithm))
  return strongest && [strongest]
}

const multihashes: ReadonlyMap<number, readonly [algorithm: Algorithm, length: number]> = new Map([
  [0x12, ['SHA-256', 32]],
  [0x20, ['SHA-384', 48]],
  [0x13, ['SHA-512', 64]],
])

/** A multibase text of a multihash: what hashed, how long it is, and the hash. */
function multihash(value: unknown): Digest[] | undefined {
  let bytes: Uint8Array
  try {
    bytes = decodeMultibase(asText(value) ?? '')
  } catch {
    return undefined // not multibase: the caller says so
  }
  const [algorithm, length] = multihashes.get(bytes[0] ?? 0) ?? []
  if (algorithm === undefined || length === undefined || bytes[1] !== length || bytes.length !== length + 2) return undefined
  return [{ algorithm, base64: toBase64(bytes.subarray(2)) }]
}

const padded = (base64: string): string => {
  const plain = base64.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  return plain.padEnd(Math.ceil(plain.length / 4) * 4, '=')
}
const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
