import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openPool } from './database.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

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
