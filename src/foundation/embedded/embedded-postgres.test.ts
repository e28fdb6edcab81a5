import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { openPool } from '../platform/database.ts'
import { type ServerTurn, startEmbeddedPostgres } from './embedded-postgres.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'laurel embedded '))
const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const answers = async (connection: Awaited<ReturnType<typeof startEmbeddedPostgres>>['connection']) => {
  const pool = openPool(connection, () => undefined, 1)
  const { rows } = await pool.query('select 1 as one')
  await pool.end()
  return rows
}

test('after a crash that left its mark of being ready behind, it waits until the new server is', async () => {
  const first = await startEmbeddedPostgres({ dataDir })
  expect(await answers(first.connection)).toEqual([{ one: 1 }])
  process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL')
  await first.stop()
  expect(readFileSync(pidFile, 'utf8').split('\n')[7]?.trim()).toBe('ready')

  const second = await startEmbeddedPostgres({ dataDir })
  expect(await answers(second.connection)).toEqual([{ one: 1 }])
  await second.stop()
}, 60_000)

test('it does not put its socket where somebody else has laid a way to another folder', async () => {
  const { connection, stop } = await startEmbeddedPostgres({ dataDir })
  await stop()
  rmSync(connection.host, { recursive: true, force: true })
  const elsewhere = join(dataDir, 'elsewhere')
  mkdirSync(elsewhere)
  symlinkSync(elsewhere, connection.host)
  try {
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('made by another account')
  } finally {
    unlinkSync(connection.host)
    rmdirSync(elsewhere)
  }
}, 60_000)

test.runIf(existsSync('/proc/self/stat'))(
  'it is not kept from starting by another program that has got the number of a killed one, but by a living one',
  async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' })
    const claimFile = join(dataDir, 'laurel.pid')
    try {
      const began = readFileSync(`/proc/${other.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]
      writeFileSync(claimFile, `${other.pid} ${began}`)
      await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('already running on this data folder')
      writeFileSync(claimFile, `${other.pid} 12345`)
      await (await startEmbeddedPostgres({ dataDir })).stop()
    } finally {
      other.kill()
    }
  },
  60_000,
)

test('another PostgreSQL that has got the number of a dead one of ours is left alone', async () => {
  // Any process whose command line speaks of postgres, as the machine's own server does.
  const stranger = spawn('sh', ['-c', 'sleep 60; : postgres -D /var/lib/postgresql/17/main'], { stdio: 'ignore' })
  try {
    writeFileSync(pidFile, `${stranger.pid}\n${join(dataDir, 'postgres')}\n1700000000\n5432\n\n\n\nready\n`)
    const ours = await startEmbeddedPostgres({ dataDir }).catch((error: unknown) => error)
    expect(stranger.signalCode ?? stranger.exitCode).toBe(null)
    expect(ours).not.toBeInstanceOf(Error)
    if (ours && typeof ours === 'object' && 'stop' in ours && typeof ours.stop === 'function') await ours.stop()
  } finally {
    stranger.kill()
    await once(stranger, 'exit').catch(() => undefined)
  }
}, 60_000)

const postmaster = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0])

test('killed, it is started again and takes connections; stopped, it stays so', async () => {
  const turns: ServerTurn[] = []
  const server = await startEmbeddedPostgres({ dataDir, onTurn: (turn) => turns.push(turn) })
  const killed = postmaster()
  process.kill(killed, 'SIGKILL')
  await vi.waitFor(() => expect(turns.map(({ turn }) => turn)).toContain('back'), { timeout: 30_000, interval: 50 })
  expect(turns[0]?.turn).toBe('ended')
  expect(await answers(server.connection)).toEqual([{ one: 1 }])
  const again = postmaster()
  expect(again).not.toBe(killed)
  await server.stop()
  expect(() => process.kill(again, 0)).toThrow()
}, 60_000)

test('one of its processes killed, it repairs itself, and the pool with it', async () => {
  const turns: ServerTurn[] = []
  const lost: Error[] = []
  const server = await startEmbeddedPostgres({ dataDir, onTurn: (turn) => turns.push(turn) })
  const pool = openPool(server.connection, (error) => lost.push(error), 2)
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
  await vi.waitFor(async () => expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]), { timeout: 30_000, interval: 50 })
  expect(turns).toEqual([])
  expect(lost.length).toBeGreaterThan(0)
  await pool.end()
  await server.stop()
}, 60_000)

test('stopped while it waits to be started again, nothing is left', async () => {
  const turns: ServerTurn[] = []
  const server = await startEmbeddedPostgres({ dataDir, onTurn: (turn) => turns.push(turn) })
  process.kill(postmaster(), 'SIGKILL')
  await vi.waitFor(() => expect(turns).toHaveLength(1), { timeout: 10_000, interval: 10 })
  await server.stop()
  expect(() => process.kill(postmaster(), 0)).toThrow()
}, 60_000)

test('a folder of another PostgreSQL is told in a sentence, with a way on, and left as it is', async () => {
  const mark = join(dataDir, 'postgres', 'PG_VERSION')
  const own = readFileSync(mark, 'utf8')
  try {
    writeFileSync(mark, '15\n')
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
      /was made by PostgreSQL 15, and this Laurel brings PostgreSQL \d+, .*docs\/operate/,
    )
    expect(readFileSync(mark, 'utf8')).toBe('15\n')
  } finally {
    writeFileSync(mark, own)
  }
}, 60_000)
