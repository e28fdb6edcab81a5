import { bundledContext, bundledContextUrls } from '../jsonld/contexts.ts'
import { asList, asObject, type JsonObject, type JsonValue } from '../vc/json.ts'
import { told, type Words } from '../words.ts'
import { quote } from './finding.ts'

/**
 * Whether a document says anything in words that a reader of plain JSON would miss.
 *
 * RDF signatures cover what a document states, not how it is written. JSON-LD lets one thing be written in many ways: by the address of a
 * word instead of the word, by a word or with a prefix that a context in the document itself makes up, inside `@nest` or `@included`, or beside another
 * mention of the same id. The holder of a badge could move its end in this way, or where its status stands, to where no reader of JSON looks, and the
 * signature would still hold. So whatever the bundled contexts have a word for must be said by it, in the object it belongs to. Words of
 * one's own, for what they have none for, are welcome; so are the standards' own words brought along once more, as `id` for `@id`, and a vocabulary
 * (`@vocab`), as long as nothing it gives a meaning to has a word already.
 *
 * @param document as it arrived, with its proofs
 * @returns a sentence fragment that names the first such place; `undefined` for a document in plain words
 * @see Verifiable Credential Data Integrity 1.0, §2.4.1 Validating Contexts
 */
export const disguiseIn = (document: JsonObject): Words | undefined =>
  isPlainlyPlain(document, document.id) ? undefined : inObject(document, document, { document, made: undefined })

/** Whether nothing in it even begins to look like a disguise, as in nearly all documents: one quick look, which every verification takes. */
function isPlainlyPlain(object: JsonObject, rootId: JsonValue | undefined): boolean {
  for (const name in object) {
    const value = object[name]
    if (name.charCodeAt(0) === AT ? name !== '@context' || !asList(value).every(isText) : name.includes(':')) return false
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) {
      const inner = value as JsonObject
      if ((inner.id !== undefined && inner.id === rootId) || !isPlainlyPlain(inner, rootId)) return false
      continue
    }
    for (const item of value as readonly JsonValue[])
      if (typeof item === 'object' && item !== null && !isPlainItem(item, rootId)) return false
  }
  return true
}

function isPlainItem(item: JsonValue, rootId: JsonValue | undefined): boolean {
  if (Array.isArray(item)) return false
  const object = item as JsonObject
  return (object.id === undefined || object.id !== rootId) && isPlainlyPlain(object, rootId)
}

const AT = 0x40
const isText = (value: JsonValue): boolean => typeof value === 'string'

/** A document, and what its own contexts make up, gathered when first asked for. */
type Search = { readonly document: JsonObject; made: Made | undefined }

/** What words stand for, all meanings of each: any of them may serve as a prefix. */
type Made = { readonly prefixes: ReadonlyMap<string, ReadonlySet<string>>; readonly vocabularies: ReadonlySet<string> }

/** What decides whether a credential holds, and for whom. Others may be said of it by its id, as an endorsement of it does. */
const deciding = new Set([
  'issuer',
  'credentialSubject',
  'credentialStatus',
  'refreshService',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
])

/** @param root of which nothing that decides may be said in another object with its id: the document; nothing inside graphs of their own, which are judged by themselves */
function inObject(object: JsonObject, root: JsonObject | undefined, search: Search): Words | undefined {
  const isRootAgain = root !== undefined && object !== root && object.id !== undefined && object.id === root.id
  for (const name in object) {
    const value = object[name]
    if (name === '@context') {
      const fault = inContext(value, search)
      if (fault) return fault
      continue
    }
    if (name.startsWith('@') && !isWordOfValues(name, object))
      return told('has a member {name}, which readers do not look into', { name: quote(name) })
    if (isRootAgain && deciding.has(name))
      return told('says {name} of itself somewhere inside, where readers do not look', { name: quote(name) })
    if (name.includes(':') && hasWord(name, search))
      return told('says {name}, for which there is a word of the standards', { name: quote(name) })
    if (isByVocabulary(name, search))
      return told('says {name} by a vocabulary of its own, for which there is a word of the standards', { name: quote(name) })
    // A type that is not in plain words is not known to anyone, and so means nothing.
    if (name === 'type') {
      const hidden = asList(value).find((type) => typeof type === 'string' && isByVocabulary(type, search))
      if (hidden !== undefined) return told('is of the type {name} by a vocabulary of its own', { name: quote(String(hidden)) })
      continue
    }
    const fault = inValue(value, name === 'proof' || name === 'verifiableCredential' ? undefined : root, search)
    if (fault) return fault
  }
  return undefined
}

function inValue(value: JsonValue | undefined, root: JsonObject | undefined, search: Search): Words | undefined {
  if (typeof value === 'string')
    return isPrefixed(value, search) ? told('writes {name}, which begins with a prefix of its own', { name: quote(value) }) : undefined
  if (typeof value !== 'object' || value === null) return undefined
  if (!Array.isArray(value)) return inObject(value as JsonObject, root, search)
  for (const item of value as readonly JsonValue[]) {
    const fault = inValue(item, root, search)
    if (fault) return fault
  }
  return undefined
}

/** Whether a text may be an id that is cut short by a word of the document's own: a program that reads it as it stands reads another id. */
function isPrefixed(text: string, search: Search): boolean {
  const [, prefix] = /^([^\s:]*):(?!\/\/)\S*$/.exec(text) ?? []
  return prefix !== undefined && madeIn(search).prefixes.has(prefix)
}

const wordsOfValues = new Set(['@value', '@type', '@language', '@direction', '@index'])

/** Keywords that stand in a text with its language, or a value with its kind. */
const isWordOfValues = (name: string, object: JsonObject): boolean => object['@value'] !== undefined && wordsOfValues.has(name)

/** Whether a vocabulary of the document's own makes of a word what the standards have another word for. */
function isByVocabulary(name: string, search: Search): boolean {
  if (name.includes(':')) return false
  const { vocabularies } = madeIn(search)
  return (
    vocabularies.size > MAXIMUM_VOCABULARIES ||
    [...vocabularies].some((vocabulary) => {
      const address = vocabulary + name
      return hasWord(address, search) && !isWordFor(name, address, search)
    })
  )
}

/** Most vocabularies of one document; each is tried with every word in it. */
const MAXIMUM_VOCABULARIES = 16

/** What a context of the document's own may say beside its words. A base would cut ids short for those who know it. */
const harmless = new Set(['@version', '@protected', '@propagate', '@language', '@direction'])

/** A context of the document's own may bring words, each with its address, but none for keywords, and none for what has a word. */
function inContext(context: JsonValue | undefined, search: Search): Words | undefined {
  for (const one of Array.isArray(context) ? (context as readonly JsonValue[]) : [context ?? null]) {
    for (const [name, definition] of Object.entries(asObject(one) ?? {})) {
      if (harmless.has(name)) continue
      if (name === '@vocab' && (definition === null || (typeof definition === 'string' && /^(?!_:)[^:]+:/.test(definition)))) continue
      if (name.startsWith('@')) return told('has a context with {name}', { name: quote(name) })
      const address = addressOf(definition)
      if (address !== undefined && !isOwnWord(name, address, definition, search))
        return told('makes up the word {name}, for which there is one of the standards', { name: quote(name) })
      const fault = inContext(asObject(definition)?.['@context'], search)
      if (fault) return fault
    }
  }
  return undefined
}

/** Whether a word of the document's own means what the standards have no word for, or that very word. */
function isOwnWord(name: string, address: string, definition: JsonValue | undefined, search: Search): boolean {
  if (!address.includes(':')) return isPlain(definition) && aliases.get(name) === address
  return !hasWord(address, search) || (isPlain(definition) && isWordFor(name, address, search))
}

/** The names that the standards have for keywords. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['id', '@id'],
  ['type', '@type'],
])

/** A definition that neither wraps nor turns what it defines. */
const isPlain = (definition: JsonValue | undefined): boolean =>
  Object.keys(asObject(definition) ?? {}).every((name) => ['@id', '@type', '@protected', '@context'].includes(name))

/** What a term stands for, forwards or backwards. */
function addressOf(definition: JsonValue | undefined): string | undefined {
  const object = asObject(definition)
  const address = object ? (object['@id'] ?? object['@reverse']) : definition
  return typeof address === 'string' ? address : undefined
}

/** Most meanings of one name that are looked at. Honest ones have a handful; one with more has something to hide. */
const MAXIMUM_MEANINGS = 100

/** Whether a name can stand for something that the bundled contexts have a word for: as it is, or by a prefix. */
function hasWord(name: string, search: Search): boolean {
  const meanings = meaningsOf(name, [ofStandards().made, madeIn(search)])
  return meanings.size > MAXIMUM_MEANINGS || [...meanings].some((address) => ofStandards().addresses.has(address))
}

/** Whether a name is the standards' own word for all that an address can stand for, as far as they have words for it. */
function isWordFor(name: string, address: string, search: Search): boolean {
  const meanings = meaningsOf(address, [ofStandards().made, madeIn(search)])
  const { addresses, words } = ofStandards()
  return meanings.size <= MAXIMUM_MEANINGS && [...meanings].every((one) => !addresses.has(one) || words.get(one)?.has(name) === true)
}

/** All that a name can stand for, whichever contexts hold where it stands. What a prefix stands for may have a prefix itself. */
function meaningsOf(name: string, made: readonly Made[]): ReadonlySet<string> {
  const meanings = new Set([name])
  for (const meaning of meanings) {
    const colon = meaning.indexOf(':')
    if (colon < 0 || meanings.size > MAXIMUM_MEANINGS) continue
    for (const { prefixes } of made)
      for (const base of prefixes.get(meaning.slice(0, colon)) ?? []) meanings.add(base + meaning.slice(colon + 1))
  }
  return meanings
}

function madeIn(search: Search): Made {
  search.made ??= gather([search.document])
  return search.made
}

/** The words that all contexts anywhere in these documents make up. Any of them may be a prefix. */
function gather(documents: readonly JsonObject[]): Made {
  const prefixes = new Map<string, Set<string>>()
  const vocabularies = new Set<string>()
  const read = (context: unknown): void => {
    if (Array.isArray(context)) for (const one of context) read(one)
    for (const [name, definition] of Object.entries(asObject(context) ?? {})) {
      const address = name.startsWith('@') ? undefined : addressOf(definition)
      const meanings = prefixes.get(name) ?? new Set()
      // What stands for a keyword is no prefix.
      if (address !== undefined && !address.startsWith('@')) prefixes.set(name, meanings.add(address))
      if (name === '@vocab' && typeof definition === 'string') vocabularies.add(definition)
      read(asObject(definition)?.['@context'])
    }
  }
  const search = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, member] of Object.entries(value)) {
      if (name === '@context') read(member)
      else search(member)
    }
  }
  for (const document of documents) search(document)
  return { prefixes, vocabularies }
}

let standards:
  | { readonly made: Made; readonly addresses: ReadonlySet<string>; readonly words: ReadonlyMap<string, ReadonlySet<string>> }
  | undefined

/** What the bundled contexts make up: their prefixes, and the address of every word. */
function ofStandards(): NonNullable<typeof standards> {
  if (standards) return standards
  const made = gather(bundledContextUrls.map((url) => bundledContext(url) ?? {}))
  const addresses = new Set<string>()
  // What ends in # or / is the base of others: extensions may name it, and what they make of it is looked at.
  const words = new Map<string, Set<string>>()
  for (const [name, terms] of made.prefixes) {
    for (const term of terms) {
      for (const address of meaningsOf(term, [made])) {
        if (/^@|[#/]$/.test(address)) continue
        addresses.add(address)
        words.set(address, (words.get(address) ?? new Set()).add(name))
      }
    }
  }
  standards = { made, addresses, words }
  return standards
}
