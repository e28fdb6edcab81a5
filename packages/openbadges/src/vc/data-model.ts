import { CREDENTIALS_V1, CREDENTIALS_V2 } from './credential.ts'
import { asList, asObject, type JsonObject, type JsonValue, typesOf } from './json.ts'
import { isDateTime, isDateTimeStamp, isUri } from './values.ts'

/**
 * Where a document is not what the VC Data Model allows.
 *
 * @property pointer JSON Pointer (RFC 6901) to the value at fault, or to where it should be: `/issuer/id`; empty for the whole document
 * @property sentence fragment that follows the name of the value, as `is not a URL`
 */
export type DataModelFault = { readonly pointer: string; readonly sentence: string }

/** Most faults that are told of one document. */
const MAXIMUM_FAULTS = 20

type Report = (pointer: string, sentence: string) => void

/** Which data model a document is written by: what its first context says. */
type Model = '1.1' | '2.0'
const modelOf = (document: JsonObject): Model => (itemsOf(document['@context'])[0] === CREDENTIALS_V1 ? '1.1' : '2.0')

/**
 * What forbids a document to be a credential of the VC Data Model, 2.0 or 1.1 by its first context, whatever else its contexts make of it: JSON-LD
 * safe mode is the other half (`jsonld/canonize`), which finds undefined words and relative identifiers at any depth.
 *
 * @param credential JSON of any shape, with or without proofs
 * @returns nothing for a conforming credential; otherwise its faults, at most twenty
 * @see VC Data Model 2.0, §4.3 to §4.12 and §5.3 to §5.6; VC Data Model 1.1, §4.1 to §4.9 and §5.4 to §5.6; Bitstring Status List v1.0, §2.1
 */
export function credentialFaults(credential: JsonObject): readonly DataModelFault[] {
  return collect((report) => {
    const model = modelOf(credential)
    checkHead(credential, 'VerifiableCredential', report)
    if (model === '2.0') checkNamed(credential, '', report)
    checkParty(credential.issuer, '/issuer', model === '2.0', report)
    checkSubjects(credential.credentialSubject, report)
    if (model === '2.0') checkPeriod(credential, ['validFrom', 'validUntil'], isDateTimeStamp, report)
    else checkOldPeriod(credential, report)
    checkExtensions(credential, model, report)
    if (credential.proof !== undefined) each(credential.proof, '/proof', report, () => ({ typed: true }))
  })
}

/**
 * What forbids a document to be a presentation of the VC Data Model, 2.0 or 1.1. The credentials in it are only looked at from outside: they are objects;
 * {@link credentialFaults} knows the rest.
 *
 * @param presentation JSON of any shape, with or without proofs
 * @returns nothing for a conforming presentation; otherwise its faults, at most twenty
 * @see VC Data Model 2.0, §4.13 Verifiable Presentations
 */
export function presentationFaults(presentation: JsonObject): readonly DataModelFault[] {
  return collect((report) => {
    checkHead(presentation, 'VerifiablePresentation', report)
    if (presentation.holder !== undefined) checkParty(presentation.holder, '/holder', false, report)
    for (const [index, one] of itemsOf(presentation.verifiableCredential).entries())
      if (!asObject(one)) report(`/verifiableCredential/${index}`, 'is not an object')
    if (presentation.termsOfUse !== undefined) each(presentation.termsOfUse, '/termsOfUse', report, () => ({ typed: true }))
    if (presentation.proof !== undefined) each(presentation.proof, '/proof', report, () => ({ typed: true }))
  })
}

/** The token in an EnvelopedVerifiableCredential; `undefined` for anything else. VC Data Model 2.0, §4.13.1. */
export function envelopedToken(document: JsonObject): string | undefined {
  if (!typesOf(document).includes('EnvelopedVerifiableCredential')) return undefined
  if (asList(document['@context'])[0] !== CREDENTIALS_V2) return undefined
  return /^data:application\/(?:vc\+jwt|jwt),([\w-]+\.[\w-]+\.[\w-]*)$/.exec(typeof document.id === 'string' ? document.id : '')?.[1]
}

/** The token in an EnvelopedVerifiablePresentation; `undefined` for anything else. VC Data Model 2.0, §4.13.2. */
export function envelopedPresentation(document: JsonObject): string | undefined {
  if (!typesOf(document).includes('EnvelopedVerifiablePresentation')) return undefined
  if (asList(document['@context'])[0] !== CREDENTIALS_V2) return undefined
  return /^data:application\/(?:vp\+jwt|jwt),([\w-]+\.[\w-]+\.[\w-]*)$/.exec(typeof document.id === 'string' ? document.id : '')?.[1]
}

function collect(check: (report: Report) => void): readonly DataModelFault[] {
  const faults: DataModelFault[] = []
  check((pointer, sentence) => {
    if (faults.length < MAXIMUM_FAULTS) faults.push({ pointer, sentence })
  })
  return faults
}

/** The items of an array as they are, null included, or the one value as a list. */
const itemsOf = (value: JsonValue | undefined): readonly JsonValue[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly JsonValue[]) : [value]

/** §4.3 Contexts, §4.4 Identifiers, §4.5 Types. */
function checkHead(document: JsonObject, type: string, report: Report): void {
  const contexts = itemsOf(document['@context'])
  if (document['@context'] === undefined) report('/@context', 'is missing')
  else if (contexts[0] !== CREDENTIALS_V2 && contexts[0] !== CREDENTIALS_V1) report('/@context/0', `is not ${CREDENTIALS_V2}`)
  for (const [index, context] of contexts.entries()) {
    if (typeof context === 'string' ? !isUri(context) : !asObject(context)) report(`/@context/${index}`, 'is neither a URL nor an object')
  }
  checkId(document.id, '/id', report)
  if (document.type === undefined) report('/type', 'is missing')
  else {
    checkTypes(document.type, '/type', report)
    const named = itemsOf(document.type)
    if (named.length > 0 && !named.includes(type)) report('/type', `does not include ${type}`)
  }
}

function checkId(id: JsonValue | undefined, pointer: string, report: Report): void {
  if (id !== undefined && !(typeof id === 'string' && isUri(id))) report(pointer, 'is not a single URL')
}

function checkTypes(type: JsonValue, pointer: string, report: Report): void {
  const types = itemsOf(type)
  if (types.length === 0) report(pointer, 'is empty')
  for (const one of types) if (typeof one !== 'string' || one === '') report(pointer, 'is not made of terms and URLs')
}

/** §4.7 Issuer and §4.13 holder: a URL, or an object with one. */
function checkParty(party: JsonValue | undefined, pointer: string, named: boolean, report: Report): void {
  const object = asObject(party)
  if (party === undefined) report(pointer, 'is missing')
  else if (typeof party === 'string') checkId(party, pointer, report)
  else if (!object) report(pointer, 'is neither a URL nor an object with an id')
  else {
    if (object.id === undefined) report(`${pointer}/id`, 'is missing')
    checkId(object.id, `${pointer}/id`, report)
    if (named) checkNamed(object, pointer, report)
  }
}

/** §4.8: one or more subjects, each with something said about it. */
function checkSubjects(subject: JsonValue | undefined, report: Report): void {
  const subjects = itemsOf(subject)
  if (subjects.length === 0) report('/credentialSubject', subject === undefined ? 'is missing' : 'is empty')
  for (const [index, one] of subjects.entries()) {
    const pointer = Array.isArray(subject) ? `/credentialSubject/${index}` : '/credentialSubject'
    const object = asObject(one)
    if (!object) report(pointer, 'is not an object')
    else if (Object.keys(object).length === 0) report(pointer, 'says nothing')
    else checkId(object.id, `${pointer}/id`, report)
  }
}

/** §4.9: points in time with their zone, the first no later than the second. */
function checkPeriod(
  credential: JsonObject,
  [first, last]: readonly [string, string],
  isTime: (text: string) => boolean,
  report: Report,
): void {
  for (const name of [first, last]) {
    const time = credential[name]
    if (time !== undefined && !(typeof time === 'string' && isTime(time)))
      report(`/${name}`, 'is not a date and time with its zone, as 2026-11-22T18:00:00Z')
  }
  const { [first]: from, [last]: until } = credential
  if (typeof from === 'string' && typeof until === 'string' && Date.parse(from) > Date.parse(until))
    report(`/${last}`, `is before ${first}`)
}

/** VC Data Model 1.1, §4.5 and §4.8: it must say when it was issued. */
function checkOldPeriod(credential: JsonObject, report: Report): void {
  if (credential.issuanceDate === undefined) report('/issuanceDate', 'is missing')
  checkPeriod(credential, ['issuanceDate', 'expirationDate'], isDateTime, report)
}

/** §4.6 Names and Descriptions and §11.1: a text, or language values. */
function checkNamed(object: JsonObject, pointer: string, report: Report): void {
  for (const name of ['name', 'description']) {
    if (object[name] === undefined) continue
    for (const value of itemsOf(object[name]))
      if (typeof value !== 'string' && !isLanguageValue(value)) report(`${pointer}/${name}`, 'is neither a text nor a language value')
  }
}

function isLanguageValue(value: JsonValue): boolean {
  const object = asObject(value)
  if (!object || typeof object['@value'] !== 'string') return false
  return Object.entries(object).every(([name, member]) => {
    if (name === '@value') return true
    // RFC 5646 well-formedness in short: letters and digits, at most eight between hyphens.
    if (name === '@language') return typeof member === 'string' && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(member)
    return name === '@direction' && (member === 'ltr' || member === 'rtl')
  })
}

type Demands = { readonly typed?: boolean; readonly identified?: boolean }

/** Every object of a member: of the right kind, with the type and id it must have. Answers nothing for members that are absent. */
function each(value: JsonValue, pointer: string, report: Report, demands: (object: JsonObject, pointer: string) => Demands): void {
  const items = itemsOf(value)
  if (items.length === 0) report(pointer, 'is empty')
  for (const [index, item] of items.entries()) {
    const here = Array.isArray(value) ? `${pointer}/${index}` : pointer
    const object = asObject(item)
    if (!object) {
      report(here, 'is not an object')
      continue
    }
    const { typed, identified } = demands(object, here)
    if (object.type !== undefined) checkTypes(object.type, `${here}/type`, report)
    else if (typed) report(`${here}/type`, 'is missing')
    if (object.id !== undefined) checkId(object.id, `${here}/id`, report)
    else if (identified) report(`${here}/id`, 'is missing')
  }
}

/** §4.10 to §4.12 and §5.3 to §5.6. In 1.1 a status and a place for newer copies have ids, and there are no related resources. */
function checkExtensions(credential: JsonObject, model: Model, report: Report): void {
  const { credentialStatus, credentialSchema } = credential
  const relatedResource = model === '2.0' ? credential.relatedResource : undefined
  const identified = model === '1.1'
  for (const name of ['refreshService', 'termsOfUse', 'evidence']) {
    const value = credential[name]
    if (value !== undefined) each(value, `/${name}`, report, () => ({ typed: true, identified: identified && name === 'refreshService' }))
  }
  if (credentialSchema !== undefined) each(credentialSchema, '/credentialSchema', report, () => ({ typed: true, identified: true }))
  if (credentialStatus !== undefined) {
    each(credentialStatus, '/credentialStatus', report, (entry, pointer) => {
      if (typesOf(entry).includes('BitstringStatusListEntry')) checkStatusEntry(entry, pointer, report)
      return { typed: true, identified }
    })
  }
  if (relatedResource !== undefined) {
    const seen = new Set<JsonValue | undefined>()
    each(relatedResource, '/relatedResource', report, (resource, pointer) => {
      if (seen.has(resource.id)) report(`${pointer}/id`, 'is named twice')
      seen.add(resource.id)
      if (typeof resource.digestSRI !== 'string' && typeof resource.digestMultibase !== 'string') report(pointer, 'has no digest')
      return { identified: true }
    })
  }
}

/** Bitstring Status List v1.0, §2.1. */
function checkStatusEntry(entry: JsonObject, pointer: string, report: Report): void {
  const { id, statusPurpose, statusListIndex, statusListCredential, statusSize, statusMessage } = entry
  if (typeof statusPurpose !== 'string' || statusPurpose === '') report(`${pointer}/statusPurpose`, 'is not a text')
  if (typeof statusListIndex !== 'string' || !/^(0|[1-9]\d{0,15})$/.test(statusListIndex))
    report(`${pointer}/statusListIndex`, 'is not a whole number, written as a text')
  if (typeof statusListCredential !== 'string' || !isUri(statusListCredential)) report(`${pointer}/statusListCredential`, 'is not a URL')
  else if (id === statusListCredential) report(`${pointer}/id`, 'is the address of the list')
  const bits = statusSize ?? 1
  if (typeof bits !== 'number' || !Number.isInteger(bits) || bits < 1 || bits > 16) {
    report(`${pointer}/statusSize`, 'is not a whole number from 1 to 16')
    return
  }
  if (bits === 1 && statusMessage === undefined) return
  const messages = Array.isArray(statusMessage) ? (statusMessage as readonly JsonValue[]) : []
  const complete = messages.every((one) => typeof asObject(one)?.status === 'string' && typeof asObject(one)?.message === 'string')
  if (messages.length !== 2 ** bits || !complete) report(`${pointer}/statusMessage`, `is not a message for each of ${2 ** bits} values`)
}
