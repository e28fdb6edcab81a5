import { sql } from 'kysely'
import type { OpenTransaction } from '../../foundation/platform/database.ts'

/** One change of a person’s imported badges at a time, until the commit: whether one is there already depends on all the others. */
export const waitForImports = (db: OpenTransaction, personId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('imports ' || ${personId}::text, 0))`.execute(db)
