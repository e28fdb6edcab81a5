import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readConfig } from './config.ts'
import { visitor } from './foundation/platform/actor.ts'
import { perform } from './foundation/platform/command.ts'
import { openPool, readsOf, readsOfAll } from './foundation/platform/database.ts'
import type { World } from './foundation/platform/world.ts'
import { claimSubmission } from './judgment/queue/claim-submission.ts'
import { openWorld } from './open-world.ts'
import { aDistrict } from './testing/district.ts'
import { hasPooler, startPooler } from './testing/start-pooler.ts'
import { aSubmission } from './testing/submission.ts'

describe.skipIf(!hasPooler)('behind PgBouncer in transaction mode (needs pgbouncer)', () => {
  let world: World
  let close: () => Promise<void>
  let stopPooler: () => Promise<void>
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-pooled-'))
  const database = `test_${randomUUID().replaceAll('-', '')}`
  const admin = openPool({ host: inject('clusterHost'), port: 5432, user: 'laurel', database: 'postgres' }, console.error, 1)

  beforeAll(async () => {
    const host = inject('clusterHost')
    await admin.query(`create database ${database} template template_laurel strategy file_copy`)
    const pooler = await startPooler(host)
    stopPooler = pooler.stop
    const config = readConfig({
      DATA_DIR: dataDir,
      BASE_URL: 'http://laurel.example',
      LOG_LEVEL: 'error',
      DATABASE_URL: `postgresql://laurel@127.0.0.1:${pooler.port}/${database}`,
      DIRECT_URL: `postgresql://laurel@localhost/${database}?host=${encodeURIComponent(host)}`,
    })
    const opened = await openWorld(config, { host, port: 5432, user: 'laurel', database })
    world = { ...opened.world, db: readsOfAll(opened.world.db) }
    close = opened.close
  })
  afterAll(async () => {
    await close?.()
    await stopPooler?.()
    await admin.query(`drop database if exists ${database} with (force)`)
    await admin.end()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('commands and jobs are done, with more of them at once than there are connections', async () => {
    const people = await aDistrict(world)
    const { submissionId } = await aSubmission(people)
    await perform(world, people.assessor, claimSubmission, { submissionId })
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => sql<{ n: number }>`select ${n}::int as n from organizations limit 1`.execute(world.db)),
    )
    expect(answers.map(({ rows }) => rows[0]?.n)).toEqual(Array.from({ length: 60 }, (_, n) => n))
    await world.jobs.settle()
    const { rows } = await sql<{ signed: number }>`select count(*)::int as signed from jobs.job where state = 'failed'`.execute(world.db)
    expect(rows[0]?.signed).toBe(0)
  })

  test('each reads only what is theirs, however they take turns on the same connections', async () => {
    const [here, there] = [await aDistrict(world), await aDistrict(world)]
    for (const district of [here, there]) await aSubmission(district)
    const asked = await Promise.all(
      Array.from({ length: 90 }, async (_, n) => {
        const actor = [here.admin, there.admin, visitor][n % 3] ?? visitor
        const rows = await readsOf(world.db, actor).selectFrom('attempts').select('organizationId').execute()
        return rows.map(({ organizationId }) => organizationId)
      }),
    )
    for (const [n, found] of asked.entries()) expect(found).toEqual([[here.district.id], [there.district.id], []][n % 3])
  })

  test('what was said of us is gone with each transaction, and nothing is done as the owner of the tables', async () => {
    const { rows } = await sql<{
      role: string
      limit: string
    }>`select current_user as role, current_setting('statement_timeout') as limit`.execute(readsOf(world.db, visitor))
    expect(rows).toEqual([{ role: 'laurel_app', limit: '15s' }])
    const raw = openPool({ connectionString: world.config.DATABASE_URL ?? '' }, () => undefined, 4)
    try {
      const said = await Promise.all(
        Array.from(
          { length: 20 },
          async () => (await raw.query("select current_setting('laurel.asker', true) as asker, current_user as role")).rows[0],
        ),
      )
      expect(new Set(said.map(({ asker, role }) => `${asker ?? ''} ${role}`))).toEqual(new Set([' laurel']))
    } finally {
      await raw.end()
    }
  })

  test('a statement that fails leaves the connection good for the next, and a command that fails changes nothing', async () => {
    const before = await world.db.selectFrom('people').select('id').execute()
    await expect(sql`select 1 / 0`.execute(world.db)).rejects.toThrow('division by zero')
    await expect(
      world.db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('sessions').execute()
        await sql`select 1 / 0`.execute(transaction)
      }),
    ).rejects.toThrow('division by zero')
    for (let n = 0; n < 10; n++) expect(await world.db.selectFrom('people').select('id').execute()).toHaveLength(before.length)
  })

  test('open pages are told what changes, for that goes past the pooler', async () => {
    const { earner } = await aDistrict(world)
    const heard = Promise.withResolvers<string>()
    const topic = `person:${earner.id}` as const
    const stop = await world.live.listen(
      { topics: new Set([topic]), hear: (changes) => changes[0] && heard.resolve(changes[0].topic) },
      await world.live.mark(),
    )
    await sql`insert into live_changes (topic) values (${topic})`.execute(world.db)
    world.live.stir()
    expect(await heard.promise).toBe(topic)
    stop()
  })
})
