import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { recover } from './recover.ts'
import { archiveOf, archiveSettings, listBases, takeBase } from './wal-archive.ts'

const folder = mkdtempSync(join(tmpdir(), 'laurel-recover-'))
const dataDir = join(folder, 'data')
const archive = join(folder, 'archive')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = () => startEmbeddedPostgres({ dataDir, settings: archiveSettings(archive) })
async function inServer<Result>(use: (client: pg.Client, server: Awaited<ReturnType<typeof open>>) => Promise<Result>): Promise<Result> {
  const server = await open()
  const client = new pg.Client(server.connection)
  await client.connect()
  try {
    return await use(client, server)
  } finally {
    await client.end()
    await server.stop()
  }
}
const count = (client: pg.Client) => client.query<{ n: number }>('select count(*)::int as n from things').then(({ rows }) => rows[0]?.n)
const momentIn = async (client: pg.Client) => {
  const { rows } = await client.query<{ at: Date }>("select date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as at")
  // The next commit is of another moment.
  await client.query('select pg_sleep(0.05)')
  return rows[0]?.at ?? new Date()
}

test('the database comes back as it was at a moment, also where what was written last was never archived', {
  timeout: 180_000,
}, async () => {
  const moments = await inServer(async (client, server) => {
    await client.query('create table things (n int)')
    await client.query('insert into things select generate_series(1, 1000)')
    await takeBase(server.connection, join(dataDir, 'postgres'), archiveOf(archive, join(dataDir, 'postgres')), () => new Date())
    await client.query('insert into things select generate_series(1, 500)')
    const whole = await momentIn(client)
    await client.query('delete from things where n <= 400')
    const less = await momentIn(client)
    await client.query('drop table things')
    return { whole, less }
  })
  const back = (to: Date | null) => recover({ dataDir, archive, to, now: () => new Date() })
  const bases = await listBases(archiveOf(archive, join(dataDir, 'postgres')))
  expect(bases).toHaveLength(1)

  await expect(back(new Date(Date.now() + 86_400_000))).rejects.toThrow('still ahead')
  await expect(back(new Date((bases[0]?.at.getTime() ?? 0) - 60_000))).rejects.toThrow('no base')
  // Nothing was written as late as that, so it can't be come to, and all is as it was.
  await expect(back(new Date())).rejects.toThrow('does not reach to that moment')
  await inServer(async (client) => expect((await client.query("select to_regclass('things') as there")).rows).toEqual([{ there: null }]))

  const first = await back(moments.less)
  expect(first.before).not.toBeNull()
  expect(await inServer(count)).toBe(1500 - 800)
  // Further back from there, past the first way back.
  await back(moments.whole)
  await inServer(async (client) => {
    expect(await count(client)).toBe(1500)
    await client.query('insert into things values (0)')
  })
  expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.before-')).length).toBe(2)
  // The new line of time has a base of its own, so the latest moment is to be had as well.
  await back(null)
  // The disk of the database is gone, and the archive is on another.
  for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true })
  expect((await back(null)).before).toBeNull()
  expect(await inServer(count)).toBe(1501)
})

test('a folder whose name a command line would read is refused', () => {
  for (const odd of ["it's", '100%', 'a"b', '$HOME'])
    expect(() => archiveSettings(join(folder, odd))(join(dataDir, 'postgres'))).toThrow('plain name')
  expect(archiveSettings(undefined)(dataDir)).toEqual([])
})
