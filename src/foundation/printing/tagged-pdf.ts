import { type AttachedFile, attach } from './attach.ts'
import { artifact, type Doc, type Element, type Face, inks, openPdf, settable } from './open-pdf.ts'
import { type Paper, papers } from './paper.ts'
import { drawQr } from './qr.ts'

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
  paper?: Paper
  /** An address for cameras, beside the title of the first page, and what it is for. */
  qr?: { address: string; says: string }
  files?: readonly AttachedFile[]
}
export type PrintedPart = { heading: string; text?: readonly string[]; table?: PrintedTable }
/** Columns with their share of the width; `end` is for amounts. `rowHead` says that the first names what its row is about. */
export type PrintedTable = {
  rowHead?: boolean
  columns: readonly { heading: string; share: number; end?: boolean }[]
  rows: readonly (readonly string[])[]
}

const margin = 50
const { ink, quiet, hairline } = inks
/** What stands beside the title for a camera, in points. */
const qrSize = 84

type PageSize = { height: number; inner: number }
const pageOf = (paper: Paper): PageSize => ({ height: papers[paper].height, inner: papers[paper].width - 2 * margin })

/** Writes it as a tagged PDF: headings, paragraphs and tables with their header cells, for who has it read aloud. Without a browser. */
export function taggedPdf(printed: Printed): Promise<Buffer> {
  const { title, author, language, at, paper = 'letter' } = printed
  const { doc, root, done } = openPdf({ title, author, language, at, paper, margin })
  const page = pageOf(paper)
  for (const file of printed.files ?? []) attach(doc, file, at)
  const write = (parent: Element, kind: string, text: string, wanted: Face, size: number, color: string, wide = page.inner) => {
    const { text: set, face, actual } = settable(text, wanted)
    parent.add(
      doc.struct(kind, actual === undefined ? {} : { actual }, () => {
        doc
          .font(face)
          .fontSize(size)
          .fillColor(color)
          .text(set || ' ', margin, doc.y, { width: wide, lineGap: 2 })
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
  const top = doc.y
  const beside = printed.qr ? page.inner - qrSize - 20 : page.inner
  write(root, 'H1', printed.title, 'title', 20, ink, beside)
  for (const text of printed.lead) write(root, 'P', text, 'plain', 10.5, quiet, beside)
  if (printed.qr) {
    drawQr(doc, root, { ...printed.qr, x: margin + page.inner - qrSize, y: top, size: qrSize })
    doc.y = Math.max(doc.y, top + qrSize + 8)
  }
  for (const { heading, text = [], table } of printed.parts) {
    if (doc.y > page.height - margin - 110) doc.addPage()
    doc.moveDown(0.5)
    const section = doc.struct('Sect')
    root.add(section)
    write(section, 'H2', heading, 'bold', 12.5, ink)
    for (const one of text) write(section, 'P', one, 'plain', 10, ink)
    if (table && table.rows.length > 0) writeTable(doc, section, table, heightOf, page)
    section.end()
  }
  root.end()
  writeFeet(doc, printed, page)
  doc.end()
  return done
}

type HeightOf = (text: string, wide: number, isHead: boolean) => number

function writeTable(
  doc: Doc,
  section: Element,
  { columns, rows, rowHead }: PrintedTable,
  heightOf: HeightOf,
  { height, inner }: PageSize,
): void {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / all) * inner)
  const table = doc.struct('Table')
  section.add(table)
  const known = new Map<string, ReturnType<typeof settable>>()
  const setOf = (text: string, isHead: boolean) => {
    const key = `${isHead} ${text}`
    const set = known.get(key) ?? settable(text, isHead ? 'bold' : 'plain')
    known.set(key, set)
    return set
  }
  const row = (cells: readonly string[], isHead: boolean) => {
    doc.font(isHead ? 'bold' : 'plain').fontSize(9)
    const high = Math.max(...cells.map((text, at) => heightOf(setOf(text, isHead).text, (widths[at] ?? 60) - 8, isHead))) + 7
    if (doc.y + high > height - margin) doc.addPage()
    const top = doc.y
    const line = doc.struct('TR')
    table.add(line)
    let x = margin
    cells.forEach((text, at) => {
      const wide = widths[at] ?? 60
      const left = x
      const options = { width: wide - 8, lineGap: 1, align: columns[at]?.end ? ('right' as const) : ('left' as const) }
      const set = setOf(text, isHead)
      const isName = !isHead && rowHead === true && at === 0
      const described = {
        ...(set.actual !== undefined && { actual: set.actual }),
        ...((isHead || isName) && { scope: isHead ? 'Column' : 'Row' }),
      }
      line.add(
        // The types of the library lag behind it: it writes whose header a cell is.
        doc.struct(isHead || isName ? 'TH' : 'TD', described as object, () => {
          doc
            .font(set.face)
            .fontSize(9)
            .fillColor(isHead ? quiet : ink)
            .text(set.text || ' ', left + 4, top + 3, options)
        }),
      )
      x += wide
    })
    line.end()
    artifact(doc, () =>
      doc
        .moveTo(margin, top + high)
        .lineTo(margin + inner, top + high)
        .lineWidth(0.5)
        .stroke(hairline),
    )
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

function writeFeet(doc: Doc, { foot, page, title }: Printed, { height, inner }: PageSize): void {
  const { count } = doc.bufferedPageRange()
  const line = (text: string, y: number, attached: 'Top' | 'Bottom') =>
    artifact(
      doc,
      () => {
        const set = settable(text, 'plain')
        doc
          .font(set.face)
          .fontSize(8.5)
          .fillColor(quiet)
          .text(set.text, margin, y, { width: inner, align: 'center', lineBreak: false, ellipsis: true })
      },
      { type: 'Pagination', attached: [attached] },
    )
  for (let number = 0; number < count; number++) {
    doc.switchToPage(number)
    // Text beyond the margin would begin a new page, so the margin steps aside for the foot.
    doc.page.margins.bottom = 0
    if (number > 0) line(title, 26, 'Top')
    line(`${foot} · ${page(number + 1, count)}`, height - 34, 'Bottom')
  }
}
