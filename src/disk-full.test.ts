import { chownSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, describe, expect, inject, test, vi } from 'vitest'
import { readConfig } from './config.ts'
import { createWeb } from './foundation/doors/web.ts'
import { startEmbeddedPostgres } from './foundation/embedded/embedded-postgres.ts'
import { accountFor } from './foundation/embedded/postgres-folder.ts'
import { visitor } from './foundation/platform/actor.ts'
import { perform } from './foundation/platform/command.ts'
import { addSchools } from './people/organizations/add-schools.ts'
import { anAward } from './testing/award.ts'
import { anEmptyPlace, ask, backupOf, restoreInto, whatIsIn } from './testing/backup.ts'
import { aDistrict } from './testing/district.ts'
import { aSmallDisk } from './testing/small-disk.ts'
import { aWorld, ownerOf } from './testing/world.ts'

/** Disks that are really full, on file systems of a few megabytes. */
const canMount = aSmallDisk('1m') !== null

describe.skipIf(!canMount)('on a small file system (needs the right to mount)', async () => {
  const inCluster = { host: inject('clusterHost'), port: 5432, user: 'laurel', database: 'postgres' }
  /** A tablespace on a small disk. */
  async function aTablespace(size: string) {
    const disk = aSmallDisk(size)
    if (!disk) throw new Error('That was possible a moment ago.')
    const folder = join(disk.folder, 'space')
    mkdirSync(folder, { mode: 0o700 })
    const account = accountFor()
    if (account) chownSync(folder, account.uid, account.gid)
    const name = `small_${process.pid}_${Date.now()}`
    await ask(inCluster, `create tablespace ${name} location '${folder}'`)
    // Before its disk goes, or PostgreSQL would look for it there.
    const drop = () => ask(inCluster, `drop tablespace ${name}`)
    return { disk, name, drop }
  }

  const space = canMount ? await aTablespace('96m') : null
  // Hooks run the last first: when the database of the World is gone.
  afterAll(async () => void (await space?.drop()))
  const { disk = null, name: tablespace = '' } = space ?? {}
  const world = canMount ? await aWorld({ WORKERS: 'false', LOG_LEVEL: 'silent', FREE_DISK_BYTES: '0' }, { tablespace }) : null

  test('a page says that there is no room, nothing is half written, and it goes on by itself when there is room again', async () => {
    if (!world || !disk) throw new Error('Nothing is mounted.')
    const { admin, district } = await aDistrict(world)
    let count = 0
    const app = createWeb({
      world,
      recognize: async () => visitor,
      resources: [],
      async pages() {
        const names = Array.from({ length: 200 }, () => `School ${++count} ${'of a long name '.repeat(5)}`)
        await perform(world, admin, addSchools, { organizationId: district.id, names })
        return new Response('A page.')
      },
      files: async () => null,
    })
    const send = () => app.request('http://laurel.example/start', { method: 'POST', headers: { Origin: 'http://laurel.example' } })
    const kept = async () => {
      const { rows } = await sql<{ schools: number; facts: number }>`select
        (select count(*)::int from organizations where parent_id = ${district.id}) as schools,
        (select count(*)::int from events where organization_id = ${district.id}) as facts`.execute(ownerOf(world))
      return rows[0] ?? { schools: 0, facts: 0 }
    }
    // While there is room: a new connection may have to write PostgreSQL’s list of its tables, and is refused on a full disk.
    await kept()
    expect((await send()).status).toBe(200)
    disk.fill(100_000)
    let before = await kept()
    let told = await send()
    for (let tries = 0; told.status === 200 && tries < 50; tries++) {
      before = await kept()
      told = await send()
    }
    expect(told.status).toBe(507)
    const problem = await told.json()
    expect(problem).toMatchObject({ code: 'database-full', status: 507 })
    expect(JSON.stringify(problem)).toContain('There is no room left in the database, so nothing was changed.')
    expect(await kept()).toEqual(before)
    // What only looks goes on.
    expect((await app.request('/readyz')).status).toBe(200)
    disk.makeRoom()
    expect((await send()).status).toBe(200)
    expect((await kept()).schools).toBe(before.schools + 200)
  }, 120_000)

  test('PostgreSQL itself without room ends, and comes back by itself with all that was acknowledged', async () => {
    const small = aSmallDisk('160m')
    if (!small) throw new Error('That was possible a moment ago.')
    const turns: string[] = []
    const server = await startEmbeddedPostgres({ dataDir: join(small.folder, 'data'), onTurn: ({ turn }) => turns.push(turn) })
    const connect = async () => {
      const client = new pg.Client(server.connection)
      client.on('error', () => undefined)
      await client.connect()
      return client
    }
    try {
      const client = await connect()
      await client.query('create table kept (n int, what text)')
      small.fill(3_000_000)
      let acknowledged = 0
      const fault = await (async () => {
        for (; acknowledged < 5000; acknowledged++)
          await client.query("insert into kept values ($1, (select string_agg(md5(random()::text), '') from generate_series(1, 300)))", [
            acknowledged,
          ])
        return null
      })().catch((error: unknown) => error)
      expect(fault).toBeInstanceOf(Error)
      await client.end().catch(() => undefined)
      small.makeRoom()
      await vi.waitFor(
        async () => {
          const again = await connect()
          try {
            const { rows } = await again.query('select count(*)::int as n from kept')
            // The last one may have been written whole without being acknowledged.
            expect([acknowledged, acknowledged + 1]).toContain(rows[0].n)
            await again.query("insert into kept values (-1, '')")
          } finally {
            await again.end()
          }
        },
        { timeout: 60_000, interval: 500 },
      )
    } finally {
      await server.stop()
    }
  }, 180_000)

  test('a restoration that runs out of room, for rows or for files, says so and leaves nothing behind', async () => {
    if (!world) throw new Error('Nothing is mounted.')
    const source = await aWorld({ WORKERS: 'false', LOG_LEVEL: 'silent', FREE_DISK_BYTES: '0' })
    const there = await aDistrict(source)
    const bytes = Buffer.alloc(900_000, 'Some evidence of a class. ')
    await anAward(there, {
      files: [{ requirementId: 'tally', kind: 'document' as const, name: 'Tally', contentType: 'application/pdf', bytes }],
    })
    const whole = await backupOf(source)

    const forFiles = aSmallDisk('600k')
    if (!forFiles) throw new Error('That was possible a moment ago.')
    const place = await anEmptyPlace(source)
    const config = readConfig({
      DATA_DIR: place.config.DATA_DIR,
      STORE_URL: `file://${join(forFiles.folder, 'files')}`,
      BASE_URL: source.config.BASE_URL,
      LOG_LEVEL: 'silent',
      FREE_DISK_BYTES: '0',
      WORKERS: 'false',
    })
    await expect(restoreInto({ ...place, config }, whole)).rejects.toThrow(
      'There is no room for the files of this backup, so nothing was restored.',
    )
    expect(await whatIsIn(place)).toEqual({ tables: 0, files: 0 })
    expect(readdirSync(forFiles.folder, { recursive: true }).filter((name) => /[0-9a-f]{64}/.test(String(name)))).toEqual([])

    const { disk: forRows, name, drop } = await aTablespace('32m')
    const other = await anEmptyPlace(source)
    const [row] = await ask<{ database: string }>(other.connection, 'select current_database() as database')
    const database = row?.database ?? ''
    try {
      await ask(inCluster, `alter database ${database} set tablespace ${name}`)
      forRows.fill(300_000)
      await expect(restoreInto(other, whole)).rejects.toThrow('The disk is full, so nothing was restored.')
      forRows.makeRoom()
      expect(await whatIsIn(other)).toEqual({ tables: 0, files: 0 })
      // With room the same backup is restored there whole.
      expect((await restoreInto(other, whole)).files).toBe(1)
    } finally {
      await ask(inCluster, `drop database ${database} with (force)`)
      await drop()
    }
  }, 120_000)
})
