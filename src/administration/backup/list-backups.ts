import type { Queryable } from '../../foundation/platform/database.ts'

const most = 30

/** The latest backups and tries, without where they lie: that is for who runs this instance. */
export async function listBackups(db: Queryable) {
  const rows = await db
    .selectFrom('backups')
    .orderBy('at', 'desc')
    .limit(most)
    .select(['id', 'kind', 'at', 'fault', 'bytes', 'files', 'isEncrypted'])
    .execute()
  return rows.map(({ fault, bytes, files, isEncrypted, ...rest }) => ({
    ...rest,
    hasFailed: fault !== null,
    bytes: Number(bytes ?? 0),
    files: Number(files ?? 0),
    isEncrypted: isEncrypted === true,
  }))
}
