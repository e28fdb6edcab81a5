import type { Config } from '../../config.ts'
import { system } from '../../foundation/platform/actor.ts'
import { perform, type Stage } from '../../foundation/platform/command.ts'
import { type Connection, openPool } from '../../foundation/platform/database.ts'
import { openKeyring } from '../../foundation/platform/keys.ts'
import type { Log } from '../../foundation/platform/log.ts'
import { openStore } from '../../foundation/storage/open-store.ts'
import type { BackupMade, Source } from './make-backup.ts'
import { recordBackup } from './record-backup.ts'
import { inRecord, keepBackup } from './scheduled-backup.ts'

/**
 * Opens what a backup is made of without touching the database, which may wait for its migrations.
 * @param use is done with it
 */
export async function withSource<Result>(
  config: Config,
  connection: Connection,
  log: Log,
  use: (source: Source) => Promise<Result>,
): Promise<Result> {
  const pool = openPool(connection, () => undefined, 1)
  try {
    const keys = await openKeyring(config, pool)
    const store = await openStore(config, keys, log)
    try {
      return await use({ connection, config, keys, store })
    } finally {
      store.close()
    }
  } finally {
    await pool.end()
  }
}

/** Makes a backup before the database is changed by a new version, where they are kept somewhere; and writes it down when that can be done. */
export function backupBeforeUpgrade(config: Config, connection: Connection, log: Log) {
  const backups: BackupMade[] = []
  return {
    /** @throws Error where none could be made: then nothing is changed */
    async begin(): Promise<void> {
      if (config.BACKUP_TO === undefined || !config.BACKUP_BEFORE_UPGRADE) return
      log.info('This version changes the database, so a backup is made first')
      try {
        backups.push(await withSource(config, connection, log, (source) => keepBackup(source, config, () => new Date())))
      } catch (error) {
        throw new Error(
          `This version changes the database, and the backup that comes first could not be made, so nothing was changed: ${error instanceof Error ? error.message : error} To upgrade without one, set BACKUP_BEFORE_UPGRADE=false.`,
          { cause: error },
        )
      }
    },
    async record(stage: Stage): Promise<void> {
      for (const made of backups) {
        await perform(stage, system, recordBackup, { kind: 'before-upgrade', ...inRecord(made) })
        log.info('The backup before the upgrade was made', { place: made.place, bytes: made.bytes, seconds: made.seconds })
      }
    },
  }
}
