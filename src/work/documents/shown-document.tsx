import { lazy, Suspense } from 'react'
import { classes } from '../../foundation/ui/classes.ts'
import type { ShownDocumentGiven } from './document-viewer.tsx'
import { viewerHeight } from './viewed.ts'

const DocumentViewer = lazy(() => import('./document-viewer.tsx').then(({ DocumentViewer }) => ({ default: DocumentViewer })))

/**
 * A document, picture or text in which places are marked and spoken of. It stands in the page as it was sent; its script comes only to pages
 * that have one.
 */
export function ShownDocument(given: ShownDocumentGiven) {
  return (
    <Suspense
      fallback={
        <div className="grid gap-2">
          <div className={classes('min-h-40 rounded-card border border-rule bg-wash', heightOf(given))} />
          {/* Where the name of the file stands. */}
          <div className="h-6" />
        </div>
      }
    >
      <DocumentViewer {...given} />
    </Suspense>
  )
}

const heightOf = (given: ShownDocumentGiven) => given.as === 'pdf' && (given.opens === 'in-view' || given.at ? viewerHeight : 'h-60')
