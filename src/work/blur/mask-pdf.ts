import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../../foundation/ui/box.ts'
import { openPdf } from '../documents/open-pdf.ts'
import { wordsLeft } from './pdf-cover.ts'
import { type Glyph, glyphsOf } from './pdf-glyphs.ts'
import { pdfOfPictures } from './write-pdf.ts'

/** A picture of a page has about so many dots: as a good scan has. */
const dotsOfPage = 3_600_000
export const mostPagesMasked = 300
const mostBytes = 300_000_000

/** What is covered on a page, and the words that may be read nowhere on it. */
export type PageCover = { boxes: readonly Box[]; words: readonly string[] }

export class CannotMask extends Error {
  readonly because: 'pages' | 'large' | 'page'
  readonly page: number
  constructor(because: CannotMask['because'], page = 0, options?: ErrorOptions) {
    super(because, options)
    this.because = because
    this.page = page
  }
}

/** The letters of a page and their places. */
export async function readGlyphs(page: PDFPageProxy): Promise<Glyph[]> {
  const drawing = await page.getOperatorList()
  const fontOf = (name: string) =>
    page.commonObjs.has(name) ? page.commonObjs.get(name) : page.objs.has(name) ? page.objs.get(name) : null
  return glyphsOf(drawing, OPS, fontOf, page.getViewport({ scale: 1 }))
}

/**
 * A copy of a document in which nothing is left of what is covered: each page becomes a picture, the covers black in it, with the words that are
 * left over it. All of it happens in this browser.
 * @throws CannotOpenPdf, CannotMask
 */
export async function maskPdf(
  file: Blob,
  coverOf: (page: number) => PageCover,
  { language, told, signal }: { language: string; told: (part: number) => void; signal: AbortSignal },
): Promise<File> {
  const { document: source, close } = await openPdf(file, signal)
  try {
    if (source.numPages > mostPagesMasked) throw new CannotMask('pages')
    const copy = pdfOfPictures(language)
    for (let number = 1; number <= source.numPages; number++) {
      signal.throwIfAborted()
      told((number - 1) / source.numPages)
      const page = await source.getPage(number)
      const glyphs = await readGlyphs(page)
      const { boxes, words } = coverOf(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const picture = await pictureOf(page, boxes).catch((cause: unknown) => {
        throw new CannotMask('page', number, { cause })
      })
      copy.addPage({ width, height, picture, words: wordsLeft(glyphs, boxes, words) })
      page.cleanup()
      if (copy.bytes > mostBytes) throw new CannotMask('large')
    }
    return copy.finish('masked.pdf')
  } finally {
    close()
  }
}

async function pictureOf(page: PDFPageProxy, boxes: readonly Box[]) {
  const points = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: Math.min(4, Math.sqrt(dotsOfPage / Math.max(1, points.width * points.height))) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(viewport.width))
  canvas.height = Math.max(1, Math.round(viewport.height))
  await page.render({ canvas, viewport, background: 'white' }).promise
  const context = canvas.getContext('2d')
  if (!context) throw new Error('Nothing can be drawn.')
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = '#000'
  for (const { x, y, width, height } of boxes) {
    const [left, top] = [Math.floor(x * canvas.width), Math.floor(y * canvas.height)]
    context.fillRect(left, top, Math.ceil((x + width) * canvas.width) - left, Math.ceil((y + height) * canvas.height) - top)
  }
  const { promise, resolve } = Promise.withResolvers<Blob | null>()
  canvas.toBlob(resolve, 'image/jpeg', 0.82)
  const made = await promise
  const [width, height] = [canvas.width, canvas.height]
  canvas.width = 0
  if (!made) throw new Error('The picture can’t be written.')
  return { jpeg: new Uint8Array(await made.arrayBuffer()), width, height }
}
