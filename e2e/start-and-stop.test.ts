import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { openPool } from '../src/platform/database.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { startLaurel } from './laurel.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-start-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const ruth = { email: 'ruth.ames@kettle.example', password: 'four quiet rivers' }

/** Sends a form as a browser does, without following where it leads. */
const send = (url: string, path: string, form: Record<string, string>, cookie = '') =>
  fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(form), headers: { Origin: url, Cookie: cookie }, redirect: 'manual' })

const read = async (url: string, path: string, cookie: string) => (await fetch(`${url}${path}`, { headers: { Cookie: cookie } })).text()

/** Goes through the wizard’s first step; answers with the session of its new admin. */
async function registerDistrict(url: string): Promise<string> {
  const answer = await send(url, '/start', {
    name: 'Ruth Ames',
    ...ruth,
    district: 'Kettle Lake Schools',
    shortName: '',
    slug: '',
    accent: '#1d6b4f',
  })
  expect(answer.status).toBe(303)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const serversOn = (folder: string) =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('bin/postgres') && line.includes(folder) && !line.startsWith('sh ')).length

test('it starts on an empty folder, answers, and stops whole', async () => {
  const laurel = await startLaurel({ dataDir, empty: true })
  expect((await fetch(`${laurel.url}/readyz`)).status).toBe(200)
  expect(serversOn(dataDir)).toBe(1)
  await laurel.stop()
  expect(serversOn(dataDir)).toBe(0)
})

test('killed, it loses nothing that was acknowledged and leaves no second database', async () => {
  const first = await startLaurel({ dataDir, empty: true })
  const cookie = await registerDistrict(first.url)
  const organizationId = /name="organizationId" value="([^"]+)"/.exec(await read(first.url, '/start/schools', cookie))?.[1] ?? ''
  // School after school, until it is killed in the middle of one.
  const acknowledged: string[] = []
  const adding = (async () => {
    for (;;) {
      const name = `School ${acknowledged.length + 1}`
      const answer = await send(first.url, '/start/schools', { organizationId, names: name }, cookie).catch(() => null)
      if (answer?.status !== 303) return
      acknowledged.push(name)
    }
  })()
  await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(20), { timeout: 30_000 })
  await first.kill()
  await adding

  const second = await startLaurel({ dataDir, empty: true })
  process.stdout.write(`Ready again after ${second.readyAfterMs} ms; ${acknowledged.length} schools were acknowledged.\n`)
  expect(serversOn(dataDir)).toBe(1)
  const page = await read(second.url, '/start/schools', cookie)
  expect(acknowledged.filter((name) => !page.includes(name))).toEqual([])
  const again = await send(second.url, '/sign-in', { intent: 'password', ...ruth })
  expect(again.status).toBe(303)
  await second.stop()
  expect(serversOn(dataDir)).toBe(0)
})

test('Ctrl-C in the terminal, which every process there hears, ends all of them', async () => {
  const laurel = await startLaurel({ dataDir, empty: true, byNpm: true })
  expect(serversOn(dataDir)).toBe(1)
  await laurel.interruptAll()
  expect(serversOn(dataDir)).toBe(0)
  const again = await startLaurel({ dataDir, empty: true })
  expect((await fetch(`${again.url}/readyz`)).status).toBe(200)
  await again.stop()
})

test('with a PostgreSQL of one’s own it starts none, and leaves that one running', async () => {
  const ownDir = mkdtempSync(join(tmpdir(), 'laurel-own-postgres-'))
  const own = await startEmbeddedPostgres({ dataDir: ownDir })
  try {
    const admin = openPool(own.connection, () => undefined, 1)
    await admin.query('create database district')
    const environment = { DATABASE_URL: `postgres://laurel@localhost/district?host=${encodeURIComponent(own.connection.host)}` }
    const keysDir = join(ownDir, 'keys')
    const first = await startLaurel({ dataDir: keysDir, environment })
    expect(serversOn(keysDir)).toBe(0)
    await registerDistrict(first.url)
    await first.stop()
    expect((await admin.query("select count(*)::integer as count from pg_stat_activity where datname = 'district'")).rows).toEqual([
      { count: 0 },
    ])

    const second = await startLaurel({ dataDir: keysDir, environment })
    expect((await send(second.url, '/sign-in', { intent: 'password', ...ruth })).status).toBe(303)
    await second.stop()
    await admin.end()
  } finally {
    await own.stop()
    rmSync(ownDir, { recursive: true, force: true })
  }
})

test('a second one on the same folder is told so and harms nothing', async () => {
  const first = await startLaurel({ dataDir, empty: true })
  await expect(startLaurel({ dataDir, empty: true })).rejects.toThrow('already running on this data folder')
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  await first.stop()
})
