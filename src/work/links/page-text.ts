import { Parser } from 'htmlparser2'

/** A page as text: its title, and the words that it shows. */
export type PageText = { title: string; text: string }

/** So deep a page may be; what is deeper was made to be costly. */
const deepest = 500
/** So much text is kept of one page. */
const longest = 1_000_000

/** What shows nothing, or what is only to press. */
const skipped = new Set(
  'script style noscript template svg math iframe object embed canvas nav button select textarea input datalist dialog audio video map'.split(
    ' ',
  ),
)
const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const apart = new Set('h1 h2 h3 h4 h5 h6 p table ul ol pre blockquote article section'.split(' '))

/**
 * The words of a page, and nothing that runs, loads or leads anywhere: no mark of HTML is in the result. Bounded in depth and length.
 * @returns null for a page that is deeper than any that a person made
 */
export function readPage(html: string): PageText | null {
  const lines: string[] = []
  let line: string[] = []
  let length = 0
  let title = ''
  let skipping = 0
  let inTitle = false
  let isCell = false
  let depth = 0
  const endLine = () => {
    const words = line.join('').trim()
    line = []
    if (words !== '') lines.push(words)
  }
  const leaveBlank = () => {
    endLine()
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
  }
  const breakAt = (name: string) => (apart.has(name) ? leaveBlank() : endLine())
  const write = (words: string) => {
    length += words.length
    if (length <= longest) line.push(words)
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++
        if (depth > deepest) return parser.pause()
        if (skipping > 0 || skipped.has(name) || 'hidden' in attributes || attributes['aria-hidden'] === 'true') {
          skipping++
          return
        }
        if (name === 'title') inTitle = title === ''
        else if (name === 'br') endLine()
        else if (name === 'td' || name === 'th') {
          if (isCell) write('\t')
          isCell = true
        } else if (name === 'img' && attributes.alt?.trim()) write(` [${attributes.alt.trim()}] `)
        else if (blocks.has(name)) {
          breakAt(name)
          if (name === 'tr') isCell = false
          if (name === 'li') write('• ')
        }
      },
      ontext(words) {
        if (skipping > 0) return
        if (inTitle) title += words.slice(0, 1000)
        else write(words)
      },
      onclosetag(name) {
        depth--
        if (skipping > 0) {
          skipping--
          return
        }
        if (name === 'title') inTitle = false
        else if (blocks.has(name)) breakAt(name)
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  for (let at = 0; at < html.length && depth <= deepest; at += 65_536) parser.write(html.slice(at, at + 65_536))
  if (depth > deepest) return null
  parser.end()
  endLine()
  const words = lines.map((one) =>
    one
      .replace(/[^\S\t]+/g, ' ')
      .replace(/ ?\t ?/g, '\t')
      .trim(),
  )
  return { title: plainText(title).replace(/\s+/g, ' ').trim().slice(0, 300), text: plainText(words.join('\n')).trim() }
}

/** Without what is no letter, and without marks that turn the direction of what follows. */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))

/** The bytes of a page as text: by the charset that its server or the page itself names, else UTF-8. */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  return decoderFor(named).decode(bytes)
}

function decoderFor(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset ?? 'utf-8')
  } catch {
    // A charset that nobody knows.
    return new TextDecoder()
  }
}
