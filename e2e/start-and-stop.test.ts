import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startLaurel } from './laurel.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-start-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

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
  const { headers } = await fetch(`${first.url}/healthz`)
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  await first.kill()
  const second = await startLaurel({ dataDir, empty: true })
  expect(serversOn(dataDir)).toBe(1)
  expect((await fetch(`${second.url}/readyz`)).status).toBe(200)
  await second.stop()
  expect(serversOn(dataDir)).toBe(0)
})

test('a second one on the same folder is told so and harms nothing', async () => {
  const first = await startLaurel({ dataDir, empty: true })
  await expect(startLaurel({ dataDir, empty: true })).rejects.toThrow('already running on this data folder')
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  await first.stop()
})
