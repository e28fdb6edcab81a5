import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { readConfig } from '../src/config.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { readsOf, readsOfAll } from '../src/foundation/platform/database.ts'
import { openWorld } from '../src/open-world.ts'
import { byAchievement, byCategory, byMonth, bySchool, wholeOf, yearsWith } from '../src/recognition/reports/recognized.ts'
import { aDistrict, anAchievement, smallDefinition } from '../src/testing/district.ts'

/** What a report reads of a ledger of a million lines (each statement under 100 ms, the median of many), and how many rows its sums are. */
const lines = 1_000_000
const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
async function timed(run: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < 15; round++) {
    const start = performance.now()
    await run()
    taken.push(performance.now() - start)
  }
  return median(taken)
}

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-reports-'))
const postgres = await startEmbeddedPostgres({ dataDir })
const { world: opened, close } = await openWorld(
  readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error', WORKERS: 'false' }),
  postgres.connection,
)
const world = { ...opened, db: readsOfAll(opened.db) }
const district = await aDistrict(world)
const organizationId = district.district.id
const ids: string[] = []
for (let number = 0; number < 100; number++)
  ids.push(
    (await anAchievement(world, organizationId, smallDefinition({ title: 'One of a hundred', category: `Category ${number % 14}` }))).id,
  )
await sql`insert into organizations (id, kind, parent_id, slug, name, short_name, created_at)
  select gen_random_uuid(), 'school', ${organizationId}, 'school-' || n, 'School ' || n, 'School ' || n, now() from generate_series(1, 20) n`.execute(
  world.db,
)
// As a million lines of five years would have been summed: 20 schools, 100 micro-credentials, four currencies, every month.
for (let month = 0; month < 60; month++)
  await sql`insert into recognized (organization_id, school_year, currency, month, school_id, achievement_id, category, amount, lines)
    select ${organizationId}::uuid, ${2021 + Math.floor(month / 12)}, currency, (date '2021-07-01' + make_interval(months => ${month}))::date,
      school.id, achievement.id, achievement.category, 200, ${Math.ceil(lines / (60 * 20 * 100 * 4))}
    from unnest(array['money', 'clock-hours', 'credits', 'lane']) as currency,
      (select id from organizations where kind = 'school' and parent_id = ${organizationId}) school,
      (select achievements.id, version.category from achievements join achievement_versions version on version.id = achievements.current_version_id
        where achievements.id = any(${ids}::uuid[])) achievement`.execute(world.db)
await sql`analyze recognized`.execute(world.db)
const { rows } = await sql<{ count: number }>`select count(*)::int as count from recognized`.execute(world.db)
console.log(`${rows[0]?.count} rows of sums, as many as every school, micro-credential, currency and month of five years can have.`)
const db = readsOf(world.db, district.hr)
const wish = { organizationId, year: 2024, currency: 'money', schoolId: null }
for (const [name, run] of [
  ['the whole', () => wholeOf(db, wish)],
  ['by month', () => byMonth(db, wish)],
  ['by school', () => bySchool(db, wish)],
  ['by category', () => byCategory(db, wish)],
  ['by micro-credential', () => byAchievement(db, wish)],
  ['the years there are', () => yearsWith(db, wish)],
] as const) {
  const milliseconds = await timed(run)
  console.log(`${name}: ${milliseconds.toFixed(1)} ms (at most 100)`)
  if (milliseconds > 100) process.exitCode = 1
}
await close()
await postgres.stop()
rmSync(dataDir, { recursive: true, force: true })
