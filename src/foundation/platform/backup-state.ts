import type { Queryable } from './database.ts'

const hourMs = 3_600_000
/** A daily backup that is so late was missed. */
const dailyMs = 26 * hourMs
/** Made by hand, it should be no older than this. */
const byHandMs = 7 * 24 * hourMs

/** How it stands with the backups of this installation. */
export type BackupState = {
  last: { at: Date; place: string; missingFiles: number; isEncrypted: boolean } | null
  /** What came of the last try, where that was none. */
  failed: { at: Date; fault: string } | null
  isScheduled: boolean
  /** Whether somebody should look: there is none, or the last is older than it should be. */
  isOld: boolean
}

/** What the page of an admin, the check of an installation and the schedule ask: when the last backup was made, and whether that is too long ago. */
export async function backupState(db: Queryable, { BACKUP_TO }: { BACKUP_TO?: string | undefined }, now: Date): Promise<BackupState> {
  const [last, tried] = await Promise.all([
    db
      .selectFrom('backups')
      .where('fault', 'is', null)
      .orderBy('at', 'desc')
      .limit(1)
      .select(['at', 'place', 'missingFiles', 'isEncrypted'])
      .executeTakeFirst(),
    db.selectFrom('backups').orderBy('at', 'desc').limit(1).select(['at', 'fault']).executeTakeFirst(),
  ])
  const isScheduled = BACKUP_TO !== undefined
  const age = last ? now.getTime() - last.at.getTime() : Number.POSITIVE_INFINITY
  return {
    last: last ? { ...last, missingFiles: Number(last.missingFiles), isEncrypted: last.isEncrypted === true } : null,
    failed: tried?.fault ? { at: tried.at, fault: tried.fault } : null,
    isScheduled,
    isOld: age > (isScheduled ? dailyMs : byHandMs),
  }
}
