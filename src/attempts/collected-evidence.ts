import type { Queryable } from '../platform/database.ts'

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
    .where('attemptId', 'in', attemptIds)
    .where('removedAt', 'is', null)
    .orderBy('artifacts.id')
    .select([
      'artifacts.id',
      'artifacts.attemptId',
      'requirementId',
      'kind',
      'name',
      'note',
      'files.contentType',
      'files.sizeBytes',
      'files.digest',
      'files.seconds',
      'linkUrl',
      'body',
      'studentMedia',
      'revision',
      'addedAt',
    ])
    .execute()
  return { answers, artifacts }
}
