import { buffer } from 'node:stream/consumers'
import type { Store } from '../../foundation/platform/store.ts'
import { openPdf } from '../renditions/pdf-objects.ts'
import { pdfNumber } from '../renditions/pdf-values.ts'
import type { Conversation } from './conversation.ts'

/** A document that is larger is not read to count its pages. */
const mostBytes = 16_000_000

/** How many pages a document has; null where that is not known. */
export async function countPages(
  store: Store,
  { showing, digest, sizeBytes }: Pick<Conversation, 'showing' | 'digest' | 'sizeBytes'>,
): Promise<number | null> {
  if (showing !== 'pdf' || digest === null || sizeBytes === null || sizeBytes > mostBytes) return null
  const bytes = await store.read({ digest, sizeBytes })
  if (!bytes) return null
  try {
    const pdf = openPdf(await buffer(bytes))
    const root = pdf.follow(pdf.trailer.dict.get('Root'))
    const pages = root && 'dict' in root ? pdf.follow(root.dict.get('Pages')) : undefined
    const count = pages && 'dict' in pages ? pdf.follow(pages.dict.get('Count')) : undefined
    const known = pdfNumber(count)
    return known && Number.isInteger(known) ? known : null
  } catch {
    // A document that we can't read a browser may show all the same.
    return null
  }
}
