import { sql } from 'kysely'
import { z } from 'zod'
import { type Database, inTransaction } from '../../foundation/platform/database.ts'
import type { JobSender } from '../../foundation/platform/jobs.ts'
import { restoredJobsTable } from './restore-database.ts'

type Waiting = { name: string; data: object | null; startAfter: Date }

/** Takes up what waited when a backup was made, in one transaction: at the end of a restoration, or at the start after one that was cut off. */
export async function takeUpRestoredJobs(owner: Database, jobs: JobSender): Promise<void> {
  const { rows: there } = await sql<{ there: boolean }>`select to_regclass(${`public.${restoredJobsTable}`}) is not null as there`.execute(
    owner,
  )
  if (!there[0]?.there) return
  await inTransaction(owner, async (db) => {
    const { rows } = await sql<Waiting>`
      select name, data, start_after as "startAfter" from ${sql.table(restoredJobsTable)}
      where name in (select name from jobs.queue)`.execute(db)
    for (const { name, data, startAfter } of rows)
      await jobs.send(db, { name, data: z.looseObject({}), atOnce: 1 }, data ?? {}, { after: startAfter })
    await sql`drop table ${sql.table(restoredJobsTable)}`.execute(db)
  })
}
