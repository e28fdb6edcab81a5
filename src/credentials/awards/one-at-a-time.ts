import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/**
 * What somebody earned changes in one transaction at a time, until its commit: what an award completes and what it brings depends on all the others.
 * The ledger waits at the same place, so that nobody waits for each other in a circle.
 */
export const waitForTurn = (db: Queryable, personId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('ledger ' || ${personId}::text, 0))`.execute(db)
