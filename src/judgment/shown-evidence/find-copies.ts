import type { Queryable } from '../../foundation/platform/database.ts'
import type { CopyState } from './evidence-items.ts'

/** How far the copies of an attempt's files are that leave out what a file says of its author. */
export async function findCopies(db: Queryable, attemptId: string): Promise<Map<string, CopyState>> {
  const rows = await db
    .selectFrom('artifacts')
    .innerJoin('renditions', 'renditions.ofDigest', 'artifacts.fileDigest')
    .leftJoin('files', 'files.digest', 'renditions.digest')
    .where('artifacts.attemptId', '=', attemptId)
    .where('renditions.kind', '=', 'clean')
    .select(['artifacts.id', 'renditions.state', 'files.sizeBytes', 'files.width', 'files.height'])
    .execute()
  return new Map(
    rows.map(({ id, state, ...file }) => [id, { ...file, state: state === 'ready' || state === 'failed' ? state : 'waiting' }]),
  )
}
