import { resultStatuses } from '../ob3/vocabulary.ts'
import { asObject, hasType, type JsonObject, type JsonValue } from '../vc/json.ts'
import { isDateTimeStamp, isUri } from '../vc/values.ts'
import { told, type Words } from '../words.ts'
import { classes, credentialMembers, type Kind, type Shape, subjects } from './badge-classes.ts'
import { type Answer, cannotTell, departs, holds } from './finding.ts'

/**
 * Checks a credential against the classes of Open Badges 3.0 and CLR 2.0. Extra members are no concern of this check but of JSON-LD safe
 * mode, save in the three classes that the schemas close.
 *
 * @param credential of VC 2.0, or of VC 1.1 with its `issuanceDate`
 * @returns one sentence fragment per fault, as `issuer.type is missing`; at most ten
 */
export function structureFaults(credential: JsonObject): readonly string[] {
  const [, subject = 'any', required = []] = subjects.find(([type]) => hasType(credential, type)) ?? []
  const begins = credential.validFrom === undefined && credential.issuanceDate !== undefined ? 'issuanceDate' : 'validFrom'
  const shape: Shape = {
    required: ['@context', 'id', 'type', 'credentialSubject', 'issuer', begins, ...required],
    members: {
      ...credentialMembers,
      credentialSubject: subject,
      // A ProfileRef: an issuer may stand as a mere address (Open Badges 3.0, §B.7.2).
      ...(typeof credential.issuer === 'string' && { issuer: 'uri' }),
    },
  }
  const faults: string[] = []
  inspectObject(credential, shape, undefined, faults)
  return faults
}

/** Faults by which a reader may miss what is said, or by which nothing is: lists where readers expect none, and a badge for nothing. */
const decisive =
  / (is a list|has \d+ values where one is meant|is a list in a list)$|^(credentialSubject|credentialSubject\.achievement|issuer) is missing$/

/** Whether it is laid out as the standard asks. What departs from that, under a signature that holds, is plain all the same, but for {@link decisive} faults. */
export function checkStructure(credential: JsonObject): Answer {
  const faults = structureFaults(credential)
  if (faults.length === 0) return holds('It has everything the standard asks for.')
  return (faults.some((fault) => decisive.test(fault)) ? cannotTell : departs)(structureSentence(faults))
}

/** Faults of structure in one sentence, of any edition. */
export const structureSentence = (faults: readonly string[]): Words =>
  told('It is not laid out as the standard asks: {faults}.', { faults: { list: faults.map(faultInWords), between: '; ' } })

/** A fault begins with its place, in which there is no blank. */
const faultInWords = (fault: string): Words => {
  const [place = '', ...words] = fault.split(' ')
  const what = words.join(' ')
  const count = /^has (\d+) values where one is meant$/.exec(what)?.[1]
  return told('{place} {fault}', {
    place,
    fault: count === undefined ? told(what) : told('has {count} values where one is meant', { count }),
  })
}

/** Where something stands: put into words only when there is something to say about it. */
type Place = { readonly within: Place | undefined; readonly name: string }

const wordsOf = (place: Place): string => {
  const before = place.within === undefined ? '' : wordsOf(place.within)
  return place.within === undefined || place.name.startsWith('[') ? before + place.name : `${before}.${place.name}`
}

function inspectObject(object: JsonObject, { required, members, closed }: Shape, within: Place | undefined, faults: string[]): void {
  for (const name of required) if (object[name] === undefined || object[name] === null) report(faults, { within, name }, 'is missing')
  for (const name in object) {
    const value = object[name]
    const kind = Object.hasOwn(members, name) ? members[name] : undefined
    if (kind !== undefined && value !== undefined) inspect(value, readKind(kind), name, within, faults)
    else if (closed && name !== 'type' && name !== '@context') report(faults, { within, name }, 'is not allowed there')
  }
}

type ReadKind = { readonly of: Kind; readonly several: boolean; readonly shape: Shape | undefined }

const kinds = new Map<Kind, ReadKind>()

/** What a kind says, read once. */
function readKind(kind: Kind): ReadKind {
  let read = kinds.get(kind)
  if (!read) {
    const of = kind.replace(/\[\]$/, '')
    read = { of, several: of !== kind, shape: Object.hasOwn(classes, of) ? classes[of] : undefined }
    kinds.set(kind, read)
  }
  return read
}

function inspect(value: JsonValue, kind: ReadKind, name: string, within: Place | undefined, faults: string[]): void {
  if (faults.length >= 10) return
  if (!Array.isArray(value)) {
    inspectOne(value, kind, name, within, faults)
    return
  }
  const items = value as readonly JsonValue[]
  // A single object in an array of one says the same in JSON-LD, and is read so. No reader expects that of a time or a text, and a
  // signature would not tell if somebody else had put the array around it.
  if (!kind.several && (items.length !== 1 || !kind.shape)) {
    report(faults, { within, name }, items.length === 1 ? 'is a list' : `has ${items.length} values where one is meant`)
    return
  }
  for (const [index, item] of items.entries()) {
    const at = items.length === 1 ? { within, name } : { within: { within, name }, name: `[${index}]` }
    if (Array.isArray(item)) report(faults, at, 'is a list in a list')
    else inspectOne(item, kind, at.name, at.within, faults)
  }
}

function inspectOne(value: JsonValue, { of, shape }: ReadKind, name: string, within: Place | undefined, faults: string[]): void {
  if (faults.length >= 10) return
  if (value === null) {
    report(faults, { within, name }, 'is null')
    return
  }
  if (!shape) {
    const fault = leafFault(value, of)
    if (fault) report(faults, { within, name }, fault)
    return
  }
  const object = asObject(value)
  if (!object) {
    report(faults, { within, name }, 'is not an object')
    return
  }
  const place = { within, name }
  if (shape.typed && object.type !== undefined && !hasType(object, of)) report(faults, { within: place, name: 'type' }, `is not ${of}`)
  inspectObject(object, shape, place, faults)
}

function leafFault(value: JsonValue, kind: Kind): string | undefined {
  if (kind === 'any') return undefined
  if (kind === 'number') return typeof value === 'number' ? undefined : 'is not a number'
  if (kind === 'truth') return typeof value === 'boolean' ? undefined : 'is not true or false'
  if (kind === 'text' && isLanguageMap(value)) return undefined
  if (typeof value !== 'string') return 'is not a text'
  if (kind === 'uri') return isUri(value) ? undefined : 'is not a URI'
  if (kind === 'time') return isDateTimeStamp(value) ? undefined : 'is not a date and time with its zone'
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? undefined : 'is not a date'
  if (kind === 'resultStatus')
    return (resultStatuses as readonly string[]).includes(value) ? undefined : 'is not one of the standard’s statuses'
  return undefined
}

const isLanguageMap = (value: JsonValue): boolean => {
  const object = asObject(value)
  return object !== undefined && Object.values(object).every((text) => typeof text === 'string')
}

const report = (faults: string[], place: Place, fault: string): void => {
  if (faults.length < 10) faults.push(`${wordsOf(place)} ${fault}`)
}
