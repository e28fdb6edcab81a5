import { backupState } from '../../foundation/platform/backup-state.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

/** What an admin is told of backups when somebody should look; null while all is well, and for the demo, which nobody misses. */
export async function backupNotice(db: Queryable, config: { BACKUP_TO?: string | undefined; DEMO: boolean }, now: Date) {
  if (config.DEMO) return null
  const { last, failed, isOld } = await backupState(db, config, now)
  if (!isOld && !failed) return null
  return { lastAt: last?.at ?? null, hasFailed: failed !== null }
}
