import type { Doc } from './open-pdf.ts'

/** A file that goes along inside a document: what it says, as it is. */
export type AttachedFile = { name: string; bytes: Uint8Array; type: string; description: string }

/** Puts a file into a PDF, as an associated file of the whole (ISO 32000-2, §14.13; PDF/A-3). */
export function attach(doc: Doc, { name, bytes, type, description }: AttachedFile, at: Date): void {
  doc.file(Buffer.from(bytes), {
    name,
    type,
    description,
    creationDate: at,
    modifiedDate: at,
    relationship: 'Source',
  } as PDFKit.Mixins.PDFAttachmentOptions)
}
