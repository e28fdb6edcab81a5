import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { createWeb } from './foundation/doors/web.ts'
import { visitor } from './foundation/platform/actor.ts'
import { perform } from './foundation/platform/command.ts'
import { addSchools } from './people/organizations/add-schools.ts'
import { aCrossing } from './testing/crossing.ts'
import { aDistrict } from './testing/district.ts'
import { aWorld, ownerOf } from './testing/world.ts'

/** A PostgreSQL that refuses, hangs, is ended or can only be read: what people and proxies are told meanwhile, and that it passes by itself. */
const crossing = await aCrossing()
const world = await aWorld({ WORKERS: 'false', LOG_LEVEL: 'silent' }, { through: crossing.folder })
const { admin, district } = await aDistrict(world)
let count = 0
const app = createWeb({
  world,
  async recognize(here) {
    await sql`select count(*) from organizations`.execute(here.db)
    return visitor
  },
  resources: [],
  async pages(request) {
    if (request.method === 'POST') await perform(world, admin, addSchools, { organizationId: district.id, names: [`School ${++count}`] })
    return new Response('A page.')
  },
  files: async () => null,
})
const page = (method = 'GET') =>
  app.request('http://laurel.example/catalog', { method, headers: { Accept: 'text/html', Origin: 'http://laurel.example' } })
const ready = async () => {
  const answer = await app.request('/readyz')
  const { because } = (await answer.json()) as { because?: string }
  return { status: answer.status, because }
}
const isWell = () => vi.waitFor(async () => expect([(await ready()).status, (await page()).status]).toEqual([200, 200]), 15_000)
const schools = async () =>
  (await ownerOf(world).selectFrom('organizations').where('parentId', '=', district.id).select('id').execute()).length

test('while it refuses connections, a proxy hears that this process is not ready, people read what is safe, and then all is well again', async () => {
  await isWell()
  const before = await schools()
  await crossing.close()
  await vi.waitFor(async () => expect(await ready()).toMatchObject({ status: 503, because: 'The database does not answer.' }), 10_000)
  expect((await app.request('/healthz')).status).toBe(200)
  for (const method of ['GET', 'POST']) {
    const told = await page(method)
    expect(told.status).toBe(503)
    expect(told.headers.get('retry-after')).toBe('5')
    expect(await told.text()).toContain('Everything that was saved is safe')
  }
  await crossing.open()
  await isWell()
  expect((await page('POST')).status).toBe(200)
  expect(await schools()).toBe(before + 1)
})

test('ended in the middle of what it is at, it is itself again with the next connection', async () => {
  const { rows } = await sql<{ ended: number }>`select count(pg_terminate_backend(pid))::int as ended from pg_stat_activity
    where datname = current_database() and application_name like 'laurel%' and pid <> pg_backend_pid()`.execute(ownerOf(world))
  expect(rows[0]?.ended).toBeGreaterThan(0)
  await isWell()
})

test('where it can only be read, the process is not ready, pages are shown, and what would change something is refused in words', async () => {
  const before = await schools()
  const name = sql.raw((await sql<{ name: string }>`select current_database() as name`.execute(ownerOf(world))).rows[0]?.name ?? '')
  const say = async (isReadOnly: string) => {
    // As its own first statement: the one who says so is bound by it, too.
    await sql`set transaction_read_only = off; alter database ${name} set default_transaction_read_only = ${sql.raw(isReadOnly)}`.execute(
      ownerOf(world),
    )
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'laurel%' and pid <> pg_backend_pid()`.execute(
      ownerOf(world),
    )
  }
  await say('on')
  try {
    await vi.waitFor(async () => expect(await ready()).toMatchObject({ status: 503, because: 'The database can only be read.' }), 10_000)
    await vi.waitFor(async () => expect((await page()).status).toBe(200), 5000)
    const told = await page('POST')
    expect(told.status).toBe(503)
    expect(await told.text()).toContain('Laurel can only be read just now, so nothing was changed.')
  } finally {
    await say('off')
  }
  await isWell()
  expect(await schools()).toBe(before)
})

test('while it hangs, the process says so within seconds, and what was asked meanwhile is answered once it goes on', async () => {
  await isWell()
  crossing.hang(true)
  const began = performance.now()
  const [not, waiting] = [ready(), page()]
  expect(await not).toMatchObject({ status: 503, because: 'The database does not answer.' })
  expect(performance.now() - began).toBeLessThan(15_000)
  expect((await app.request('/healthz')).status).toBe(200)
  crossing.hang(false)
  expect((await waiting).status).toBe(200)
  await isWell()
}, 60_000)
