import type { ComponentProps } from 'react'
import { DocumentFigure } from './document-figure.tsx'
import { MarkedPicture } from './marked-picture.tsx'
import { MarkedText } from './marked-text.tsx'
import { TextFile } from './text-file.tsx'

/** What is shown, and with what its viewer needs. */
export type ShownDocumentGiven =
  | ({ as: 'pdf' } & ComponentProps<typeof DocumentFigure>)
  | ({ as: 'image' } & ComponentProps<typeof MarkedPicture>)
  | ({ as: 'text' } & ComponentProps<typeof TextFile>)
  | ({ as: 'words' } & ComponentProps<typeof MarkedText>)

/** The viewer of a document, picture, file of text or written words. */
export function DocumentViewer(given: ShownDocumentGiven) {
  switch (given.as) {
    case 'pdf':
      return <DocumentFigure {...given} />
    case 'image':
      return <MarkedPicture {...given} />
    case 'text':
      return <TextFile {...given} />
    case 'words':
      return <MarkedText {...given} />
  }
}
