import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { perform } from '../src/foundation/platform/command.ts'
import { readsOfAll } from '../src/foundation/platform/database.ts'
import { openWorld } from '../src/open-world.ts'
import { agreeRoster } from '../src/people/rosters/agree-roster.ts'
import { mapRoster } from '../src/people/rosters/set-roster.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { aDistrict } from '../src/testing/district.ts'
import { bringRosterOf, type RosterPerson, rosterZip, workOnRoster } from '../src/testing/roster.ts'

/**
 * A OneRoster folder of 200,000 rows, a tenth of them staff: previewed (under 60 s, 400 MB more than before), taken in, and a delta of 1,000 compared
 * (under 5 s). `STAFF` says how many of the rows are staff.
 */
const rows = 200_000
const staff = Number(process.env.STAFF ?? rows / 10)
const schools = Array.from({ length: 200 }, (_, at) => ({ id: `o${at}`, name: `School ${at} of Maple` }))
const person = (at: number, more: Partial<RosterPerson> = {}): RosterPerson => ({
  id: `u${String(at).padStart(7, '0')}`,
  name: `Nell N${at}`,
  email: `n${at}@maple.example`,
  orgs: [`o${at % schools.length}`],
  role: at < staff ? 'teacher' : 'student',
  ...more,
})
const orgs = [{ id: 'd1', name: 'Three Rivers', type: 'district' }, ...schools]
const whole = rosterZip({ orgs, people: Array.from({ length: rows - orgs.length }, (_, at) => person(at)) })
const delta = rosterZip({
  orgs,
  mode: 'delta',
  people: Array.from({ length: 1000 }, (_, at) => person(at, { orgs: [`o${(at + 1) % schools.length}`], status: 'active' })),
})

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-rosters-'))
const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error', WORKERS: 'false' })
const postgres = await startEmbeddedPostgres({ dataDir })
const { world: opened, close } = await openWorld(config, await prepareDatabase(config, postgres.connection, false))
try {
  const world = { ...opened, db: readsOfAll(opened.db) }
  const { admin, district } = await aDistrict(world)
  await perform(world, admin, mapRoster, { organizationId: district.id })
  const before = process.memoryUsage.rss()
  let most = before
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const start = performance.now()
    const made = await work()
    return [made, (performance.now() - start) / 1000]
  }
  const [first, previewed] = await timed(() => bringRosterOf(world, admin, district.id, whole))
  const grown = Math.round((most - before) / 1e6)
  console.log(
    `${rows} rows, ${staff} staff (${(whole.length / 1e6).toFixed(1)} MB packed): previewed in ${previewed.toFixed(1)} s (60), ${grown} MB more (400), ${Math.round(most / 1e6)} MB in all`,
  )
  const [, taken] = await timed(async () => {
    await perform(world, admin, agreeRoster, { syncId: first, leaves: 0 })
    await workOnRoster(world, first)
  })
  console.log(`Taken in in ${taken.toFixed(1)} s`)
  const [next, compared] = await timed(() => bringRosterOf(world, admin, district.id, delta))
  const { state, counts } = await world.db
    .selectFrom('rosterSyncs')
    .where('id', '=', next)
    .select(['state', 'counts'])
    .executeTakeFirstOrThrow()
  console.log(`A delta of 1,000 compared in ${compared.toFixed(1)} s (5): ${state}, ${JSON.stringify(counts)}`)
  clearInterval(watching)
  if (previewed > 60 || grown > 400 || compared > 5) process.exitCode = 1
} finally {
  await close()
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
