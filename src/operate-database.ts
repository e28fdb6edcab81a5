import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { joinEmbeddedPostgres } from './foundation/embedded/embedded-postgres.ts'
import { archiveSettings } from './foundation/embedded/wal-archive.ts'
import type { Connection } from './foundation/platform/database.ts'

/** The database of an instance in the server that comes along. */
export const databaseName = 'laurel'

/** The database of this instance: the one that its Laurel runs, or, where none does, started for as long as this takes. */
export async function openOwnDatabase({
  DATABASE_URL,
  DIRECT_URL,
  DATA_DIR,
  WAL_ARCHIVE,
}: Config): Promise<{ connection: Connection; stop: () => Promise<void> }> {
  if (DATABASE_URL) return { connection: { connectionString: DIRECT_URL ?? DATABASE_URL }, stop: async () => undefined }
  if (!existsSync(join(DATA_DIR, 'postgres', 'PG_VERSION')))
    throw new Error(`There is no Laurel in ${DATA_DIR}. Name its folder in DATA_DIR, or start one there first: npm start -- --empty`)
  const { connection, stop } = await joinEmbeddedPostgres({ dataDir: DATA_DIR, settings: archiveSettings(WAL_ARCHIVE) })
  return { connection: { ...connection, database: databaseName }, stop }
}

/** What follows from a command is done by the Laurel that runs; and the log would stand between the lines of an answer. */
export const quietly = (config: Config): Config => ({ ...config, WORKERS: false, LOG_LEVEL: 'silent' })
