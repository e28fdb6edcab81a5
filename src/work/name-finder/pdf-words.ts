import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { CannotMake } from '../renditions/found.ts'
import type { Unit } from './file-words.ts'

const mostPages = 300

/** Begins to read a PDF, with nothing in it run or fetched. What is begun is to be destroyed. */
export async function openPdf(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return getDocument({
    data: Uint8Array.from(bytes),
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  })
}

/** The words of a PDF, page by page, with what stands in its fields and notes. What is only a picture of words has none. @throws CannotMake */
export async function pagesOfPdf(bytes: Uint8Array): Promise<Unit[]> {
  return reading(bytes, async (document) => {
    if (document.numPages > mostPages) throw new CannotMake('too-large', 'It has more pages than are looked through.')
    const pages: Unit[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const notes = (await page.getAnnotations()).flatMap(({ fieldValue, contentsObj, url }) =>
        [fieldValue, contentsObj?.str, url].filter((words) => typeof words === 'string' && words !== ''),
      )
      pages.push({ place: { kind: 'page', number }, text: [await wordsOn(page), ...notes].join('\n') })
      page.cleanup()
    }
    return pages
  })
}

/** The words of one page, as they are drawn on it; null where there is no such page. @throws CannotMake */
export const pageOfPdf = (bytes: Uint8Array, number: number): Promise<string | null> =>
  reading(bytes, async (document) => (number > document.numPages ? null : wordsOn(await document.getPage(number))))

async function wordsOn(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

async function reading<Made>(bytes: Uint8Array, make: (document: PDFDocumentProxy) => Promise<Made>): Promise<Made> {
  const opening = await openPdf(bytes)
  try {
    return await make(await opening.promise)
  } catch (error) {
    if (error instanceof CannotMake) throw error
    throw new CannotMake('damaged', String(error))
  } finally {
    await opening.destroy()
  }
}
