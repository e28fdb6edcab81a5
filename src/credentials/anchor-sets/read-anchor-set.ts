import { OpenBadgesError } from '@laurel/openbadges/errors'
import { jwkOfMultikey } from '@laurel/openbadges/keys/jwk'
import { decodeCompactJws, verifyJws } from '@laurel/openbadges/proofs/jws'
import { asObject, asText, type JsonObject } from '@laurel/openbadges/vc/json'
import { conflict, invalid, isRefusal, type Refusal } from '../../foundation/platform/refusal.ts'
import type { FilePeek } from '../../work/evidence/file-peek.ts'
import { CannotMake } from '../../work/renditions/found.ts'
import { type Entry, readEntries, readStored } from '../../work/renditions/zip-entries.ts'
import { ownIssuerSlug } from '../verification/own-addresses.ts'
import { type AskingSigner, resolveSigner } from '../verification/resolve-signer.ts'
import { type AnchorSet, anchorSetSchema, bounds, filesOf, formatVersion, placeOfFile, setType, signedPlace } from './anchor-set.ts'

/** A file that was looked at: what it says, who signed it, and where in it each file of evidence lies. */
type Asking = AskingSigner

export type ReadSet = {
  set: AnchorSet
  issuer: { id: string; name: string; isKnown: boolean }
  entries: ReadonlyMap<string, Entry>
}

const unreadable = (): Refusal =>
  invalid('anchors-unreadable', 'This file is no set of anchors, or it did not arrive whole. Nothing was taken in.')
const altered = (): Refusal =>
  invalid('anchors-altered', 'This file is not as it was signed. Nothing was taken in; please ask for it again where it came from.')
const tooLarge = (): Refusal => invalid('anchors-too-large', 'This file holds more than a set of anchors may. Nothing was taken in.')

/**
 * Reads a set of anchors and checks it: that it is one, of a version known here, as large as it says and no larger, and signed by who it says
 * it is from. Nothing of it is unpacked: its files lie in it as they are.
 * @throws Refusal which of these it lacks
 */
export async function readAnchorSet(world: Asking, file: FilePeek): Promise<ReadSet> {
  const entries = await readEntries(file).catch((error) => {
    throw error instanceof CannotMake && error.because === 'too-large' ? tooLarge() : error instanceof CannotMake ? unreadable() : error
  })
  if (entries.length > bounds.files + 1) throw tooLarge()
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const signed = byName.get(signedPlace)
  if (!signed || byName.size !== entries.length) throw unreadable()
  // What is packed could hold any amount: here nothing is.
  if (entries.some(({ method, packedBytes, plainBytes }) => method !== 0 || packedBytes !== plainBytes)) throw unreadable()
  if (signed.plainBytes > bounds.signedBytes) throw tooLarge()
  const token = await textOf(file, signed)
  const { credential, issuer } = await verify(world, token)
  const set = parse(credential)
  const files = filesOf(set)
  const asked = new Set([signedPlace, ...files.map(({ digest }) => placeOfFile(digest))])
  if (entries.some(({ name }) => !asked.has(name))) throw altered()
  for (const { digest, sizeBytes } of files) if (byName.get(placeOfFile(digest))?.plainBytes !== sizeBytes) throw altered()
  return { set, issuer, entries: byName }
}

async function textOf(file: FilePeek, entry: Entry): Promise<string> {
  const parts: Buffer[] = []
  try {
    for await (const part of readStored(file, entry)) parts.push(part)
  } catch (error) {
    throw error instanceof CannotMake ? unreadable() : error
  }
  return Buffer.concat(parts).toString('utf8')
}

function parse(credential: JsonObject): AnchorSet {
  const types = Array.isArray(credential.type) ? credential.type : [credential.type]
  const set = asObject(asObject(credential.credentialSubject)?.set)
  if (!types.includes(setType) || !set) throw unreadable()
  if (typeof set.format === 'number' && set.format > formatVersion)
    throw conflict('anchors-newer', 'This file was written by a newer Laurel than this one. Nothing was taken in; please update first.')
  const { data } = anchorSetSchema.safeParse(set)
  if (!data) throw unreadable()
  return data
}

/** Whose signature it bears, by the key that its issuer's own document lists. @throws Refusal `anchors-altered`, `signer-away`, `signer-unproven` */
async function verify({ db, config }: Asking, token: string) {
  try {
    const jws = decodeCompactJws(token.trim())
    const issuerGiven = jws.payload.issuer
    const id = asText(issuerGiven) ?? asText(asObject(issuerGiven)?.id) ?? ''
    const kid = asText(jws.header.kid) ?? ''
    if (id === '' || id.length > 500 || asText(jws.payload.iss) !== id) throw unreadable()
    const key = await resolveSigner({ db, config }, { issuerId: id, method: kid })
    if (key === 'unproven') throw unproven()
    if (key === 'away')
      throw conflict(
        'signer-away',
        'Who signed this file could not be asked for their key just now. Nothing was taken in; please try again later.',
      )
    const jwk = key.publicKeyJwk ?? (key.publicKeyMultibase ? jwkOfMultikey(key.publicKeyMultibase) : undefined)
    if (!jwk || !(await verifyJws(jws, jwk as JsonObject))) throw altered()
    const slug = ownIssuerSlug(id, config.BASE_URL)
    const name = (asText(asObject(issuerGiven)?.name) ?? '').slice(0, 200)
    return { credential: jws.payload, issuer: { id, name, isKnown: slug !== null } }
  } catch (error) {
    if (isRefusal(error) || !(error instanceof OpenBadgesError)) throw error
    throw error.code === 'invalid-jwt' ? unreadable() : altered()
  }
}

const unproven = () =>
  conflict('signer-unproven', 'The key that signed this file is not one of who it says it is from. Nothing was taken in.')
