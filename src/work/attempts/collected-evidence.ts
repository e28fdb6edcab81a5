import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Found } from '../renditions/found.ts'

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
      'files.digest',
      'renditions.state as copyState',
      'renditions.because as copyBecause',
      'files.seconds',
      'linkUrl',
      'body',
      'studentMedia',
      'revision',
      'addedAt',
    ])
    // Written in this shape by the job that made the copy.
    .select(sql<Found | null>`renditions.found`.as('copyFound'))
    .execute()
  return { answers, artifacts }
}
