import { OpenBadgesError } from '../errors.ts'
import { told, type Words } from '../words.ts'

/** A piece of XML text, with where it stands. Texts are raw; {@link unescapeXml} reads character references. */
export type XmlToken =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: ReadonlyMap<string, string>
      readonly closed: boolean
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'close'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'cdata'; readonly text: string; readonly start: number; readonly end: number }

const broken = (what: Words): OpenBadgesError => new OpenBadgesError('svg-structure', what)

/**
 * Walks an XML text piece by piece, in one pass and without building a tree. Comments, processing instructions and an external subset that
 * a DOCTYPE names are skipped and never followed. Of its own definitions, short plain texts are taken down (drawing programs write their
 * namespaces so); entities that lie elsewhere or are made of others, where the bombs are, are refused.
 *
 * @param entities is filled with what the DOCTYPE defines, for {@link unescapeXml}
 * @throws OpenBadgesError `svg-structure` at the first place that is not well-formed
 */
export function* readXml(xml: string, entities: Entities = noEntities()): Generator<XmlToken> {
  const open: string[] = []
  let position = 0
  while (position < xml.length) {
    const start = xml.indexOf('<', position)
    if (start !== position) {
      const end = start < 0 ? xml.length : start
      yield { kind: 'text', text: xml.slice(position, end), start: position, end }
      position = end
      continue
    }
    if (xml.startsWith('<!--', start)) position = after(xml, '-->', start + 4, 'a comment')
    else if (xml.startsWith('<?', start)) position = after(xml, '?>', start + 2, 'an instruction')
    else if (xml.startsWith('<![CDATA[', start)) {
      const end = after(xml, ']]>', start + 9, 'a CDATA section')
      yield { kind: 'cdata', text: xml.slice(start + 9, end - 3), start, end }
      position = end
    } else if (xml.startsWith('<!DOCTYPE', start)) {
      if (open.length > 0) throw broken('This SVG has a DOCTYPE in its middle.')
      position = readDoctype(xml, start, entities)
    } else if (xml.startsWith('</', start)) {
      const end = after(xml, '>', start, 'an end tag')
      const name = xml.slice(start + 2, end - 1).trim()
      if (open.pop() !== name) throw broken(told('The element {name} is closed where it is not open.', { name: name.slice(0, 60) }))
      yield { kind: 'close', name, start, end }
      position = end
    } else {
      const token = readOpenTag(xml, start)
      if (!token.closed) open.push(token.name)
      if (open.length > 512) throw broken('This SVG nests deeper than 512 elements.')
      yield token
      position = token.end
    }
  }
  if (open.length > 0) throw broken(told('The element {name} is never closed.', { name: String(open.at(-1)) }))
}

/** Entities that a document defines, and how much more of their text may still be written out. */
export type Entities = { readonly values: Map<string, string>; room: number }

/** None yet. */
export const noEntities = (): Entities => ({ values: new Map(), room: 65_536 })

const maximumEntities = 64
const maximumEntityLength = 512
const doctypeHead =
  /<!DOCTYPE\s+[^\s>["']+(?:\s+(?:PUBLIC\s+(?:"[^"]*"|'[^']*')(?:\s+(?:"[^"]*"|'[^']*'))?|SYSTEM\s+(?:"[^"]*"|'[^']*')))?\s*([[>])/y
const entityDeclaration = /<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"]*)"|'([^']*)')\s*>/y
// What says nothing that is read here: a comment, an instruction, which elements and attributes there may be.
const skippedDeclaration = /\s+|<!(?:ELEMENT|ATTLIST|NOTATION)\b(?:[^>"']|"[^"]*"|'[^']*'){0,4000}>/y

/** Reads a DOCTYPE with its own definitions; where it ends. */
function readDoctype(xml: string, start: number, { values }: Entities): number {
  const at = (pattern: RegExp, position: number): RegExpExecArray | null => {
    pattern.lastIndex = position
    return pattern.exec(xml)
  }
  const head = at(doctypeHead, start)
  if (!head) throw broken('The DOCTYPE of this SVG is not well-formed.')
  let position = start + head[0].length
  if (head[1] === '>') return position
  for (;;) {
    const skipped = at(skippedDeclaration, position)
    if (skipped) position += skipped[0].length
    else if (xml.startsWith('<!--', position)) position = after(xml, '-->', position + 4, 'a comment')
    else if (xml.startsWith('<?', position)) position = after(xml, '?>', position + 2, 'an instruction')
    else {
      const declared = at(entityDeclaration, position)
      if (!declared) break
      const [whole, name = '', double, single] = declared
      const value = double ?? single ?? ''
      if (/[&%<]/.test(value)) throw broken('This SVG defines entities out of other entities, which is not safe to read.')
      if (value.length > maximumEntityLength || values.size >= maximumEntities)
        throw broken('This SVG defines more entities than a picture needs.')
      // XML §4.2: the first definition counts.
      if (!values.has(name)) values.set(name, value)
      position += whole.length
    }
  }
  const end = at(/\]\s*>/y, position)
  if (!end) throw broken('This SVG defines entities that lie elsewhere or are made of others, which is not safe to read.')
  return position + end[0].length
}

/**
 * The name of the first element, past all that may stand before it, without a look at whether that is well-formed.
 *
 * @returns `undefined` where the text ends before, or is no XML
 */
export function rootName(xml: string): string | undefined {
  let position = xml.startsWith('\ufeff') ? 1 : 0
  const past = (mark: string, from: number): number => {
    const at = from < 0 ? -1 : xml.indexOf(mark, from)
    return at < 0 ? -1 : at + mark.length
  }
  for (;;) {
    while (/\s/.test(xml.charAt(position))) position++
    if (xml.startsWith('<!--', position)) position = past('-->', position + 4)
    else if (xml.startsWith('<?', position)) position = past('?>', position + 2)
    else if (xml.startsWith('<!DOCTYPE', position)) {
      const end = past('>', position)
      const subset = past('[', position)
      position = subset > 0 && subset < end ? past('>', past(']', subset)) : end
    } else break
    if (position < 0) return undefined
  }
  const name = /<([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)[\s>/]/y
  name.lastIndex = position
  return name.exec(xml)?.[1]
}

function after(xml: string, mark: string, from: number, what: string): number {
  const at = xml.indexOf(mark, from)
  if (at < 0) throw broken(told('This SVG ends inside {what}.', { what }))
  return at + mark.length
}

function readOpenTag(xml: string, start: number): XmlToken & { kind: 'open' } {
  const namePattern = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y
  namePattern.lastIndex = start + 1
  const name = namePattern.exec(xml)?.[0]
  if (name === undefined) throw broken('This SVG has a < that begins nothing.')

  const attributes = new Map<string, string>()
  const attributePattern = /\s+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
  let position = namePattern.lastIndex
  for (;;) {
    attributePattern.lastIndex = position
    const match = attributePattern.exec(xml)
    if (!match?.[1]) break
    if (attributes.has(match[1])) throw broken(told('The attribute {name} is given twice.', { name: String(match[1]) }))
    attributes.set(match[1], match[2] ?? match[3] ?? '')
    position = attributePattern.lastIndex
  }
  const endPattern = /\s*(\/?)>/y
  endPattern.lastIndex = position
  const end = endPattern.exec(xml)
  if (!end) throw broken(told('The tag of {name} is not well-formed.', { name }))
  return { kind: 'open', name, attributes, closed: end[1] === '/', start, end: endPattern.lastIndex }
}

const named: ReadonlyMap<string | undefined, string> = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }))

/**
 * Reads the five character entities, numeric references, and what the document itself defines; any other is refused.
 *
 * @param entities of {@link readXml}
 * @throws OpenBadgesError `svg-text`
 */
export function unescapeXml(text: string, entities: Entities = noEntities()): string {
  return text.replace(
    /&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|([A-Za-z_][\w.-]*));?/g,
    (whole, hexadecimal?: string, decimal?: string, name?: string) => {
      const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : decimal ? Number(decimal) : undefined
      const own = name === undefined ? undefined : entities.values.get(name)
      if (own !== undefined) entities.room -= own.length
      if (entities.room < 0) throw new OpenBadgesError('svg-text', 'The entities of this SVG come to more text than a picture needs.')
      const character = code === undefined ? (named.get(name) ?? own) : code <= 0x10ffff ? String.fromCodePoint(code) : undefined
      if (character === undefined || !whole.endsWith(';'))
        throw new OpenBadgesError('svg-text', told('The text uses {whole}, which is not defined.', { whole: whole.slice(0, 60) }))
      return character
    },
  )
}

/** Writes a text so that it can stand in a double-quoted attribute. */
export const escapeXmlAttribute = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
