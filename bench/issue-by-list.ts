import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { readConfig } from '../src/config.ts'
import { approveList, proposeList } from '../src/credentials/issue-by-list/approve-list.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { perform } from '../src/foundation/platform/command.ts'
import { readsOfAll } from '../src/foundation/platform/database.ts'
import { openWorld } from '../src/open-world.ts'
import { aDistrict } from '../src/testing/district.ts'
import { aList } from '../src/testing/list.ts'

/**
 * A batch issued by list, by one process with its workers: from the second person's word until the last credential is signed and kept. Ten
 * thousand are to take under a minute.
 */
const count = Number(process.argv[2] ?? 10_000)
const most = 60

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-list-'))
const postgres = await startEmbeddedPostgres({ dataDir })
const { world: opened, close } = await openWorld(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }), postgres.connection)
const world = { ...opened, db: readsOfAll(opened.db) }
const district = await aDistrict(world)
await sql`insert into people (id, name, email, email_verified)
  select gen_random_uuid(), 'Teacher ' || number, 'teacher' || number || '@bench.example', true from generate_series(1, ${count}::int) as number`.execute(
  world.db,
)
await sql`insert into person_addresses (id, person_id, address, added_at, verified_at)
  select gen_random_uuid(), id, email, now(), now() from people where email like '%@bench.example'`.execute(world.db)

const rows = Array.from(
  { length: count },
  (_, at) =>
    `Teacher ${at + 1},teacher${at + 1}@bench.example,"Filmed a lesson and showed how long they wait.",https://example.org/clips/${at + 1}`,
)
let since = performance.now()
const seconds = () => {
  const taken = (performance.now() - since) / 1000
  since = performance.now()
  return taken.toFixed(1)
}
const listId = await aList(district, `name,email,what they showed,link\n${rows.join('\n')}`)
console.log(`Read and looked over, ${count} rows: ${seconds()} s`)
await perform(world, district.admin, proposeList, { listId, leaves: 0 })
since = performance.now()
const began = performance.now()
await perform(world, district.hr, approveList, {
  listId,
  decision: 'Their filmed lesson meets both criteria of the rubric.',
  decidedBy: 'Science board of the district',
})
const counted = async (table: string) => {
  const { rows: found } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(world.db)
  return found[0]?.count ?? 0
}
while ((await counted('awards')) < count) await pause(100)
console.log(`Issued, with a decision, an award and an e-mail each: ${((performance.now() - began) / 1000).toFixed(1)} s`)
while ((await counted('credentials')) < count) await pause(100)
const all = (performance.now() - began) / 1000
console.log(`Issued and signed: ${all.toFixed(1)} s (at most ${most})`)
if (all > most) process.exitCode = 1
await close()
await postgres.stop()
rmSync(dataDir, { recursive: true, force: true })
