import PDFDocument from 'pdfkit'
import { drawableText } from './drawable-text.ts'
import { fontFiles } from './faces.ts'
import { type Paper, papers } from './paper.ts'

export type Doc = PDFKit.PDFDocument
export type Element = PDFKit.PDFStructureElement

export const inks = { ink: '#1f1c17', quiet: '#5d574c', hairline: '#cfc8b8', gold: '#8a5a10', brick: '#a63d2f' } as const

const faces = { plain: fontFiles.sans, bold: fontFiles.strong, title: fontFiles.serif }
export type Face = keyof typeof faces

export type PdfGiven = {
  title: string
  author: string
  subject?: string
  language: string
  /** When it was made: the same words and the same time give the same bytes. */
  at: Date
  paper: Paper
  margin: number
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * Text of a document's properties. The library writes it into the XML of the file as it stands, so that is escaped, while the properties
 * themselves are not; and no control sign or half of a pair goes in.
 */
function property(text: string): string {
  const plain = text.toWellFormed().replace(/\p{Cc}+/gu, ' ')
  return Object.assign(Object(plain), { toString: () => escapeXml(plain) })
}

/** Begins a tagged PDF (PDF/UA-1) with the bundled faces in it. */
export function openPdf({ title, author, subject, language, at, paper, margin }: PdfGiven): {
  doc: Doc
  root: Element
  done: Promise<Buffer>
} {
  const doc: Doc = new PDFDocument({
    size: papers[paper].name,
    margin,
    lang: language,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    // PDF/UA-1; the types of the library know only its archives.
    subset: 'PDF/UA' as never,
    bufferPages: true,
    info: {
      Title: property(title),
      Author: property(author),
      ...(subject && { Subject: property(subject) }),
      CreationDate: at,
      ModDate: at,
      Producer: 'Laurel',
      Creator: 'Laurel',
    },
  })
  for (const [name, file] of Object.entries(faces)) doc.registerFont(name, file)
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  return { doc, root, done }
}

/**
 * A text as it can be set: in the wanted face, or in the other family where only that has its letters. Letters that neither has become a
 * dot each, and the text as it is goes beside it for who has it read aloud: a page must name no letter that its faces lack.
 */
export function settable(text: string, wanted: Face): { text: string; face: Face; actual: string | undefined } {
  const drawable = drawableText(text, wanted === 'title' ? 'serif' : 'sans')
  if (drawable) {
    const isSerif = drawable.family === 'serif'
    return { text: drawable.text, face: isSerif ? 'title' : wanted === 'title' ? 'bold' : wanted, actual: undefined }
  }
  const dots = [...text.normalize('NFC').replace(/\s+/g, ' ').trim()]
    .map((char) => (char === ' ' ? ' ' : drawableText(char, 'sans')?.family === 'sans' ? char : missing))
    .join('')
  return { text: dots, face: wanted === 'title' ? 'bold' : wanted, actual: text.toWellFormed() }
}

/** What stands for a letter that no bundled face has. */
const missing = '\u00b7'

/** Marks what is drawn as no part of the text, so that nobody has it read aloud. */
export function artifact(doc: Doc, draw: () => void, kind: { type: string; attached?: string[] } = { type: 'Layout' }): void {
  doc.markContent('Artifact', kind as never)
  draw()
  doc.endMarkedContent()
}
