import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLaurel } from '../e2e/laurel.ts'
import { readConfig } from '../src/config.ts'
import { drawingArt } from '../src/definitions/achievements/draw-art.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { openDatabase, openPool } from '../src/foundation/platform/database.ts'
import { openWorld } from '../src/open-world.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { anAward } from '../src/testing/award.ts'
import { aDistrict } from '../src/testing/district.ts'
import { bare } from './bare.ts'
import { addAwards, addDefinitions, places, things, verbs } from './bulk-data.ts'
import { measure, print } from './measure.ts'

/**
 * Pages and documents under load, on a database with 5,000 definitions and 100,000 awards, each beside a bare node:http response in the same
 * run. `--small` takes a fiftieth, to try it out. The load and PostgreSQL run on the same machine, so read the figures per processor second.
 */
const scale = process.argv.includes('--small') ? 50 : 1
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-'))
const port = 3999
const url = `http://localhost:${port}`

async function fill() {
  const postgres = await startEmbeddedPostgres({ dataDir })
  const config = readConfig({ DATA_DIR: dataDir, BASE_URL: url, LOG_LEVEL: 'error' })
  const connection = await prepareDatabase(config, postgres.connection, false)
  const { world: opened, close } = await openWorld(config, connection)
  // What fills the bench owns the tables and has no time limit; the server that is measured is another process, with its own rights.
  const owner = openPool(connection, console.error, 4)
  const world = { ...opened, db: openDatabase(owner) }
  const district = await aDistrict(world)
  const { id } = await anAward(district)
  await world.jobs.settle()
  await drawingArt.work(world, { versionId: district.achievement.versionId })
  await addDefinitions(district, 5000 / scale)
  await addAwards(world, id, 100_000 / scale)
  const awards = await world.db.selectFrom('awards').select('id').limit(500).execute()
  await owner.end()
  await close()
  await postgres.stop()
  return awards.map((award) => award.id)
}

process.stdout.write('Filling the database …\n')
const awardIds = await fill()
const results = [await bare()]
const laurel = await startLaurel({ dataDir, port, empty: true, environment: { WORKERS: 'false' } })
const pid = laurel.process.pid ?? 0
const eachAward = (path: (id: string) => string, headers: Record<string, string>) =>
  awardIds.map((id) => ({ method: 'GET' as const, path: path(id), headers }))
/** Searches that nobody asked before, so that nothing of them is kept: three words of a title each, or two that nothing has together. */
const some = <Item>(items: readonly Item[], number: number): Item => items[number % items.length] as Item
const threeWords = (number: number) =>
  `${some(verbs, number)} ${some(things, Math.floor(number / 10))} ${some(places, Math.floor(number / 120))}`
const swapped = (words: string) => words.replace(/(?<=\b\w{2})(\w)(\w)(?=\w)/g, '$2$1')
let asked = 0
const searches = (words: (number: number) => string) => [
  { method: 'GET' as const, setupRequest: (request: object) => ({ ...request, path: `/catalog?q=${encodeURIComponent(words(asked++))}` }) },
]
try {
  results.push(await measure({ name: 'home, visitor', url: `${url}/`, pid }))
  results.push(await measure({ name: 'catalog, first page', url: `${url}/catalog`, pid }))
  results.push(await measure({ name: 'catalog search, the same words', url: `${url}/catalog?q=questions`, pid, connections: 4 }))
  const words = { url, pid, connections: 2, seconds: 3 }
  results.push(await measure({ ...words, name: 'catalog search, new words each time', requests: searches(threeWords) }))
  results.push(
    await measure({ ...words, name: 'the same with typing errors', requests: searches((number) => swapped(threeWords(number))) }),
  )
  results.push(await measure({ ...words, name: 'search for what nothing has', requests: searches((number) => `questions x${number}`) }))
  results.push(await measure({ name: 'badge page', url, pid, requests: eachAward((id) => `/awards/${id}`, { accept: 'text/html' }) }))
  results.push(await measure({ name: 'badge JSON', url, pid, requests: eachAward((id) => `/awards/${id}.json`, {}) }))
  results.push(await measure({ name: 'badge PNG, baked', url, pid, requests: eachAward((id) => `/awards/${id}.png`, {}) }))
} finally {
  await laurel.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
print(results)
