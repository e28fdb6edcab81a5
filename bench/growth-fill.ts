import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { drawingArt } from '../src/definitions/achievements/draw-art.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { openDatabase, openPool } from '../src/foundation/platform/database.ts'
import type { World } from '../src/foundation/platform/world.ts'
import { openWorld } from '../src/open-world.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { anAward } from '../src/testing/award.ts'
import { aDistrict } from '../src/testing/district.ts'
import { chainEvents, fillDistrict, type Sizes } from './growth-data.ts'

/** A page of a filling, and the session of who asks for it. */
export type Page = { name: string; path: string; cookie: string }

/** Nothing of a filling is worth waiting for the disk. */
const whileFilling = [
  'fsync=off',
  'full_page_writes=off',
  'max_wal_size=4GB',
  'shared_buffers=1GB',
  'maintenance_work_mem=512MB',
  'autovacuum=off',
]

/** A data folder with a district of such a size, and the pages of its people: one that was kept, or a new one. */
export async function filled(dataDir: string, size: Sizes, url: string): Promise<Page[]> {
  const [kept, rows] = ['pages-of-the-bench.json', 'rows-of-the-bench'].map((name) => join(dataDir, name)) as [string, string]
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'))
  const began = performance.now()
  const postgres = await startEmbeddedPostgres({ dataDir, settings: whileFilling })
  const config = readConfig({ DATA_DIR: dataDir, BASE_URL: url, LOG_LEVEL: 'error' })
  const connection = await prepareDatabase(config, postgres.connection, false)
  // What fills the bench owns the tables and has no time limit; the server that is measured is another process, with its own rights.
  const owner = openPool(connection, console.error, 4)
  const inWorld = async <Made>(workers: boolean, use: (world: World) => Promise<Made>): Promise<Made> => {
    const { world, close } = await openWorld({ ...config, WORKERS: workers }, connection)
    return use({ ...world, db: openDatabase(owner) }).finally(close)
  }
  if (!existsSync(rows)) {
    const made = await inWorld(true, async (world) => {
      const district = await aDistrict(world)
      const { id } = await anAward(district)
      await world.jobs.settle()
      await drawingArt.work(world, { versionId: district.achievement.versionId })
      return { district, id }
    })
    await fillDistrict(openDatabase(owner), made.district, size, made.id)
    writeFileSync(rows, '')
  }
  await chainEvents(openDatabase(owner))
  const pages = await inWorld(false, pagesOf)
  await owner.end()
  await postgres.stop()
  writeFileSync(kept, JSON.stringify(pages))
  process.stdout.write(
    `Filled with ${size.people} people and ${size.awards} awards in ${Math.round((performance.now() - began) / 1000)} s.\n`,
  )
  return pages
}

const password = 'a password for the bench'

/** The pages of every role of the district that was filled. */
async function pagesOf(world: World): Promise<Page[]> {
  const one = async (name: string) =>
    world.db.selectFrom('people').where('name', '=', name).select(['id', 'email']).executeTakeFirstOrThrow()
  const cookieOf = async (name: string) => {
    const { id, email } = await one(name)
    await world.accounts.setPassword(id, password)
    const cookies = await world.accounts.signIn({ email, password }, new Headers())
    return (cookies ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
  }
  const cookies = {
    visitor: '',
    earner: await cookieOf('Maya Ortiz'),
    assessor: await cookieOf('Jonas Okafor'),
    admin: await cookieOf('Grace Whitfield'),
    author: await cookieOf('Priya Raman'),
    principal: await cookieOf('Helen Brooks'),
    hr: await cookieOf('Samuel Reyes'),
  }
  const [earner, assessor, admin] = [await one('Maya Ortiz'), await one('Jonas Okafor'), await one('Grace Whitfield')]
  const membership = await world.db
    .selectFrom('memberships')
    .where('personId', '=', admin.id)
    .select(['id', 'organizationId', 'schoolId'])
    .executeTakeFirstOrThrow()
  const { slug } = await world.db
    .selectFrom('organizations')
    .where('id', '=', membership.organizationId)
    .select('slug')
    .executeTakeFirstOrThrow()
  const open = await world.db
    .selectFrom('assessments')
    .innerJoin('openSubmissions', 'openSubmissions.submissionId', 'assessments.submissionId')
    .where('assessorId', '=', assessor.id)
    .where('releasedAt', 'is', null)
    .where('finishedAt', 'is', null)
    .select(['achievementId', 'assessments.id as assessmentId'])
    .executeTakeFirst()
  const awards = await world.db
    .selectFrom('awards')
    .where('earnerId', '=', earner.id)
    .orderBy('id')
    .select(['id', 'attemptId', 'achievementId'])
    .execute()
  const [first, last] = [awards[0], awards.at(-1)]
  const { slug: title } = await world.db
    .selectFrom('achievements')
    .where('id', '=', first?.achievementId ?? '')
    .select('slug')
    .executeTakeFirstOrThrow()
  const of = (who: keyof typeof cookies, ...paths: string[]): Page[] =>
    paths.map((path) => ({ name: `${path || '/'} (${who})`, path, cookie: cookies[who] }))
  const settings = (...pages: string[]) => pages.map((page) => `/settings/organization${page}`)
  return [
    ...of('visitor', '/', '/catalog', `/catalog/${title}`, `/issuers/${slug}`, `/awards/${first?.id}`, '/sitemap.xml', '/sign-in'),
    ...of(
      'earner',
      '/',
      '/work',
      '/work?show=earned',
      `/work/${last?.attemptId}`,
      `/awards/${first?.id}`,
      '/wallet',
      '/notices',
      '/notices?show=unread',
    ),
    ...of(
      'earner',
      '/value',
      '/value.csv',
      '/catalog',
      '/catalog?q=probing',
      '/settings',
      '/settings/notices',
      '/settings/keys',
      '/settings/data',
    ),
    ...of(
      'assessor',
      '/',
      '/review',
      `/review?achievement=${open?.achievementId}`,
      '/review?q=naming',
      '/review?sort=-title',
      '/review/done',
    ),
    ...of('assessor', `/review/${open?.assessmentId}`),
    ...of(
      'admin',
      '/',
      '/people',
      '/people?q=ana',
      '/people?q=nobody-here',
      '/people?role=assessor',
      '/people?role=earner',
      '/people?sort=school',
    ),
    ...of(
      'admin',
      `/people?school=${membership.schoolId}`,
      `/people/members/${membership.id}`,
      '/people/invitations',
      '/people/invite',
      '/outbox',
    ),
    ...of(
      'admin',
      ...settings('', '/activity', `/activity?actor=${assessor.id}`, '/activity?kind=award.issued', '/lists', '/erasures', '/health'),
    ),
    ...of('admin', ...settings('/signing', '/stuck', '/backups', '/webhooks', '/keys')),
    ...of('author', '/', '/authoring', '/authoring?show=published&q=naming', '/authoring?show=retired'),
    ...of('principal', '/'),
    ...of('hr', '/', '/value'),
  ]
}
