import { recentlyUsed } from '../../foundation/platform/recently-used.ts'
import { type Pathway, pathwaySchema } from './pathway.ts'

// A version never changes, so its parsed text is kept.
const kept = recentlyUsed<Pathway>(1000)

/** The text of a version, from its stored document. The same object each time: read it, never write to it. */
export function pathwayText(versionId: string, document: unknown): Pathway {
  const known = kept.get(versionId)
  if (known) return known
  const text = pathwaySchema.parse(document)
  kept.set(versionId, text)
  return text
}
