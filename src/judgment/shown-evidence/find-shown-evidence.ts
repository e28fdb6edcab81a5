import type { Definition } from '../../definitions/achievements/definition.ts'
import type { SeatKnowledge } from '../../definitions/achievements/seats.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { withheldIn } from '../../work/consent/withheld.ts'
import { findLeaksShown } from '../../work/leaks/leaks-shown.ts'
import { findLinkCopies, type LinkCopy } from '../../work/links/find-links.ts'
import { findFrozenCaptions, findMedia } from '../../work/media/find-media.ts'
import type { ShownCaptions } from '../../work/media/recording.tsx'
import { type EvidenceItem, evidenceItems } from './evidence-items.ts'
import { findCopies } from './find-copies.ts'
import type { HandedIn } from './handed-in.ts'
import { withoutLeaks } from './without-leaks.ts'

type Given = {
  definition: Definition
  /** What who looks at it may know. */
  knows: Pick<SeatKnowledge, 'whose'>
  handedIn: HandedIn
  attemptId: string
  /** Null of what is not frozen yet: captions and copies of pages come with a submission. */
  submissionId: string | null
}

/** What was handed in, with all that is shown beside it: copies, captions, waveforms, pages of links, and what is withheld. */
export async function findShownEvidence(
  db: Queryable,
  { definition, knows, handedIn: whole, attemptId, submissionId }: Given,
): Promise<EvidenceItem[]> {
  const leaks = knows.whose ? [] : await findLeaksShown(db, attemptId)
  const { handedIn, standsFor, masking } = await withoutLeaks(db, whole, leaks, definition.language)
  const [copies, held, media, captions, pages] = await Promise.all([
    findCopies(db, attemptId),
    withheldIn(db, attemptId),
    findMedia(
      db,
      handedIn.artifacts.map(({ digest }) => digest),
    ),
    submissionId ? findFrozenCaptions(db, submissionId) : new Map<string, ShownCaptions>(),
    submissionId ? findLinkCopies(db, submissionId) : new Map<string, LinkCopy>(),
  ])
  for (const [artifactId, copyId] of standsFor) copies.set(artifactId, copies.get(copyId) ?? { state: 'waiting', sizeBytes: null })
  const withheld = new Map([...[...masking].map((id) => [id, { kind: 'masking' }] as const), ...held])
  const marked = new Set(leaks.flatMap(({ isOpen, isOwn, artifactId }) => (isOpen && isOwn && artifactId ? [artifactId] : [])))
  return evidenceItems(definition, knows, handedIn, copies, withheld, media, captions, pages).map((item) => ({
    ...item,
    isBeingMasked: marked.has(item.id.replace(/^artifact:/, '')),
  }))
}
