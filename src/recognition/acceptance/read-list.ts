import { OpenBadgesError } from '@laurel/openbadges/errors'
import { importVerifyingKey } from '@laurel/openbadges/keys/ed25519'
import { multikeyOfJwk } from '@laurel/openbadges/keys/jwk'
import { verifyProof } from '@laurel/openbadges/proofs/verify-proof'
import { asObject, asObjects, asText, type JsonObject } from '@laurel/openbadges/vc/json'
import { ownIssuerSlug } from '../../credentials/verification/own-addresses.ts'
import { type AskingSigner, resolveSigner } from '../../credentials/verification/resolve-signer.ts'
import { conflict, invalid, invalidAt, isRefusal } from '../../foundation/platform/refusal.ts'
import { isStorable } from '../../foundation/platform/storable-text.ts'
import { type AcceptanceList, digestOfList, formatVersion, listBounds, listSchema, listType } from './acceptance-list.ts'

/** A list that was checked: what it says, and who signed it. */
export type ReadList = {
  list: AcceptanceList
  listId: string
  digest: string
  signer: { id: string; name: string; isOfHere: boolean }
  validUntil: string
}

const unreadable = () => invalidAt('list-unreadable', 'file', 'This is no signed list of acceptances. Nothing was saved.')
const altered = () =>
  invalidAt('list-altered', 'file', 'This file is not as it was signed. Nothing was saved; please ask for it again where it came from.')
const unproven = () =>
  conflict('list-signer-unproven', 'The key that signed this file is not one of who it says it is from. Nothing was saved.')

/**
 * Reads a signed list and checks it: that it is one, of a version known here, no larger than it may be, signed by who it says it is from, and still good.
 * @throws Refusal which of these it lacks
 */
export async function readAcceptanceList(asking: AskingSigner, text: string, now: Date): Promise<ReadList> {
  if (Buffer.byteLength(text) > listBounds.bytes)
    throw invalid('list-too-large', 'This file holds more than a list of acceptances may. Nothing was saved.')
  const document = parsed(text)
  const { list, listId } = contentOf(document)
  const signer = await verified(asking, document)
  const validUntil = asText(document.validUntil) ?? ''
  const [from, until] = [Date.parse(asText(document.validFrom) ?? ''), Date.parse(validUntil)]
  if (Number.isNaN(from) || Number.isNaN(until)) throw unreadable()
  if (until <= now.getTime())
    throw conflict(
      'list-expired',
      'This list was good until {day, date, long}. Nothing was saved; please ask for a new one where it came from.',
      {
        day: new Date(until).toISOString().slice(0, 10),
      },
    )
  // A clock may be some minutes off.
  if (from > now.getTime() + 600_000)
    throw conflict('list-not-yet', 'This list says that it begins later. Nothing was saved; try again then.')
  return { list, listId, digest: digestOfList(list), signer, validUntil: new Date(until).toISOString().slice(0, 10) }
}

function parsed(text: string): JsonObject {
  try {
    const document = asObject(JSON.parse(text))
    if (document && isShallow(document) && isStorable(document)) return document
  } catch {
    // What is no JSON is told below.
  }
  throw unreadable()
}

/** No list is nested deeper; what is would be read until there is no room left. */
const deepest = 20
const isShallow = (value: unknown, left = deepest): boolean =>
  typeof value !== 'object' || value === null || (left > 0 && Object.values(value).every((member) => isShallow(member, left - 1)))

function contentOf(document: JsonObject): { list: AcceptanceList; listId: string } {
  const types = Array.isArray(document.type) ? document.type : [document.type]
  const list = asObject(asObject(document.credentialSubject)?.list)
  const listId = asText(document.id) ?? ''
  if (!types.includes(listType) || !list || listId === '' || listId.length > 200) throw unreadable()
  if (typeof list.format === 'number' && list.format > formatVersion)
    throw conflict('list-newer', 'This file was written by a newer Laurel than this one. Nothing was saved; please update first.')
  if (Array.isArray(list.accepts) && list.accepts.length > listBounds.entries)
    throw invalid('list-too-large', 'This file holds more than a list of acceptances may. Nothing was saved.')
  const { data } = listSchema.safeParse(list)
  if (!data) throw unreadable()
  return { list: data, listId }
}

/** Whose signature it bears, by the key that its issuer’s own document lists. */
async function verified(asking: AskingSigner, document: JsonObject): Promise<ReadList['signer']> {
  try {
    const { proof: _proof, ...unsecured } = document
    const proofs = asObjects(document.proof)
    const [proof] = proofs
    if (!proof || proofs.length !== 1 || proof.proofPurpose !== 'assertionMethod') throw altered()
    const issuer = asObject(document.issuer)
    const id = asText(document.issuer) ?? asText(issuer?.id) ?? ''
    const method = asText(proof.verificationMethod) ?? ''
    if (id === '' || id.length > 500 || method.length > 600) throw unreadable()
    const key = await resolveSigner(asking, { issuerId: id, method })
    if (key === 'unproven') throw unproven()
    if (key === 'away')
      throw conflict(
        'list-signer-away',
        'Who signed this file could not be asked for their key just now. Nothing was saved; please try again later.',
      )
    const multikey = key.publicKeyMultibase ?? (key.publicKeyJwk ? multikeyOfJwk(key.publicKeyJwk) : undefined)
    if (!multikey || !(await verifyProof(unsecured, proof as JsonObject, await importVerifyingKey(multikey)))) throw altered()
    return { id, name: (asText(issuer?.name) ?? '').slice(0, 200), isOfHere: ownIssuerSlug(id, asking.config.BASE_URL) !== null }
  } catch (error) {
    if (isRefusal(error) || !(error instanceof OpenBadgesError)) throw error
    throw altered()
  }
}
