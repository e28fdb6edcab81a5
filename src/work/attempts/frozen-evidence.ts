import { createHash } from 'node:crypto'
import { canonicalizeJson } from '@laurel/openbadges/proofs/jcs'
import type { findEvidence } from './collected-evidence.ts'
import { captionsFrozen, type captionsNow } from './freeze-captions.ts'

/** What an attempt holds as a submission keeps it: answers and artifacts, with the digests of files and captions. */
export const frozenEvidence = (
  { answers, artifacts }: Awaited<ReturnType<typeof findEvidence>>,
  captions: Awaited<ReturnType<typeof captionsNow>>,
) => ({
  answers: answers.map(({ requirementId, body }) => ({ requirementId, body })),
  artifacts: artifacts.map(
    ({ id, requirementId, kind, name, note, contentType, sizeBytes, digest, linkUrl, body, studentMedia, part, coSignature }) => ({
      id,
      requirementId,
      kind,
      name,
      note,
      contentType,
      sizeBytes,
      digest,
      linkUrl,
      body,
      studentMedia,
      ...(part !== null && { part }),
      // Who signed it, and as what: it is judged, and signed into the award, with what they saw.
      ...(coSignature?.state === 'signed' && {
        coSignature: { name: coSignature.name, position: coSignature.position, at: coSignature.answeredAt?.toISOString() ?? '' },
      }),
      ...captionsFrozen(captions, id),
    }),
  ),
})

/** The SHA-256 of evidence in its canonical form (RFC 8785), in hex. */
export const digestOf = (evidence: ReturnType<typeof frozenEvidence>): string =>
  createHash('sha256').update(canonicalizeJson(evidence)).digest('hex')
