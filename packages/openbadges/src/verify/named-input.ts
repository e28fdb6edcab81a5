import { inflate } from '../baking/inflate.ts'
import { type Told, told, type Words } from '../words.ts'

/**
 * What somebody handed in instead of a credential.
 *
 * @property sentence what it is, and what to use instead
 * @property link an address that it carries, where the credential may be had
 */
export type NamedInput = { readonly sentence: Words; readonly link?: string }

const photo = (kind: string): Words =>
  told(
    'This is a {kind} picture. Only the original PNG or SVG carries the badge; screenshots and re-saved pictures have lost it. Ask for the file or the link.',
    { kind },
  )
const document = (kind: Told): Words =>
  told('This is {kind}. No badge can be read from it. Ask for the badge as a file (PNG, SVG or JSON) or for its link.', { kind })
const archive = (kind: Told): Words => told('This is {kind}. Unpack it and check the badge that is inside.', { kind })
const recording = (kind: Told): Words =>
  told('This is {kind}, not a badge. Ask for the badge as a file (PNG, SVG or JSON) or for its link.', { kind })

/** What a PNG or SVG without a badge is told. */
export const EMPTY_PICTURE =
  'This picture has no badge in it. Screenshots and re-saved pictures have lost it. Ask for the original file or the link.'

/** What a web page is told that leads to no badge. */
export const WEB_PAGE =
  'This is a web page. It names no file of a badge that could be read. Look on the page for the badge as a file (PNG, SVG or JSON) and check that.'

/** How a file begins, by which it is known; `at` where not at its start. */
const beginnings: readonly (readonly [begins: string, sentence: Words, at?: number])[] = [
  ['\xff\xd8\xff', photo('JPEG')],
  ['GIF8', photo('GIF')],
  ['WEBP', photo('WebP'), 8],
  ['BM', photo('BMP')],
  ['II*\0', photo('TIFF')],
  ['MM\0*', photo('TIFF')],
  ['ftyphe', photo('HEIC'), 4],
  ['ftypmif1', photo('HEIC'), 4],
  ['ftypavif', photo('AVIF'), 4],
  ['ftypM4A', recording(told('a sound recording')), 4],
  ['ftyp', recording(told('a video')), 4],
  ['\x1a\x45\xdf\xa3', recording(told('a video'))],
  ['AVI ', recording(told('a video')), 8],
  ['ID3', recording(told('a sound recording'))],
  ['OggS', recording(told('a recording'))],
  ['WAVE', recording(told('a sound recording')), 8],
  ['{\\rtf', document(told('a text document (RTF)'))],
  ['\xd0\xcf\x11\xe0', document(told('a document of an older Office program'))],
  // Read as windows-1252, which decoders take for latin1.
  ['\x1f\u2039', archive(told('a packed file (gzip)'))],
  ['7z\xbc\xaf', archive(told('a 7z archive'))],
  ['Rar!', archive(told('a RAR archive'))],
]

/** What a ZIP archive is by the names of the files in it, which stand in it as they are. */
const packed: readonly (readonly [name: RegExp, sentence: Words])[] = [
  [/\bword\//, document(told('a Word document'))],
  [/\bxl\//, document(told('an Excel workbook'))],
  [/\bppt\//, document(told('a PowerPoint presentation'))],
  [/application\/vnd\.oasis\.opendocument/, document(told('a document of an office program'))],
  [/\bIndex\/Document\.iwa/, document(told('a document of Pages, Numbers or Keynote'))],
]

/**
 * Names what bytes are that are no credential, by what they begin with.
 *
 * @param bytes of a file that is neither PNG nor SVG
 * @returns `undefined` for what may be text
 */
export async function namedInput(bytes: Uint8Array): Promise<NamedInput | undefined> {
  const head = latin(bytes.subarray(0, 2048))
  if (isPdf(bytes)) return namedPdf(bytes)
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    const names = head + latin(bytes.subarray(-65_536))
    return { sentence: packed.find(([name]) => name.test(names))?.[1] ?? archive(told('a ZIP archive')) }
  }
  const known = beginnings.find(([begins, , at = 0]) => head.startsWith(begins, at))
  if (known) return { sentence: known[1] }
  const text = head.replace(/^(?:ï»¿)?\s*/, '')
  if (isWebPage(text)) return { sentence: WEB_PAGE }
  // No text has a zero in it, but for one in another encoding, which is said where it is read.
  return head.includes('\0') && !/^(?:\xff\xfe|\xfe\xff)/.test(head)
    ? { sentence: 'This is not a file of a kind that carries badges. A badge is a PNG or SVG picture, or JSON.' }
    : undefined
}

/** Whether a file is a PDF. Readers take one whose first line stands within its first kilobyte. */
export const isPdf = (bytes: Uint8Array): boolean => latin(bytes.subarray(0, 1024)).includes('%PDF-')

/** Whether a text begins as a web page does. */
export const isWebPage = (text: string): boolean =>
  /^\s*(?:<!--(?:(?!-->).){0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/is.test(text)

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** A certificate as a PDF often has the link of its badge printed on it, as an annotation or in its text. */
async function namedPdf(bytes: Uint8Array): Promise<NamedInput> {
  const link = await linkIn(bytes)
  return link === undefined
    ? {
        sentence: 'This is a PDF. A badge cannot be read from it. Ask for the badge as a file (PNG, SVG or JSON) or for its link.',
      }
    : {
        sentence: told(
          'This is a PDF. A badge cannot be read from it. This link is printed in it: {link} Check that link, or ask for the badge as a file (PNG, SVG or JSON).',
          { link },
        ),
        link,
      }
}

const maximumStreams = 60
const maximumStreamBytes = 400_000

async function linkIn(bytes: Uint8Array): Promise<string | undefined> {
  const whole = latin(bytes)
  const found = [...linksOf(whole)]
  let from = 0
  for (let count = 0; count < maximumStreams && found.length < 20; count++) {
    const start = whole.indexOf('stream', from)
    if (start < 0) break
    const begin = start + (whole.startsWith('\r\n', start + 6) ? 8 : 7)
    const end = whole.indexOf('endstream', begin)
    if (end < 0) break
    from = end + 9
    // Pictures and fonts are no text.
    if (end - begin > maximumStreamBytes || !/FlateDecode/.test(whole.slice(Math.max(0, start - 400), start))) continue
    try {
      found.push(...linksOf(latin(await inflate(bytes.subarray(begin, end), maximumStreamBytes))))
    } catch {
      // Damaged, encrypted or too large: what is in it is not known.
    }
  }
  // An address of a program that made the file, or of the format's own vocabulary, is none of a badge.
  const candidates = found.filter(
    (link) => !/^https?:\/\/(?:[\w-]+\.)*(?:w3\.org|adobe\.com|purl\.org|aiim\.org|iptc\.org)(?:[/:]|$)/i.test(link),
  )
  return candidates.find((link) => /badge|award|assertion|credential|certificate|verify/i.test(link)) ?? candidates[0]
}

/** Web addresses in the strings of a PDF: those of links first, then those in text, whose pieces stand apart where letters are moved closer. */
function* linksOf(content: string): Generator<string> {
  for (const [, link = ''] of content.matchAll(/\/URI\s{0,4}\((https?:\/\/[^\s()<>\\]{4,500})\)/gi)) yield link
  for (const [, text = ''] of content.matchAll(/\[((?:\((?:[^()\\]|\\.){0,500}\)|[\s\d.-]){1,400})\]\s{0,4}TJ/g)) {
    const joined = [...text.matchAll(/\(((?:[^()\\]|\\.){0,500})\)/g)].map(([, piece = '']) => piece).join('')
    const link = /https?:\/\/[^\s()<>\\"']{4,500}/i.exec(joined)?.[0]
    if (link) yield link
  }
  for (const [, text = ''] of content.matchAll(/\(((?:[^()\\]|\\.){4,500})\)\s{0,4}(?:Tj|'|")/g)) {
    const link = /https?:\/\/[^\s()<>\\"']{4,500}/i.exec(text)?.[0]
    if (link) yield link
  }
}

/** What a text that is no JSON may have gone through: quotation marks and blanks that a mail or word processor put in place of plain ones. */
const curled = /^\s*[[{]\s*[“”„‟″«»]/

/** Those that stand where JSON has its own: those inside a text are words of its author. */
const outerQuotes = /(?<=[{[:,]\s{0,99})[“”„‟″«»]|[“”„‟″«»](?=\s{0,99}[:,}\]])/g

/** Longest text that is put right, in characters: what is pasted is short. */
const maximumMended = 1_000_000

/** Why a text with such quotation marks should not be used, even where it could be read. */
export const CHANGED_QUOTES =
  'The quotation marks in this text were changed on the way, as mail programs and word processors do. Use the file of the badge or its link instead.'

/**
 * Puts a text right that a program made prettier. Blanks between members mean nothing; with other quotation marks the text is a guess, to be
 * believed only as far as a signature over what it says holds.
 *
 * @returns the text, and whether its quotation marks were exchanged; `undefined` where there was nothing to put right
 */
export function plainJson(text: string): { readonly text: string; readonly quotesChanged: boolean } | undefined {
  if (text.length > maximumMended) return undefined
  const quotesChanged = curled.test(text)
  const straight = quotesChanged ? text.replace(outerQuotes, '"') : text
  const plain = straight.replace(
    /"[^"\\]*(?:\\.[^"\\]*)*"|[\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/gs,
    (part) => (part.startsWith('"') ? part : ' '),
  )
  return plain === text ? undefined : { text: plain, quotesChanged }
}

/** Kinds of file that an `alternate` link of a page may lead to, the surest first. */
const alternates = ['application/vc', 'application/vc+ld+json', 'application/ld+json', 'application/json']

/**
 * Where a web page says that the same is to be had as a document: its `link rel=alternate` of the surest kind.
 *
 * @param page the text of the page
 * @param address of the page, against which the link is read
 * @returns an absolute web address
 */
export function alternateOf(page: string, address: string): string | undefined {
  const text = page.slice(0, 300_000)
  const links: { href: string; rank: number }[] = []
  // What stands in a comment is not there.
  for (let from = 0; links.length < 50; ) {
    const start = text.indexOf('<', from)
    if (start < 0) break
    if (text.startsWith('<!--', start)) {
      const end = text.indexOf('-->', start + 4)
      if (end < 0) break
      from = end + 3
      continue
    }
    from = start + 1
    if (!/^<link\s/i.test(text.slice(start, start + 6))) continue
    const end = text.slice(start, start + 2000).indexOf('>')
    if (end < 0) continue
    const tag = text.slice(start, start + end)
    const value = (name: string): string => {
      const match = new RegExp(`\\s${name}\\s{0,4}=\\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
      return (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim()
    }
    const rank = alternates.indexOf(value('type').toLowerCase().split(';')[0]?.trim() ?? '')
    const href = URL.parse(value('href').replaceAll('&amp;', '&'), address)
    if (rank >= 0 && /(?:^|\s)alternate(?:\s|$)/i.test(value('rel')) && href && /^https?:$/.test(href.protocol))
      links.push({ href: href.href, rank })
  }
  return links.sort((a, b) => a.rank - b.rank)[0]?.href
}
