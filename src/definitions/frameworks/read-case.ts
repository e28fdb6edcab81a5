import { z } from 'zod'
import { invalid } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { type FrameworkText, type ItemRelation, placeItems, type ReadingFault, type UnplacedItem } from './framework-text.ts'

/**
 * Reads a CASE package (1EdTech Competencies and Academic Standards Exchange 1.0 and 1.1, `CFPackage`). Real packages leave out what the
 * specification asks for and add what it does not know; what can be told apart is taken, and what can't is named.
 */

/** Cut to so many signs, never through the middle of one. */
const cut = (value: string, max: number) => value.slice(0, max).toWellFormed()

const line = (max: number) =>
  z
    .unknown()
    .optional()
    .transform((value) =>
      typeof value === 'string' || typeof value === 'number' ? cut(tidy(String(value)).replace(/\s+/g, ' '), max) : '',
    )
const text = (max: number) =>
  z
    .unknown()
    .optional()
    .transform((value) => (typeof value === 'string' ? cut(tidy(value), max) : ''))
const texts = (most: number, max: number) =>
  z
    .unknown()
    .optional()
    .transform((value) =>
      (Array.isArray(value) ? value : typeof value === 'string' && value ? [value] : [])
        .filter((one) => typeof one === 'string')
        .map((one) => cut(tidy(one).trim(), max))
        .filter(Boolean)
        .slice(0, most),
    )
const webAddress = z
  .unknown()
  .optional()
  .transform((value) => {
    const url = typeof value === 'string' && value.length <= 2000 ? URL.parse(value.trim()) : null
    return url && /^https?:$/.test(url.protocol) ? url.href : ''
  })
/** By specification a UUID. Those of other systems only need to be one word. */
const identifier = z.string().trim().min(1).max(200).regex(/^\S+$/)

/** What no page shows, and what turns a line around, has no place in a competency. */
const tidy = (value: string) =>
  value
    .toWellFormed()
    .replace(/(?![\n\t])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim()

const documentShape = z.looseObject({
  identifier,
  uri: webAddress,
  title: line(300),
  creator: line(200),
  publisher: line(200),
  description: text(4000),
  language: line(35),
  version: line(60),
  adoptionStatus: line(40),
  licenseURI: z.unknown().optional(),
  subject: texts(20, 120),
  lastChangeDateTime: line(40),
})
const itemShape = z.looseObject({
  identifier,
  uri: webAddress,
  fullStatement: text(4000),
  abbreviatedStatement: line(300),
  humanCodingScheme: line(80),
  listEnumeration: line(40),
  CFItemType: line(80),
  notes: text(4000),
  educationLevel: texts(30, 20),
  conceptKeywords: texts(40, 80),
})
const node = z
  .looseObject({ identifier: identifier.optional(), uri: webAddress, title: line(300) })
  .transform(({ identifier = '', uri, title }) => ({ identifier, uri, title }))
const associationShape = z.looseObject({
  associationType: z.string().trim().min(1).max(60),
  sequenceNumber: z
    .unknown()
    .optional()
    .transform((value) =>
      /^\s*-?\d{1,9}(\.\d+)?\s*$/.test(typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '')
        ? Number(value)
        : null,
    ),
  originNodeURI: node,
  destinationNodeURI: node,
})
const licenseShape = z.looseObject({ title: line(200), uri: webAddress })
const packageShape = z.looseObject({
  CFDocument: documentShape,
  CFItems: z.array(z.unknown()).nullish(),
  CFAssociations: z.array(z.unknown()).nullish(),
})

/**
 * @param source the JSON of a `CFPackage`, also as it is answered inside of another object
 * @throws Refusal `framework-unreadable`, `framework-too-large`
 */
export function readCase(source: string): FrameworkText {
  const given = packageShape.safeParse(packageIn(source))
  if (!given.success)
    throw invalid('framework-unreadable', 'This is no CASE package: a file with a CFDocument that has an identifier. Nothing was taken.')
  const { CFDocument: document } = given.data
  const title = document.title || document.uri
  if (!title) throw invalid('framework-unreadable', 'The framework in this file has no title. Nothing was taken.')

  const faults: ReadingFault[] = []
  const items = itemsIn(given.data.CFItems ?? [], faults)
  const relations = placeByAssociations(given.data.CFAssociations ?? [], document.identifier, items, faults)
  const placed = placeItems([...items.values()])
  if (placed.items.length === 0) throw invalid('framework-unreadable', 'There is no competency in this file. Nothing was taken.')
  if (placed.circles > 0)
    faults.push(
      sentence('{count, plural, one {One competency is} other {# competencies are}} above and below itself, and stands at the top.', {
        count: placed.circles,
      }),
    )
  if (placed.orphans > 0)
    faults.push(
      sentence(
        '{count, plural, one {One competency stands} other {# competencies stand}} under one that is not in the file, and so at the top.',
        { count: placed.orphans },
      ),
    )
  const license = licenseShape.safeParse(document.licenseURI)
  return {
    identifier: document.identifier,
    uri: document.uri,
    title,
    creator: document.creator,
    publisher: document.publisher,
    description: document.description,
    language: document.language,
    version: document.version,
    adoption: document.adoptionStatus,
    license: license.success ? license.data.title || license.data.uri : webAddress.parse(document.licenseURI),
    subjects: document.subject,
    changedAt: Number.isNaN(Date.parse(document.lastChangeDateTime)) ? null : new Date(document.lastChangeDateTime).toISOString(),
    items: placed.items,
    relations,
    faults,
  }
}

/** Some servers answer with the package inside of an object of its name. */
function packageIn(source: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(source.replace(/^\ufeff/, ''))
  } catch {
    throw invalid('framework-unreadable', 'This is no JSON. A CASE package is a file that ends in .json. Nothing was taken.')
  }
  const inner = typeof value === 'object' && value !== null && 'CFPackage' in value ? value.CFPackage : null
  return inner ?? value
}

function itemsIn(given: readonly unknown[], faults: ReadingFault[]): Map<string, UnplacedItem> {
  const items = new Map<string, UnplacedItem>()
  let unnamed = 0
  let again = 0
  for (const one of given) {
    const read = itemShape.safeParse(one)
    const statement = read.success ? read.data.fullStatement || read.data.abbreviatedStatement : ''
    if (!read.success || statement === '') unnamed++
    else if (items.has(read.data.identifier)) again++
    else {
      const {
        identifier,
        uri,
        abbreviatedStatement,
        humanCodingScheme,
        listEnumeration,
        CFItemType,
        notes,
        educationLevel,
        conceptKeywords,
      } = read.data
      items.set(identifier, {
        identifier,
        uri,
        code: humanCodingScheme,
        statement,
        short: abbreviatedStatement === statement ? '' : abbreviatedStatement,
        kind: CFItemType,
        notes,
        levels: educationLevel,
        keywords: conceptKeywords,
        parent: null,
        order: Number.POSITIVE_INFINITY,
        listed: listEnumeration,
      })
    }
  }
  if (unnamed > 0)
    faults.push(
      sentence(
        '{count, plural, one {One competency has} other {# competencies have}} no identifier or no statement, and {count, plural, one {was} other {were}} left out.',
        { count: unnamed },
      ),
    )
  if (again > 0)
    faults.push(
      sentence('{count, plural, one {One identifier is} other {# identifiers are}} there more than once: the first counts.', {
        count: again,
      }),
    )
  return items
}

/** Puts each item under its parent, and gives what else the associations say. */
function placeByAssociations(
  given: readonly unknown[],
  documentId: string,
  items: Map<string, UnplacedItem>,
  faults: ReadingFault[],
): ItemRelation[] {
  const relations = new Map<string, ItemRelation>()
  const placed = new Map<string, number>()
  let twice = 0
  for (const one of given) {
    const read = associationShape.safeParse(one)
    if (!read.success) continue
    const { associationType: kind, sequenceNumber, originNodeURI: from, destinationNodeURI: to } = read.data
    const item = items.get(from.identifier)
    if (!item) continue
    if (kind !== 'isChildOf') {
      if (to.identifier === '' && to.uri === '') continue
      relations.set(`${item.identifier} ${kind} ${to.identifier || to.uri}`, {
        from: item.identifier,
        kind,
        toUri: to.uri,
        toIdentifier: to.identifier,
        toTitle: to.title,
      })
      continue
    }
    const order = sequenceNumber ?? Number.POSITIVE_INFINITY
    const before = placed.get(item.identifier)
    if (before !== undefined) {
      twice++
      if (order >= before) continue
    }
    placed.set(item.identifier, order)
    item.parent = to.identifier === documentId ? null : to.identifier
    item.order = order
  }
  if (twice > 0)
    faults.push(
      sentence('{count, plural, one {One competency stands} other {# competencies stand}} in several places: each is shown in the first.', {
        count: twice,
      }),
    )
  return [...relations.values()].slice(0, mostRelations)
}

const mostRelations = 100_000
