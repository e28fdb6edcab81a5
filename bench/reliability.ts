import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { openPool, readsOf, readsOfAll } from '../src/foundation/platform/database.ts'
import { reliabilityOf } from '../src/judgment/reliability/reliability.ts'
import { findWeighedTogether } from '../src/judgment/reliability/weighed-together.ts'
import { openWorld } from '../src/open-world.ts'
import { aDistrict, anAchievement, smallDefinition } from '../src/testing/district.ts'

/**
 * What the page of agreement takes over 10,000 submissions of five criteria that two weighed, of 40 micro-credentials in a year; beside reading
 * the rows alone, which is the least it could take; and the longest that it holds everyone else at one piece.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-reliability-'))
const postgres = await startEmbeddedPostgres({ dataDir })
const { world: opened, close } = await openWorld(
  readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error', WORKERS: 'false' }),
  postgres.connection,
)
const world = { ...opened, db: readsOfAll(opened.db) }
const { district, admin } = await aDistrict(world)
for (let number = 0; number < 40; number++) {
  const letters = String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26))
  await anAchievement(world, district.id, smallDefinition({ title: `Wait time in room ${letters}` }))
}
// Only what the page reads: what lies behind it would take minutes to make. By who owns the tables, as the application may not do that.
const owner = openPool(postgres.connection, console.error, 1)
await owner.query('set session_replication_role = replica')
await owner.query(
  `insert into weighed_together (decision_id, organization_id, achievement_id, decided_at, criteria)
  select gen_random_uuid(), $1, (array(select id from achievements where organization_id = $1))[1 + n % 40], now() - random() * interval '364 days',
    (select jsonb_object_agg('criterion-' || c, jsonb_build_array(level,
        greatest(0, least(3, level + (case when random() < 0.2 then 1 when random() < 0.2 then -1 else 0 end)))))
      from (select c, floor(random() * 2 + random() * 2 + n * 0)::int as level from generate_series(1, 5) c) criteria)
  from generate_series(1, 10000) n`,
  [district.id],
)
await owner.query('analyze weighed_together')
await owner.end()

const db = readsOf(opened.db, admin)
const asked = { organizationId: district.id, period: 'year' as const, now: new Date() }
const times: Record<'page' | 'rows', number[]> = { page: [], rows: [] }
let held = 0
for (let round = -2; round < 15; round++) {
  let last = performance.now()
  const watch = setInterval(() => {
    if (round >= 0) held = Math.max(held, performance.now() - last - 1)
    last = performance.now()
  }, 1)
  let began = performance.now()
  const { whole } = await reliabilityOf(db, asked)
  const page = performance.now() - began
  clearInterval(watch)
  if (whole?.criteria !== 50_000) throw new Error(`It told of ${whole?.criteria} criteria.`)
  began = performance.now()
  await findWeighedTogether(db, { organizationId: district.id, from: null })
  if (round >= 0) {
    times.page.push(page)
    times.rows.push(performance.now() - began)
  }
}
const middle = (all: number[]) => Math.round(all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0)
process.stdout.write(
  `50,000 criteria weighed by two: the page ${middle(times.page)} ms (longest ${Math.round(Math.max(...times.page))}), of which reading the rows ${middle(times.rows)} ms; it holds others for ${Math.round(held)} ms at most\n`,
)
await close()
await postgres.stop()
rmSync(dataDir, { recursive: true, force: true })
