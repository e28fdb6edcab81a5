import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { boxesOver, coveredBy, wordsLeft } from './pdf-cover.ts'
import { type Glyph, glyphsOf } from './pdf-glyphs.ts'
import { pdfOfPictures } from './write-pdf.ts'

async function written(fill: (document: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'LETTER', margin: 72, info: { Author: 'Maya Ortiz' } })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve) => document.on('end', resolve))
  fill(document)
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(parts))
}

const open = (data: Uint8Array) => getDocument({ data: Uint8Array.from(data), verbosity: 0, disableFontFace: true }).promise

async function glyphs(bytes: Uint8Array, number = 1): Promise<Glyph[]> {
  const page = await (await open(bytes)).getPage(number)
  const list = await page.getOperatorList()
  const view = page.getViewport({ scale: 1 })
  return glyphsOf(list, OPS, (name) => (page.commonObjs.has(name) ? page.commonObjs.get(name) : null), view)
}
const textOf = (all: readonly Glyph[], indexes: readonly number[]) => indexes.map((index) => all[index]?.text).join('')

test('each letter is where it is drawn: spaced, scaled, turned, raised, in the middle of a line', async () => {
  const all = await glyphs(
    await written((document) => {
      document.fontSize(20).text('Then Jordan Lee said it.', 72, 100)
      document.fontSize(10).text('Jordan', 300, 400, { characterSpacing: 5 })
      document
        .save()
        .rotate(90, { origin: [200, 600] })
        .fontSize(12)
        .text('Jordan', 200, 600, { lineBreak: false })
        .restore()
    }),
  )
  const [inLine, spaced, turned] = coveredBy('Jordan', all).map((indexes) => boxesOver(indexes, all))
  // The width of what stands before it, by the font’s own measures: “Then ” is 12.2+11.1+11.1+11.1+5.6 points wide at 20.
  const [box] = inLine ?? []
  expect((box?.x ?? 0) * 612).toBeCloseTo(72 + 51.1, -1)
  expect((box?.width ?? 0) * 612).toBeGreaterThan(60)
  expect((box?.width ?? 0) * 612).toBeLessThan(85)
  expect((box?.y ?? 0) * 792).toBeGreaterThan(90)
  expect(((box?.y ?? 0) + (box?.height ?? 0)) * 792).toBeLessThan(130)
  const covered = spaced?.reduce((sum, { width }) => sum + width, 0) ?? 0
  expect(covered * 612).toBeGreaterThan(50)
  // Turned by a quarter it is one below the other.
  const down = turned?.map(({ y, height }) => [y * 792, (y + height) * 792]) ?? []
  expect(Math.min(...down.flat())).toBeLessThan(602)
  expect(Math.max(...down.flat())).toBeGreaterThan(630)
})

test('a name is covered as a word, over two lines and in cells beside each other, and no word that only holds it', async () => {
  const all = await glyphs(
    await written((document) => {
      document.fontSize(12).text('Ann is planning with Ann-Marie. José', 72, 100).text('Peña and jordan', 72, 120).text('LEE', 300, 120)
    }),
  )
  expect(coveredBy('Ann', all).map((indexes) => textOf(all, indexes))).toEqual(['Ann', 'Ann'])
  expect(coveredBy('José Peña', all).map((indexes) => textOf(all, indexes))).toEqual(['JoséPeña'])
  expect(coveredBy('Jordan Lee', all).map((indexes) => boxesOver(indexes, all).length)).toEqual([2])
  expect(coveredBy('', all)).toEqual([])
})

test('the copy is a picture of each page with the words that are left, and neither the masked words nor the author are in its bytes', async () => {
  const source = await written((document) => {
    document.fontSize(14).text('Then Jordan Lee said “because”, naïvely: 日本.', 72, 100).text('Ask Ms. Ortiz.', 72, 130)
    // Beside the page, where nobody sees it and a screen reader would read it.
    document.text('Jordan Lee', 900, 900, { lineBreak: false })
  })
  const all = await glyphs(source)
  const covers = coveredBy('Jordan Lee', all).flatMap((indexes) => boxesOver(indexes, all))
  const words = wordsLeft(all, covers, ['Jordan Lee'])
  const jpeg = await sharp({ create: { width: 612, height: 792, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer()
  const copy = pdfOfPictures('en-US')
  copy.addPage({ width: 612, height: 792, picture: { jpeg: Uint8Array.from(jpeg), width: 612, height: 792 }, words })
  copy.addPage({ width: 792, height: 612, picture: { jpeg: Uint8Array.from(jpeg), width: 612, height: 792 }, words: [] })
  const file = copy.finish('masked.pdf')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await open(bytes)
  expect([read.numPages, (await read.getMetadata()).info]).toMatchObject([2, { PDFFormatVersion: '1.7' }])
  expect(JSON.stringify((await read.getMetadata()).info)).not.toContain('Ortiz')
  const page = await read.getPage(1)
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  expect(text.replaceAll(/\s+/g, ' ')).toContain('Then said “because”, naïvely:')
  expect(text).toContain('Ms. Ortiz')
  expect(text).not.toMatch(/Jordan|Lee|Jor|dan/)
  const raw = Buffer.from(bytes).toString('latin1')
  for (const gone of [
    'Jordan',
    'Lee',
    'Maya',
    'pdfkit',
    'CreationDate',
    '/Info',
    Buffer.from('Jordan').toString('hex'),
    Buffer.from('Jordan', 'utf16le').swap16().toString('hex'),
  ])
    expect(raw, gone).not.toContain(gone)
  // Its words stand where they stood, so that they can be marked in the picture.
  const again = await glyphs(bytes)
  const [before, after] = [coveredBy('because', all), coveredBy('because', again)].map(
    (found, index) => boxesOver(found[0] ?? [], index === 0 ? all : again)[0],
  )
  expect(after?.x).toBeCloseTo(before?.x ?? 0, 1)
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 1))).toBeLessThan(0.02)
})
