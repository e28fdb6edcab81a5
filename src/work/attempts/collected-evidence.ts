import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { type PresentStudent, presentIn } from '../consent/present-students.ts'
import { findLinkStates } from '../links/find-links.ts'
import { findCaptions, findMedia } from '../media/find-media.ts'
import { isRecording } from '../media/is-recording.ts'
import type { Found } from '../renditions/found.ts'
import { coSignStandingOf, findCoSignatures, signedDigestOf } from './co-signatures.ts'

/** What an attempt holds now: its answers, and its artifacts with the facts of their files, in the order they were added. */
export async function findEvidence(db: Queryable, attemptIds: readonly string[]) {
  if (attemptIds.length === 0) return { answers: [], artifacts: [] }
  const answers = await db
    .selectFrom('answers')
    .where('attemptId', 'in', attemptIds)
    .orderBy('requirementId')
    .select(['attemptId', 'requirementId', 'body', 'revision', 'savedAt'])
    .execute()
  const artifacts = await db
    .selectFrom('artifacts')
    .leftJoin('files', 'files.digest', 'artifacts.fileDigest')
    .leftJoin('renditions', (join) => join.onRef('renditions.ofDigest', '=', 'files.digest').on('renditions.kind', '=', 'clean'))
    .leftJoin('fileLooks', 'fileLooks.artifactId', 'artifacts.id')
    .leftJoin('artifactHolds', 'artifactHolds.artifactId', 'artifacts.id')
    .where('attemptId', 'in', attemptIds)
    .where('removedAt', 'is', null)
    .orderBy('artifacts.id')
    .select([
      'artifacts.id',
      'artifacts.attemptId',
      'requirementId',
      'artifacts.kind',
      'name',
      'note',
      'files.contentType',
      'files.sizeBytes',
      'files.width',
      'files.height',
      'files.digest',
      'renditions.state as copyState',
      'renditions.because as copyBecause',
      'files.seconds',
      'linkUrl',
      'body',
      'studentMedia',
      'part',
      'artifacts.revision',
      'addedAt',
      'artifactHolds.heldAt',
      'expiredAt',
      'expiredBecause',
      'expiredDigest',
      'maskedFrom',
      'fileLooks.pages',
      'fileLooks.words',
      'fileLooks.names as namesFound',
    ])
    // Written in this shape by the job that made the copy.
    .select(sql<Found | null>`renditions.found`.as('copyFound'))
    .execute()
  const withStudents = artifacts.filter(({ studentMedia }) => studentMedia === 'consent-held').map(({ id }) => id)
  const present = await presentIn(db, withStudents)
  const recordings = artifacts.filter(({ contentType }) => contentType !== null && isRecording(contentType))
  const [media, captions, links, signatures] = await Promise.all([
    findMedia(
      db,
      recordings.map(({ digest }) => digest),
    ),
    findCaptions(
      db,
      recordings.map(({ id }) => id),
    ),
    findLinkStates(db, artifacts),
    findCoSignatures(
      db,
      artifacts.map(({ id }) => id),
    ),
  ])
  return {
    answers,
    artifacts: artifacts.map((artifact) => ({
      ...artifact,
      students: present.get(artifact.id) ?? ([] as PresentStudent[]),
      media: (artifact.digest && media.get(artifact.digest)) || null,
      captions: captions.get(artifact.id) ?? null,
      /** What somebody said who was asked to sign it, and whether that is of what it is now. */
      coSignature: signatures.get(artifact.id) ?? null,
      coSigned: coSignStandingOf(signatures.get(artifact.id), signedDigestOf(artifact)),
      /** Whether its page opens for a visitor; null of what is no link, or was never asked for. */
      link: links.get(artifact.id) ?? null,
    })),
  }
}
