import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { openPool } from '../src/foundation/platform/database.ts'
import { type Laurel, startLaurel } from './laurel.ts'

// Each test starts the whole product once or more, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 })

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-start-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const ruth = { email: 'ruth.ames@kettle.example', password: 'four quiet rivers' }

/** Sends a form as a browser does, without following where it leads. */
const send = (url: string, path: string, form: Record<string, string>, cookie = '') =>
  fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(form), headers: { Origin: url, Cookie: cookie }, redirect: 'manual' })

const read = async (url: string, path: string, cookie: string) => (await fetch(`${url}${path}`, { headers: { Cookie: cookie } })).text()

/** Goes through the wizard’s first step; answers with the session of its new admin. */
async function registerDistrict({ url, startUrl }: Laurel): Promise<string> {
  const answer = await send(url, '/start', {
    name: 'Ruth Ames',
    ...ruth,
    district: 'Kettle Lake Schools',
    shortName: '',
    slug: '',
    accent: '#1d6b4f',
    code: new URL(startUrl).searchParams.get('code') ?? '',
  })
  expect(answer.status).toBe(303)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const onNewConnection = (address: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(address, { agent: false }, (response) => resolve(response.resume().statusCode))
      .once('error', reject)
      .end()
  })

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
  const cookie = await registerDistrict(first)
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

test('asked to stop, it answers what it has in hand, lets a file arrive whole, and leaves nothing running', async () => {
  const laurel = await startLaurel({ dataDir, empty: true })
  const { url } = laurel
  const cookie = (await send(url, '/sign-in', { intent: 'password', ...ruth })).headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const organizationId = /name="organizationId" value="([^"]+)"/.exec(await read(url, '/start/schools', cookie))?.[1] ?? ''
  const saves = Array.from({ length: 30 }, (_, index) =>
    send(url, '/start/schools', { organizationId, names: `Late School ${index}` }, cookie).then(
      ({ status }) => ({ name: `Late School ${index}`, status }),
      () => null,
    ),
  )
  // A form with a file to the one place that takes any from a visitor; half of it is here when the server is asked to stop.
  const sending = request(`${url}/verify`, {
    method: 'POST',
    headers: { Origin: url, 'Content-Type': 'multipart/form-data; boundary=edge', Expect: '100-continue' },
  })
  sending.flushHeaders()
  await once(sending, 'continue')
  const uploaded = new Promise<number | undefined>((resolve, reject) => {
    sending.once('response', (response) => resolve(response.resume().statusCode))
    sending.once('error', reject)
  })
  sending.write('--edge\r\nContent-Disposition: form-data; name="file"; filename="badge.json"\r\n\r\n{"a": ')
  await Promise.race(saves)
  const ended = laurel.terminate()
  await vi.waitFor(() => expect(laurel.said()).toContain('Finishing'), { timeout: 20_000, interval: 20 })
  // Connections that are there may bring one more, as those of a proxy do; a new one is not taken.
  await expect(onNewConnection(`${url}/healthz`)).rejects.toThrow('ECONNREFUSED')
  sending.end('1}\r\n--edge--\r\n')
  expect(await uploaded).toBeLessThan(500)
  const answered = (await Promise.all(saves)).filter((save) => save !== null)
  expect(answered.filter(({ status }) => status !== 303)).toEqual([])
  await ended
  expect(laurel.process.exitCode).toBe(0)
  expect(serversOn(dataDir)).toBe(0)

  const again = await startLaurel({ dataDir, empty: true })
  const page = await read(again.url, '/start/schools', cookie)
  expect(answered.filter(({ name }) => !page.includes(name))).toEqual([])
  await again.stop()
})

test('asked a second time, it ends at once, with its database', async () => {
  const laurel = await startLaurel({ dataDir, empty: true })
  const sending = request(`${laurel.url}/verify`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=edge', Origin: laurel.url, Expect: '100-continue' },
  })
  sending.on('error', () => undefined)
  sending.flushHeaders()
  await once(sending, 'continue')
  laurel.process.kill('SIGINT')
  await vi.waitFor(() => expect(laurel.said()).toContain('Finishing 1 upload'), { timeout: 20_000 })
  // Later than npm's echo of the first.
  await vi.waitFor(
    () => {
      laurel.process.kill('SIGINT')
      expect(laurel.process.exitCode).toBe(130)
    },
    { timeout: 10_000, interval: 200 },
  )
  await vi.waitFor(() => expect(serversOn(dataDir)).toBe(0), { timeout: 20_000 })
})

test('its database killed, it says that it is not ready, and is again by itself, without losing what was acknowledged', async () => {
  const laurel = await startLaurel({ dataDir, empty: true })
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(postmaster, 'SIGKILL')
  const ready = async () => (await fetch(`${laurel.url}/readyz`)).status
  await vi.waitFor(async () => expect(await ready()).toBe(503), { timeout: 10_000, interval: 5 })
  expect((await fetch(`${laurel.url}/healthz`)).status).toBe(200)
  await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 30_000, interval: 50 })
  expect((await send(laurel.url, '/sign-in', { intent: 'password', ...ruth })).status).toBe(303)
  expect(laurel.said()).toContain('ended by itself and is started again')
  await laurel.stop()
  expect(serversOn(dataDir)).toBe(0)
})

test('without its master key it does not start, says what to do, and makes no other', async () => {
  const key = join(dataDir, 'master.key')
  renameSync(key, `${key}.aside`)
  await expect(startLaurel({ dataDir, empty: true })).rejects.toThrow('The master key is missing')
  expect(existsSync(key)).toBe(false)
  renameSync(`${key}.aside`, key)
  await vi.waitFor(() => expect(serversOn(dataDir)).toBe(0), { timeout: 20_000 })
})

test('a folder with a district of its own is not shown as the demo', async () => {
  await expect(startLaurel({ dataDir, demo: true })).rejects.toThrow('the demo is not put into it')
  await vi.waitFor(() => expect(serversOn(dataDir)).toBe(0), { timeout: 20_000 })
})

test('it goes on when nobody reads what it says any more', async () => {
  const laurel = await startLaurel({ dataDir, empty: true, environment: { LOG_LEVEL: 'debug' } })
  laurel.process.stdout?.destroy()
  laurel.process.stderr?.destroy()
  for (let count = 0; count < 5; count++) expect((await fetch(`${laurel.url}/readyz`)).status).toBe(200)
  await laurel.stop()
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
    await registerDistrict(first)
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

/** The operator's command line on a folder, in a process of its own. */
const operate = (folder: string, ...args: string[]) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../src/laurel.ts'), ...args], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: folder, WAL_ARCHIVE: `${folder}-archive` },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.once('close', (code) => resolve({ code, said }))
  })

test('a running Laurel is neither restored over nor brought back to a moment: both say so, and it goes on unharmed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-runs-'))
  const backup = `${dataDir}.laurel-backup`
  const laurel = await startLaurel({ dataDir, empty: true, environment: { WAL_ARCHIVE: `${dataDir}-archive` } })
  try {
    const cookie = await registerDistrict(laurel)
    expect(await operate(dataDir, 'backup', backup)).toMatchObject({ code: 0 })
    const before = readdirSync(dataDir).sort()
    const refusals = [
      [['recover'], 'can be brought back only while it rests. Nothing was changed.'],
      [['recover', '--to', new Date().toISOString()], 'can be brought back only while it rests. Nothing was changed.'],
      [['restore', backup], 'a backup is restored into an empty place only. Nothing was changed.'],
    ] as const
    for (const [args, because] of refusals) {
      const { code, said } = await operate(dataDir, ...args)
      expect(said).toContain(because)
      expect(said).not.toMatch(/\n\s+at /)
      expect(code).toBe(1)
    }
    expect(readdirSync(dataDir).sort()).toEqual(before)
    expect((await fetch(`${laurel.url}/readyz`)).status).toBe(200)
    expect(await read(laurel.url, '/', cookie)).toContain('Ruth')
    await laurel.stop()
    // It rests, and is full all the same.
    expect(await operate(dataDir, 'restore', backup)).toMatchObject({ code: 1, said: expect.stringContaining('into an empty place only') })
    const again = await startLaurel({ dataDir })
    expect(await read(again.url, '/', cookie)).toContain('Ruth')
    await again.stop()
  } finally {
    await laurel.kill()
    for (const left of [dataDir, backup, `${dataDir}-archive`]) rmSync(left, { recursive: true, force: true })
  }
})
