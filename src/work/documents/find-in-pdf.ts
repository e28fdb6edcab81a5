import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { placesOf } from './quoted-words.ts'

/** So many pages are looked through: of a longer document the first. */
export const mostPagesFound = 1000
const mostHits = 500

/** The words of a page, as its layer of words has them. */
export async function wordsOfPage(document: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

/** One place of what is looked for: the page, and the how manieth on it. */
export type Hit = { page: number; nth: number }

/** Looks through a document from a page on and around, and tells after each page what was found. Ends when it is told so. */
export async function* findInPdf(document: PDFDocumentProxy, words: string, from: number): AsyncGenerator<readonly Hit[]> {
  const count = Math.min(document.numPages, mostPagesFound)
  const hits: Hit[] = []
  for (let step = 0; step < count && hits.length < mostHits; step++) {
    const page = ((Math.min(from, count) - 1 + step) % count) + 1
    const text = await wordsOfPage(document, page).catch(() => '')
    hits.push(...placesOf(words, text, mostHits - hits.length).map((_, nth) => ({ page, nth })))
    yield hits
  }
}
