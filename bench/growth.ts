import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { startLaurel } from '../e2e/laurel.ts'
import { readConfig } from '../src/config.ts'
import { drawingArt } from '../src/definitions/achievements/draw-art.ts'
import type { Person } from '../src/foundation/platform/actor.ts'
import { openDatabase, openPool, readsOfAll } from '../src/foundation/platform/database.ts'
import { startEmbeddedPostgres } from '../src/foundation/platform/embedded-postgres.ts'
import { openWorld } from '../src/open-world.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { anAward } from '../src/testing/award.ts'
import { aDistrict } from '../src/testing/district.ts'
import { fillDistrict, large, type Sizes, small } from './growth-data.ts'
import { processorSeconds } from './process-time.ts'

/**
 * How the cost of each page grows with the years of a district: every page of every role on a small filling and on a large one, with the
 * processor time of PostgreSQL for each request, and how many times as long the large one takes. Linux only, as it reads /proc.
 */
type Page = { name: string; path: string; cookie: string }
type Asked = { p50: number; p99: number; postgresMs: number; faults: number }
const requests = 40
const port = 3998
const url = `http://localhost:${port}`

/** Processor seconds of what a process has started, and what that has started: PostgreSQL and its backends. */
function childSeconds(pid: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1])
        return [{ pid: Number(name), parent, seconds: processorSeconds(Number(name)) }]
      } catch {
        // It ended in between.
        return []
      }
    })
  const under = (parent: number): number =>
    all.filter((one) => one.parent === parent).reduce((sum, one) => sum + one.seconds + under(one.pid), 0)
  return under(pid)
}

async function fill(dataDir: string, size: Sizes): Promise<Page[]> {
  const postgres = await startEmbeddedPostgres({ dataDir })
  const config = readConfig({ DATA_DIR: dataDir, BASE_URL: url, LOG_LEVEL: 'error' })
  const connection = await prepareDatabase(config, postgres.connection, false)
  const { world: opened, close } = await openWorld(config, connection)
  // What fills the bench looks at everything; the server that is measured is another process.
  const world = { ...opened, db: readsOfAll(opened.db) }
  const district = await aDistrict(world)
  const { id } = await anAward(district)
  await world.jobs.settle()
  await drawingArt.work(world, { versionId: district.achievement.versionId })
  const owner = openPool(connection, console.error, 2)
  await fillDistrict(openDatabase(owner), district, size, id)
  await owner.end()
  const password = 'a password for the bench'
  const cookieOf = async ({ id: personId, email }: Person) => {
    await world.accounts.setPassword(personId, password)
    const cookies = await world.accounts.signIn({ email, password }, new Headers())
    return (cookies ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
  }
  const cookies = {
    visitor: '',
    earner: await cookieOf(district.earner),
    assessor: await cookieOf(district.assessor),
    admin: await cookieOf(district.admin),
    author: await cookieOf(district.author),
  }
  const taken = await world.db
    .selectFrom('openSubmissions')
    .where('assessorId', '=', district.assessor.id)
    .select(['achievementId', 'assessmentId'])
    .executeTakeFirst()
  await close()
  await postgres.stop()
  const { slug } = district.district
  const of = (who: keyof typeof cookies, ...paths: string[]): Page[] =>
    paths.map((path) => ({ name: `${path} (${who})`, path, cookie: cookies[who] }))
  return [
    ...of(
      'visitor',
      '/',
      '/catalog',
      `/catalog/${district.achievement.slug}`,
      `/issuers/${slug}`,
      `/awards/${id}`,
      '/sitemap.xml',
      '/sign-in',
    ),
    ...of('earner', '/', '/work', '/work?show=earned', '/wallet', '/value', '/value.csv', '/catalog', '/catalog?q=probing', '/settings'),
    ...of(
      'assessor',
      '/',
      '/review',
      `/review?achievement=${taken?.achievementId}`,
      '/review?q=naming',
      '/review/done',
      `/review/${taken?.assessmentId}`,
    ),
    ...of('admin', '/', '/people', '/people?q=ana', '/people?q=nobody-here', '/people?role=assessor', '/people?role=earner'),
    ...of('admin', `/people?school=${district.schoolId}`, '/people/invitations', '/people/invite', '/settings/organization', '/outbox'),
    ...of('author', '/', '/authoring', '/authoring?show=published&q=naming', '/authoring?show=retired'),
  ]
}

const share = (sorted: number[], part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0

async function ask(page: Page, pid: number): Promise<Asked> {
  const options = { url: `${url}${page.path}`, connections: 2, timeout: 60, headers: { accept: 'text/html', cookie: page.cookie } }
  await autocannon({ ...options, amount: 4 })
  const before = childSeconds(pid)
  const times: number[] = []
  let faults = 0
  await new Promise<void>((resolve, reject) => {
    const run = autocannon({ ...options, amount: requests }, (error) => (error ? reject(error) : resolve()))
    run.on('response', (_client, status, _bytes, ms) => {
      times.push(ms)
      if (status !== 200) faults++
    })
  })
  times.sort((a, b) => a - b)
  return {
    p50: share(times, 0.5),
    p99: share(times, 0.99),
    postgresMs: Math.max(0, (1000 * (childSeconds(pid) - before)) / requests),
    faults,
  }
}

async function askAll(size: Sizes): Promise<Map<string, Asked>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-growth-'))
  const began = performance.now()
  const pages = await fill(dataDir, size)
  process.stdout.write(
    `Filled with ${size.people} people and ${size.awards} awards in ${Math.round((performance.now() - began) / 1000)} s.\n`,
  )
  const laurel = await startLaurel({ dataDir, port, empty: true, environment: { WORKERS: 'false' } })
  const asked = new Map<string, Asked>()
  try {
    // The rows of both fillings are told by their place: addresses hold ids.
    for (const [index, page] of pages.entries())
      asked.set(
        `${index} ${page.name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|-[0-9a-f]{6}(?= )/g, '…')}`,
        await ask(page, laurel.process.pid ?? 0),
      )
  } finally {
    await laurel.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return asked
}

const [atSmall, atLarge] = [await askAll(small), await askAll(large)]
const cells = (row: (string | number)[]) =>
  row.map((cell, index) => (index === 0 ? String(cell).padEnd(52) : String(cell).padStart(10))).join('')
process.stdout.write(`${cells(['page', 'S p50', 'S p99', 'S pg ms', 'L p50', 'L p99', 'L pg ms', 'L/S', 'faults'])}\n`)
for (const [name, s] of atSmall) {
  const l = atLarge.get(name)
  if (!l) continue
  const [sp, lp] = [s, l].map(({ p50, p99, postgresMs }) => [Math.round(p50), Math.round(p99), postgresMs.toFixed(1)])
  process.stdout.write(
    `${cells([name.replace(/^\d+ /, ''), ...(sp ?? []), ...(lp ?? []), (l.p50 / Math.max(s.p50, 1)).toFixed(1), s.faults + l.faults])}\n`,
  )
}
