import { sql } from 'kysely'
import type { OpenTransaction } from './database.ts'

/** Held by a backup for as long as it reads files, shared by whoever removes one. Any number that no other program on the same PostgreSQL takes. */
export const keepFilesLock = 7_206_156

/** Whether a file may be removed in this transaction; not while a backup still has to read what its picture of the database names. */
export async function mayRemoveFiles(db: OpenTransaction): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select pg_try_advisory_xact_lock_shared(${keepFilesLock}) as may`.execute(db)
  return rows[0]?.may ?? false
}
