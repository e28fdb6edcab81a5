/** A piece of a line: text, or marked text. Never HTML. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'em'; content: Inline[] }
  | { kind: 'link'; href: string; content: Inline[] }

/** A block of a text in Markdown. Headings are paragraphs in bold: the page has headings of its own. */
export type Block =
  | { kind: 'paragraph' | 'heading'; content: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; start: number | null; items: Block[][] }

/** Longest text that is read for its form, and how deep its parts may lie in one another. Beyond, signs stay as they are. */
const maximumLength = 20_000
const maximumDepth = 4

/**
 * Reads a stranger's text in Markdown: paragraphs, headings, lists, quotes, code, emphasis and links to the web. HTML tags are taken off, pictures
 * become their words. What it gives is plain data, so nothing in it can run. Each sign is looked at a bounded number of times.
 */
export function readMarkdown(text: string): Block[] {
  const plain = text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ')
  return plain.length > maximumLength ? paragraphsOf(plain) : blocksOf(withoutTags(plain).split('\n'), 0)
}

const paragraphsOf = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', content: [{ kind: 'text', text: part.trim() }] }))

/** Tags that begin what stands apart, as the Markdown for it. */
const tagSigns: Readonly<Record<string, string>> = {
  li: '\n- ',
  p: '\n\n',
  '/p': '\n\n',
  br: '\n',
  'br/': '\n',
  div: '\n',
  '/div': '\n',
  '/ul': '\n\n',
  '/ol': '\n\n',
  tr: '\n',
}
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
])

/** Without tags and comments, and with what stands inside scripts and styles. Addresses between angle brackets stay. */
function withoutTags(text: string): string {
  return text
    .replace(/<!--[\s\S]{0,2000}?-->/g, '')
    .replace(/<(script|style)\b[^>]{0,500}>[\s\S]{0,5000}?<\/\1\s{0,9}>/gi, '')
    .replace(/<(\/?)([a-z][a-z0-9]{0,15})\b(?:[^<>"']|"[^"<>]{0,500}"|'[^'<>]{0,500}'){0,500}>/gi, (whole, slash: string, name: string) =>
      /^<[a-z]+:/i.test(whole) ? whole : (tagSigns[slash + name.toLowerCase()] ?? ''),
    )
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/gi, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : undefined
      return code === undefined
        ? (entities.get(name?.toLowerCase() ?? '') ?? whole)
        : code > 31 && code <= 0x10ffff
          ? String.fromCodePoint(code)
          : ' '
    })
}

const bullet = /^( {0,3})(?:([-*+•])|(\d{1,9})[.)])(?: +|$)/
const isRule = (line: string): boolean => /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/.test(line)

function blocksOf(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = []
  let words: string[] = []
  const flush = () => {
    if (words.length > 0) blocks.push({ kind: 'paragraph', content: inlineOf(words.join('\n')) })
    words = []
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const heading = /^ {0,3}#{1,6} +(.*?)(?: +#+)? *$/.exec(line)
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (words.length > 0 && /^ {0,3}(?:=+|-+) *$/.test(line)) {
      blocks.push({ kind: 'heading', content: inlineOf(words.join('\n')) })
      words = []
    } else if (line.trim() === '' || isRule(line)) flush()
    else if (heading) {
      flush()
      blocks.push({ kind: 'heading', content: inlineOf(heading[1] ?? '') })
    } else if (fence) {
      flush()
      const end = lines.findIndex((one, index) => index > at && one.trim().startsWith(fence))
      blocks.push({ kind: 'code', text: lines.slice(at + 1, end < 0 ? undefined : end).join('\n') })
      at = end < 0 ? lines.length : end
    } else if (depth < maximumDepth && /^ {0,3}>/.test(line)) {
      flush()
      const quoted: string[] = []
      for (; at < lines.length && /^ {0,3}>/.test(lines[at] ?? ''); at++) quoted.push((lines[at] ?? '').replace(/^ {0,3}> ?/, ''))
      at--
      blocks.push({ kind: 'quote', blocks: blocksOf(quoted, depth + 1) })
    } else if (depth < maximumDepth && bullet.test(line) && (words.length === 0 || !/^ {0,3}\d/.test(line) || /^ {0,3}1[.)]/.test(line))) {
      flush()
      const { list, next } = listAt(lines, at, depth)
      blocks.push(list)
      at = next - 1
    } else words.push(line.trim())
  }
  flush()
  return blocks
}

/** The list that begins at a line, and the line behind it. */
function listAt(lines: readonly string[], from: number, depth: number): { list: Block; next: number } {
  const [, , sign, first] = bullet.exec(lines[from] ?? '') ?? []
  const items: string[][] = []
  let indent = 0
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const begins = bullet.exec(line)
    const isIndented = indent > 0 && /^ +/.exec(line) && line.search(/\S/) >= Math.min(indent, 2)
    if (begins && !(isIndented && line.search(/\S/) >= indent) && !isRule(line)) {
      if ((begins[3] === undefined) !== (first === undefined) || (first === undefined && begins[2] !== sign)) break
      indent = Math.min(begins[0].length, 4)
      items.push([line.slice(begins[0].length)])
    } else if (line.trim() === '') {
      const following = lines.slice(at + 1, at + 4).find((one) => one.trim() !== '')
      if (following === undefined || !(bullet.test(following) || /^ {2,}\S/.test(following))) break
      items.at(-1)?.push('')
    } else if (isIndented) items.at(-1)?.push(line.slice(Math.min(indent, line.search(/\S/))))
    else if (lines[at - 1]?.trim() === '' || /^ {0,3}(?:#{1,6} |>|`{3}|~{3})/.test(line) || isRule(line)) break
    else items.at(-1)?.push(line.trim())
  }
  return {
    list: { kind: 'list', start: first === undefined ? null : Number(first), items: items.map((item) => blocksOf(item, depth + 1)) },
    next: at,
  }
}

const link =
  /!?\[((?:[^[\]\\]|\\.|\[[^[\]]{0,200}\]){0,600})\]\(\s{0,9}<?((?:[^\s()<>\\]|\([^\s()<>]{0,200}\)|\\.){0,1000})>?(?:\s{1,9}(?:"[^"]{0,300}"|'[^']{0,300}'))?\s{0,9}\)/y
const bare = /<?(https?:\/\/[^\s<>"'`]{0,900}[^\s<>"'`.,;:!?)\]}*_])>?/iy
const code = /(`{1,3})(?!`)([\s\S]{1,2000}?)(?<!`)\1(?!`)/y
const emphases: readonly (readonly [RegExp, 'strong' | 'em'])[] = [
  [/\*\*(?=\S)((?:[^*\\]|\\.|\*(?!\*)){1,3000}?)(?<=\S)\*\*(?!\*)/y, 'strong'],
  [/(?<![\p{L}\p{N}])__(?=\S)((?:[^_\\]|\\.|_(?!_)){1,3000}?)(?<=\S)__(?![\p{L}\p{N}])/uy, 'strong'],
  [/\*(?=[^\s*])((?:[^*\\]|\\.|\*\*[^*]{1,500}\*\*){1,3000}?)(?<=\S)\*(?!\*)/y, 'em'],
  [/(?<![\p{L}\p{N}])_(?=[^\s_])((?:[^_\\]|\\.){1,3000}?)(?<=\S)_(?![\p{L}\p{N}])/uy, 'em'],
]

function inlineOf(source: string, depth = 0, inLink = false): Inline[] {
  const parts: Inline[] = []
  let text = ''
  const flush = () => {
    if (text !== '') parts.push({ kind: 'text', text })
    text = ''
  }
  const put = (part: Inline, length: number): number => {
    flush()
    parts.push(part)
    return length
  }
  // How often a sign that opens something may be followed to nothing: a text of nothing but signs ends as it stands.
  let tries = 400
  for (let at = 0; at < source.length; ) {
    const sign = source[at] ?? ''
    const match = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at
      return pattern.exec(source)
    }
    const opens = tries > 0 && depth < maximumDepth && /[[!`*_<h]/i.test(sign)
    if (sign === '\\' && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? '')) {
      text += source[at + 1]
      at += 2
      continue
    }
    if (opens) {
      const run = readMarked(sign, match, depth, inLink)
      if (run) {
        at += put(run.part, run.length)
        continue
      }
      if (sign !== 'h' && sign !== 'H') tries--
    }
    text += sign
    at++
  }
  flush()
  return parts
}

function readMarked(
  sign: string,
  match: (pattern: RegExp) => RegExpExecArray | null,
  depth: number,
  inLink: boolean,
): { part: Inline; length: number } | null {
  if (sign === '[' || sign === '!') {
    const found = match(link)
    if (!found) return null
    const [whole, words = '', target = ''] = found
    const content = inlineOf(words, depth + 1, true)
    const href = URL.parse(target.replace(/\\(.)/g, '$1'))
    const leads = href && /^(?:https?|mailto):$/.test(href.protocol) && sign === '[' && !inLink
    return { part: leads ? { kind: 'link', href: href.href, content } : { kind: 'em', content }, length: whole.length }
  }
  if (sign === '`') {
    const found = match(code)
    return found ? { part: { kind: 'code', text: (found[2] ?? '').replace(/\s+/g, ' ').trim() }, length: found[0].length } : null
  }
  if (sign === '<' || sign === 'h' || sign === 'H') {
    const found = match(bare)
    const href = found && !inLink ? URL.parse(found[1] ?? '') : null
    return found && href
      ? { part: { kind: 'link', href: href.href, content: [{ kind: 'text', text: found[1] ?? '' }] }, length: found[0].length }
      : null
  }
  for (const [pattern, kind] of emphases) {
    const found = match(pattern)
    if (found) return { part: { kind, content: inlineOf(found[1] ?? '', depth + 1, inLink) }, length: found[0].length }
  }
  return null
}
