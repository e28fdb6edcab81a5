import { OpenBadgesError } from '../errors.ts'

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

const broken = (what: string): OpenBadgesError => new OpenBadgesError('svg-structure', what)

/**
 * Walks an XML text piece by piece, in one pass and without building a tree. Comments, processing instructions and a DOCTYPE that only
 * names an external subset are skipped and never followed; one with definitions of its own (where entity bombs and external entities
 * live) is refused.
 *
 * @throws OpenBadgesError `svg-structure` at the first place that is not well-formed
 */
export function* readXml(xml: string): Generator<XmlToken> {
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
      position = after(xml, '>', start, 'the DOCTYPE')
      if (xml.slice(start, position).includes('['))
        throw broken('This SVG defines entities of its own, which is never needed and not safe to read.')
    } else if (xml.startsWith('</', start)) {
      const end = after(xml, '>', start, 'an end tag')
      const name = xml.slice(start + 2, end - 1).trim()
      if (open.pop() !== name) throw broken(`The element ${name.slice(0, 60)} is closed where it is not open.`)
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
  if (open.length > 0) throw broken(`The element ${open.at(-1)} is never closed.`)
}

function after(xml: string, mark: string, from: number, what: string): number {
  const at = xml.indexOf(mark, from)
  if (at < 0) throw broken(`This SVG ends inside ${what}.`)
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
    if (attributes.has(match[1])) throw broken(`The attribute ${match[1]} is given twice.`)
    attributes.set(match[1], match[2] ?? match[3] ?? '')
    position = attributePattern.lastIndex
  }
  const endPattern = /\s*(\/?)>/y
  endPattern.lastIndex = position
  const end = endPattern.exec(xml)
  if (!end) throw broken(`The tag of ${name} is not well-formed.`)
  return { kind: 'open', name, attributes, closed: end[1] === '/', start, end: endPattern.lastIndex }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads the five character entities and numeric references; any other is refused.
 *
 * @throws OpenBadgesError `svg-text`
 */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|([A-Za-z]\w*));?/g,
    (whole, hexadecimal?: string, decimal?: string, name?: string) => {
      const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : decimal ? Number(decimal) : undefined
      const character = code === undefined ? named[name ?? ''] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined
      if (character === undefined || !whole.endsWith(';'))
        throw new OpenBadgesError('svg-text', `The text uses ${whole}, which is not defined.`)
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
