import PDFDocument from 'pdfkit'

/** A teacher's paper: headings, paragraphs, lists and tables, as one would make it on a Sunday evening. */
export type Table = { columns: readonly string[]; widths: readonly number[]; rows: readonly (readonly string[])[] }
export type PaperSection = { heading: string; text?: string; list?: readonly string[]; table?: Table; newPage?: boolean }
export type Paper = { title: string; byline: string; sections: readonly PaperSection[] }

const margin = 54
const innerWidth = 612 - 2 * margin
const ink = '#1f1c17'
const quiet = '#6a6458'
const rule = '#cfc8b8'

type Page = PDFKit.PDFDocument

function drawTable(page: Page, { columns, widths, rows }: Table) {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const cells = widths.map((width) => (width / total) * innerWidth)
  const heightOf = (row: readonly string[]) =>
    Math.max(...row.map((text, index) => page.heightOfString(text, { width: (cells[index] ?? 60) - 12 }))) + 9
  const drawRow = (row: readonly string[], head: boolean) => {
    page.font(head ? 'Helvetica-Bold' : 'Helvetica').fontSize(9.5)
    const height = heightOf(row)
    if (page.y + height > 792 - margin) page.addPage()
    const top = page.y
    if (head) page.rect(margin, top, innerWidth, height).fill('#eef3ee')
    let x = margin
    row.forEach((text, index) => {
      const width = cells[index] ?? 60
      page.fillColor(ink).text(text, x + 6, top + 5, { width: width - 12 })
      x += width
    })
    page
      .moveTo(margin, top + height)
      .lineTo(margin + innerWidth, top + height)
      .lineWidth(0.6)
      .stroke(rule)
    page.x = margin
    page.y = top + height
  }
  drawRow(columns, true)
  for (const row of rows) drawRow(row, false)
  page.moveDown(0.8)
}

function drawSection(page: Page, { heading, text, list, table, newPage }: PaperSection) {
  if (newPage || page.y > 792 - margin - 110) page.addPage()
  page.font('Helvetica-Bold').fontSize(12).fillColor('#1d6b4f').text(heading, margin).moveDown(0.25)
  page.font('Helvetica').fontSize(10.5).fillColor(ink)
  if (text) page.text(text, { width: innerWidth, lineGap: 2.5 }).moveDown(0.6)
  if (list) page.list([...list], { width: innerWidth - 12, bulletRadius: 1.6, textIndent: 12, bulletIndent: 2, lineGap: 2.5 }).moveDown(0.6)
  if (table) drawTable(page, table)
}

/** Prints a paper as PDF. Same words, same bytes: its date is fixed. */
export function printPaper({ title, byline, sections }: Paper): Promise<Buffer> {
  const page = new PDFDocument({
    size: 'LETTER',
    margin,
    lang: 'en',
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: 'Three Rivers School District', CreationDate: new Date('2026-01-12T15:00:00Z') },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    page.on('data', (chunk: Buffer) => chunks.push(chunk))
    page.on('end', () => resolve(Buffer.concat(chunks)))
    page.on('error', reject)
  })
  page.font('Helvetica-Bold').fontSize(19).fillColor(ink).text(title, { width: innerWidth })
  page.moveDown(0.2).font('Helvetica').fontSize(10).fillColor(quiet).text(byline).moveDown(0.5)
  page
    .moveTo(margin, page.y)
    .lineTo(margin + innerWidth, page.y)
    .lineWidth(1)
    .stroke('#1d6b4f')
  page.moveDown(0.9)
  for (const section of sections) drawSection(page, section)
  const { count } = page.bufferedPageRange()
  for (let number = 0; number < count; number++) {
    page.switchToPage(number)
    // Text below the margin would begin a new page, so the margin steps aside for the foot line.
    page.page.margins.bottom = 0
    page.font('Helvetica').fontSize(8.5).fillColor(quiet)
    page.text(`${title} · page ${number + 1} of ${count}`, margin, 792 - 34, { width: innerWidth, align: 'center', lineBreak: false })
  }
  page.end()
  return done
}
