import { readFile, stat, writeFile } from 'node:fs/promises'
import { peeking } from '../evidence/file-peek.ts'
import { cleanFile } from '../renditions/clean-file.ts'
import { CannotMake } from '../renditions/found.ts'
import { readEntries, rewriteZip, unpack } from '../renditions/zip-entries.ts'
import { pagesOfPdf } from './pdf-words.ts'
import { maskedXml, type Range, rulesOf, wordsOf } from './xml-words.ts'

/** Where in a file something stands, as a person looks for it. */
export type FilePlace =
  | { kind: 'page' | 'slide' | 'notes' | 'line' | 'paragraph'; number: number }
  | { kind: 'cell'; sheet: number; cell: string }
  | { kind: 'cue'; seconds: number }
  | { kind: 'table' }
  | { kind: 'aside' }
/** Words that stand together in a file, in its order. */
export type Unit = { place: FilePlace; text: string }

/** A larger file is not looked through. */
export const mostBytes = 60_000_000
const mostUnpacked = 200_000_000
const mostUnits = 200_000
const words = /^(word|ppt|xl)\/.*\.(xml|rels)$|^(content|styles)\.xml$/

const isOffice = (contentType: string) => /openxmlformats|opendocument/.test(contentType)
const isText = (contentType: string) => contentType.startsWith('text/')

/** All words of a file. @throws CannotMake where it is too large, damaged or locked */
export async function unitsOf(contentType: string, path: string): Promise<Unit[]> {
  if ((await stat(path)).size > mostBytes) throw new CannotMake('too-large', 'The file is too large to be looked through.')
  if (contentType === 'application/pdf') return pagesOfPdf(await readFile(path))
  if (isText(contentType))
    return (await textOf(path, contentType)).text.split('\n').map((text, line) => ({ place: { kind: 'line', number: line + 1 }, text }))
  if (!isOffice(contentType)) throw new CannotMake('kind', 'Files of this kind are not looked through.')
  return officeUnits(contentType, path)
}

/** Writes a copy with a mask in the place of ranges of its units, without what an office file says of its authors. @throws CannotMake */
export async function maskFile(
  contentType: string,
  { from, between, to }: { from: string; between: string; to: string },
  masks: ReadonlyMap<number, readonly Range[]>,
  mask: string,
): Promise<void> {
  if (isText(contentType)) {
    const { text } = await textOf(from, contentType)
    const lines = text.split('\n').map((line, place) => maskedLine(line, masks.get(place) ?? [], mask))
    await writeFile(to, lines.join('\n'), { mode: 0o600 })
    return
  }
  if (!isOffice(contentType)) throw new CannotMake('kind', 'Of files of this kind no masked copy is written.')
  let first = 0
  const rules = rulesOf(contentType)
  await rewriteZip(from, between, async ({ name }, read) => {
    if (!words.test(name)) return 'as-it-is'
    const xml = xmlIn(await read())
    const units = unitsIn(xml, rules)
    const own = new Map(
      units.flatMap((_, place): [number, readonly Range[]][] => {
        const ranges = masks.get(first + place)
        return ranges ? [[place, ranges]] : []
      }),
    )
    first += units.length
    return own.size === 0 ? 'as-it-is' : Buffer.from(maskedXml(xml, units, own, mask))
  })
  await cleanFile(contentType, between, to)
}

function maskedLine(line: string, ranges: readonly Range[], mask: string): string {
  let made = ''
  let at = 0
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    if (start < at) continue
    made += line.slice(at, start) + mask
    at = end
  }
  return made + line.slice(at)
}

async function textOf(path: string, contentType: string): Promise<{ text: string }> {
  const charset = /charset=([\w-]+)/.exec(contentType)?.[1] ?? 'utf-8'
  return { text: new TextDecoder(charset).decode(await readFile(path)) }
}

function xmlIn(bytes: Buffer): string {
  if ((bytes[0] ?? 0) >= 0xfe || bytes[0] === 0 || bytes[1] === 0) throw new CannotMake('kind', 'A part is not written in UTF-8.')
  return bytes.toString('utf8')
}

function unitsIn(xml: string, rules: Parameters<typeof wordsOf>[1]) {
  try {
    return wordsOf(xml, rules)
  } catch {
    throw new CannotMake('kind', 'A part declares what no office program writes.')
  }
}

async function officeUnits(contentType: string, path: string): Promise<Unit[]> {
  const rules = rulesOf(contentType)
  return peeking(path, async (file) => {
    const units: (Unit & { shared?: number })[] = []
    const cells = new Map<number, FilePlace>()
    let unpacked = 0
    for (const entry of await readEntries(file)) {
      if (!words.test(entry.name)) continue
      const bytes = await unpack(file, entry)
      unpacked += bytes.length
      if (unpacked > mostUnpacked) throw new CannotMake('too-large', 'It unpacks to more than is looked through.')
      const xml = xmlIn(bytes)
      const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(entry.name)?.[1]
      if (sheet)
        for (const [, cell = '', shared = ''] of xml.matchAll(/<c r="([A-Z]{1,3}\d{1,7})"[^>]{0,80}t="s"[^>]{0,80}><v>(\d{1,7})<\/v>/g))
          if (!cells.has(Number(shared))) cells.set(Number(shared), { kind: 'cell', sheet: Number(sheet), cell })
      const found = unitsIn(xml, rules)
      if (units.length + found.length > mostUnits) throw new CannotMake('too-large', 'It has more words than are looked through.')
      for (const [place, { text }] of found.entries())
        units.push({ place: placeIn(entry.name, place), text, ...(entry.name === 'xl/sharedStrings.xml' && { shared: place }) })
    }
    return units.map(({ shared, ...unit }) => ({ ...unit, place: (shared !== undefined && cells.get(shared)) || unit.place }))
  })
}

function placeIn(part: string, place: number): FilePlace {
  const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(part)?.[1]
  if (slide) return { kind: 'slide', number: Number(slide) }
  const notes = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/.exec(part)?.[1]
  if (notes) return { kind: 'notes', number: Number(notes) }
  if (part === 'word/document.xml' || part === 'content.xml') return { kind: 'paragraph', number: place + 1 }
  return part.startsWith('xl/') ? { kind: 'table' } : { kind: 'aside' }
}
