/** Words of an XML part that stand together, as in a paragraph or a cell, whatever marks lie between them. */
export type XmlWords = { text: string; pieces: Piece[] }
/** A stretch of the part that holds some of these words. */
type Piece = { at: number; plain: string; from: number; to: number; quote: string }
export type Range = { start: number; end: number }

/** Which elements of a family of documents hold what. */
type Rules = { together: ReadonlySet<string>; words: ReadonlySet<string> | 'all'; gaps: ReadonlySet<string> }
const openXml: Rules = {
  together: new Set(['p', 'si', 'is', 'comment']),
  words: new Set(['t', 'delText', 'instrText', 'text']),
  gaps: new Set(['tab', 'br', 'cr']),
}
const openDocument: Rules = {
  together: new Set(['p', 'h', 'desc', 'title']),
  words: 'all',
  gaps: new Set(['s', 'tab', 'line-break']),
}
export const rulesOf = (contentType: string): Rules => (contentType.includes('opendocument') ? openDocument : openXml)

// What is said of a picture or a link to who can't see it, and addresses that letters go to.
const spokenAttribute = /([\w.-]+:)?(descr|title|tooltip|alt|Target|href)\s*=\s*("[^"]*"|'[^']*')/g

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const plainOf = (xml: string) =>
  xml.replaceAll(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g, (all, name?: string, decimal?: string, hex?: string) => {
    if (name) return signs[name] ?? all
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
const xmlOf = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;')

/**
 * All words of an XML part, in its order. Read by one pass over its signs: nothing in it is fetched, and nothing is put in for what it declares,
 * which no office program writes. @throws Error where it declares something
 */
export function wordsOf(xml: string, { together, words, gaps }: Rules): XmlWords[] {
  const found: XmlWords[] = []
  const open: XmlWords[] = []
  /** How deep it is in elements whose text is words. */
  let inWords = 0
  const add = (unit: XmlWords, plain: string, from: number, to: number, quote = '') => {
    if (from < to) unit.pieces.push({ at: unit.text.length, plain, from, to, quote })
    unit.text += plain
  }
  const gap = () => {
    const unit = open.at(-1)
    if (unit) unit.text += ' '
  }
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at)
    const end = next === -1 ? xml.length : next
    const unit = open.at(-1)
    if (end > at && unit && (words === 'all' || inWords > 0)) add(unit, plainOf(xml.slice(at, end)), at, end)
    if (next === -1) break
    if (xml.startsWith('<!--', next)) at = past(xml, '-->', next)
    else if (xml.startsWith('<![CDATA[', next)) {
      at = past(xml, ']]>', next)
      if (unit && (words === 'all' || inWords > 0)) add(unit, xml.slice(next + 9, at - 3), next, at)
    } else if (xml.startsWith('<?', next)) at = past(xml, '?>', next)
    else if (xml.startsWith('<!', next)) throw new Error('The part declares something.')
    else {
      at = tagEnd(xml, next)
      const tag = xml.slice(next, at)
      const [, slash, name = ''] = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)/.exec(tag) ?? []
      const isEmpty = tag.endsWith('/>')
      if (slash) {
        if (together.has(name) && open.length > 0) open.pop()
        if (words !== 'all' && words.has(name)) inWords = Math.max(0, inWords - 1)
        continue
      }
      for (const { index, 2: attribute = '', 3: value = '' } of tag.matchAll(spokenAttribute)) {
        const isAddress = attribute === 'Target' || attribute === 'href'
        if (value.length < 3 || (isAddress && !/^.mailto:/i.test(value))) continue
        const from = next + (index ?? 0) + (tag.slice(index).indexOf(value) + 1)
        found.push({ text: '', pieces: [] })
        add(found.at(-1) as XmlWords, plainOf(value.slice(1, -1)), from, from + value.length - 2, value[0])
      }
      if (gaps.has(name)) gap()
      if (isEmpty) continue
      if (together.has(name)) {
        const fresh = { text: '', pieces: [] }
        open.push(fresh)
        found.push(fresh)
      }
      if (words !== 'all' && words.has(name)) {
        // A comment of a slide has its words without a paragraph around them.
        if (open.length === 0) {
          const fresh = { text: '', pieces: [] }
          found.push(fresh)
          add(fresh, plainOf(xml.slice(at, xml.indexOf('<', at))), at, xml.indexOf('<', at))
        }
        inWords++
      }
    }
  }
  return found
}

const past = (xml: string, what: string, from: number) => {
  const at = xml.indexOf(what, from)
  return at === -1 ? xml.length : at + what.length
}

/** Where a tag ends: a sign in an attribute ends none. */
function tagEnd(xml: string, from: number): number {
  let quote = ''
  for (let at = from; at < xml.length; at++) {
    const sign = xml[at] ?? ''
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at + 1
  }
  return xml.length
}

/** The part with a mask in the place of ranges of its words, also where marks part a name. All else stays sign for sign. */
export function maskedXml(xml: string, units: readonly XmlWords[], masks: ReadonlyMap<number, readonly Range[]>, mask: string): string {
  const changes: { from: number; to: number; xml: string }[] = []
  for (const [place, ranges] of masks) {
    for (const { at, plain, from, to } of units[place]?.pieces ?? []) {
      const end = at + plain.length
      const own = ranges.filter((range) => range.start < end && range.end > at)
      if (own.length === 0) continue
      let text = ''
      let done = at
      for (const { start, end: stop } of [...own].sort((one, other) => one.start - other.start)) {
        text += plain.slice(done - at, Math.max(done, start) - at)
        // Where a name goes on from the piece before, the mask stands there.
        if (start >= at) text += mask
        done = Math.max(done, Math.min(stop, end))
      }
      changes.push({ from, to, xml: xmlOf(text + plain.slice(done - at)) })
    }
  }
  let made = ''
  let at = 0
  for (const change of changes.sort((one, other) => one.from - other.from)) {
    if (change.from < at) continue
    made += xml.slice(at, change.from) + change.xml
    at = change.to
  }
  return made + xml.slice(at)
}
