import PDFDocument from 'pdfkit'
import { fontFiles } from '../../definitions/badges/render-art.ts'

/** A printed record: a heading, some words, and tables. What is read aloud is read in this order. */
export type Printed = {
  title: string
  lead: readonly string[]
  parts: readonly PrintedPart[]
  language: string
  author: string
  /** When it was made: the same words and the same time give the same bytes. */
  at: Date
  /** What stands at the foot of each page before its number. */
  foot: string
  page: (number: number, count: number) => string
}
export type PrintedPart = { heading: string; text?: readonly string[]; table?: PrintedTable }
/** Columns with their share of the width; `end` is for amounts. */
export type PrintedTable = {
  columns: readonly { heading: string; share: number; end?: boolean }[]
  rows: readonly (readonly string[])[]
}

const fonts = { plain: fontFiles.sans, bold: fontFiles.strong, title: fontFiles.serif }
const margin = 50
const [width, height] = [612, 792]
const inner = width - 2 * margin
const ink = '#1f1c17'
const quiet = '#5d574c'
const hairline = '#cfc8b8'

type Doc = PDFKit.PDFDocument
type Element = PDFKit.PDFStructureElement

/** Writes it as a tagged PDF: headings, paragraphs and tables with their header cells, for who has it read aloud. Without a browser. */
export function taggedPdf(printed: Printed): Promise<Buffer> {
  const doc: Doc = new PDFDocument({
    size: 'LETTER',
    margin,
    lang: printed.language,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    // PDF/UA-1; the types of the library know only its archives.
    subset: 'PDF/UA' as never,
    bufferPages: true,
    info: {
      Title: printed.title,
      Author: printed.author,
      CreationDate: printed.at,
      ModDate: printed.at,
      Producer: 'Laurel',
      Creator: 'Laurel',
    },
  })
  for (const [name, file] of Object.entries(fonts)) doc.registerFont(name, file)
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  const write = (parent: Element, kind: string, text: string, face: keyof typeof fonts, size: number, color: string) => {
    parent.add(
      doc.struct(kind, {}, () => {
        doc.font(face).fontSize(size).fillColor(color).text(text, margin, doc.y, { width: inner, lineGap: 2 })
      }),
    )
    doc.moveDown(0.35)
  }
  // The same reason stands in many rows, and to measure a text costs as much as to set it.
  const heights = new Map<string, number>()
  const heightOf: HeightOf = (text, wide, isHead) => {
    const key = `${isHead} ${wide} ${text}`
    const high = heights.get(key) ?? doc.heightOfString(text || ' ', { width: wide, lineGap: 1 })
    heights.set(key, high)
    return high
  }
  write(root, 'H1', printed.title, 'title', 20, ink)
  for (const text of printed.lead) write(root, 'P', text, 'plain', 10.5, quiet)
  for (const { heading, text = [], table } of printed.parts) {
    if (doc.y > height - margin - 110) doc.addPage()
    doc.moveDown(0.5)
    const section = doc.struct('Sect')
    root.add(section)
    write(section, 'H2', heading, 'bold', 12.5, ink)
    for (const one of text) write(section, 'P', one, 'plain', 10, ink)
    if (table && table.rows.length > 0) writeTable(doc, section, table, heightOf)
    section.end()
  }
  root.end()
  writeFeet(doc, printed)
  doc.end()
  return done
}

type HeightOf = (text: string, wide: number, isHead: boolean) => number

function writeTable(doc: Doc, section: Element, { columns, rows }: PrintedTable, heightOf: HeightOf): void {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / all) * inner)
  const table = doc.struct('Table')
  section.add(table)
  const row = (cells: readonly string[], isHead: boolean) => {
    doc.font(isHead ? 'bold' : 'plain').fontSize(9)
    const high = Math.max(...cells.map((text, at) => heightOf(text, (widths[at] ?? 60) - 8, isHead))) + 7
    if (doc.y + high > height - margin) doc.addPage()
    const top = doc.y
    const line = doc.struct('TR')
    table.add(line)
    let x = margin
    cells.forEach((text, at) => {
      const wide = widths[at] ?? 60
      const left = x
      const options = { width: wide - 8, lineGap: 1, align: columns[at]?.end ? ('right' as const) : ('left' as const) }
      line.add(
        doc.struct(isHead ? 'TH' : 'TD', {}, () => {
          doc
            .font(isHead ? 'bold' : 'plain')
            .fontSize(9)
            .fillColor(isHead ? quiet : ink)
            .text(text || ' ', left + 4, top + 3, options)
        }),
      )
      x += wide
    })
    line.end()
    doc.markContent('Artifact', { type: 'Layout' })
    doc
      .moveTo(margin, top + high)
      .lineTo(margin + inner, top + high)
      .lineWidth(0.5)
      .stroke(hairline)
    doc.endMarkedContent()
    doc.x = margin
    doc.y = top + high
  }
  row(
    columns.map(({ heading }) => heading),
    true,
  )
  for (const cells of rows) row(cells, false)
  table.end()
}

function writeFeet(doc: Doc, { foot, page }: Printed): void {
  const { count } = doc.bufferedPageRange()
  for (let number = 0; number < count; number++) {
    doc.switchToPage(number)
    // Text below the margin would begin a new page, so the margin steps aside for the foot.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    doc
      .font('plain')
      .fontSize(8.5)
      .fillColor(quiet)
      .text(`${foot} · ${page(number + 1, count)}`, margin, height - 34, { width: inner, align: 'center', lineBreak: false })
    doc.endMarkedContent()
  }
}
