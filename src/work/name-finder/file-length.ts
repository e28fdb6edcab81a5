import { readFile, stat } from 'node:fs/promises'
import { countWords } from '../attempts/find-incomplete.ts'
import { peeking } from '../evidence/file-peek.ts'
import { readEntries, unpack } from '../renditions/zip-entries.ts'
import { mostBytes, type Unit } from './file-words.ts'
import { openPdf } from './pdf-words.ts'

/** How many words a document has; null of tables, whose cells are no text to read. */
export const wordsIn = (contentType: string, units: readonly Unit[]): number | null =>
  /spreadsheet|csv/.test(contentType)
    ? null
    : units.reduce((sum, { text, place }) => (place.kind === 'aside' || place.kind === 'notes' ? sum : sum + countWords(text)), 0)

/**
 * How many pages or slides a document has: of a PDF and of slides as they are, of a text as its program last wrote it down, which may know no
 * number. Null where it is not known; never a guess.
 */
export async function pagesIn(contentType: string, path: string): Promise<number | null> {
  if (contentType === 'application/pdf') {
    if ((await stat(path)).size > mostBytes) return null
    const opening = await openPdf(await readFile(path))
    try {
      return (await opening.promise).numPages
    } finally {
      await opening.destroy()
    }
  }
  if (!/openxmlformats|opendocument/.test(contentType) || contentType.includes('spreadsheet')) return null
  return peeking(path, async (file) => {
    const entries = await readEntries(file)
    const textOf = async (name: string) => {
      const entry = entries.find((each) => each.name === name)
      return entry && entry.plainBytes < 1_000_000 ? (await unpack(file, entry)).toString('utf8') : ''
    }
    if (contentType.includes('presentationml')) return entries.filter(({ name }) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length
    // Both are written by the program at each saving, as the person sees it there.
    const said = contentType.includes('wordprocessingml')
      ? /<Pages>(\d{1,6})<\/Pages>/.exec(await textOf('docProps/app.xml'))
      : /\bmeta:page-count="(\d{1,6})"/.exec(await textOf('meta.xml'))
    const pages = Number(said?.[1] ?? 0)
    return pages > 0 ? pages : null
  })
}
