import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openFileStore } from './files.ts'
import { createLog } from './log.ts'

const bounds = { keepFreeBytes: 0, log: createLog('silent') }
const folder = mkdtempSync(join(tmpdir(), 'laurel files '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a second process that opens the same store leaves what is just arriving through the first', async () => {
  const first = await openFileStore(folder, bounds)
  const abandoned = join(folder, 'incoming', 'abandoned')
  writeFileSync(abandoned, 'half a film')
  const longAgo = new Date(Date.now() - 3 * 86_400_000)
  utimesSync(abandoned, longAgo, longAgo)
  const slowly = async function* () {
    yield new TextEncoder().encode('first half, ')
    await openFileStore(folder, bounds)
    yield new TextEncoder().encode('second half')
  }
  let seen = false
  const { digest } = await first.put(slowly(), {
    maxBytes: 1000,
    admit: async ({ path }) => {
      seen = existsSync(path)
    },
  })
  expect(seen).toBe(true)
  expect(await first.has(digest)).toBe(true)
  expect(existsSync(abandoned)).toBe(false)
})

async function* once(bytes: string) {
  yield new TextEncoder().encode(bytes)
}
const modeOf = (...path: string[]) => statSync(join(folder, ...path)).mode & 0o777

test('nobody else on the machine can read evidence, nor what an earlier version left open', async () => {
  const store = await openFileStore(folder, bounds)
  const { digest } = await store.put(once('theirs alone'), { maxBytes: 1000 })
  const place = digest.slice(0, 2)
  expect([modeOf(), modeOf('incoming'), modeOf(place), modeOf(place, digest)]).toEqual([0o700, 0o700, 0o700, 0o600])

  chmodSync(join(folder, place, digest), 0o644)
  for (const open of [[place], ['incoming'], []]) chmodSync(join(folder, ...open), 0o755)
  await openFileStore(folder, bounds)
  expect([modeOf(), modeOf('incoming'), modeOf(place), modeOf(place, digest)]).toEqual([0o700, 0o700, 0o700, 0o600])
})

test('while too little is free on the disk, files are refused as what it is, told in the log, and nothing is left', async () => {
  const lines: string[] = []
  const store = await openFileStore(folder, { keepFreeBytes: Number.MAX_SAFE_INTEGER, log: createLog('error', (line) => lines.push(line)) })
  expect((await store.room()).isTight).toBe(true)
  await expect(store.put(once('a film'), { maxBytes: 1000 })).rejects.toMatchObject({ kind: 'full', code: 'no-room' })
  expect(lines.join()).toContain('the disk is full or nearly so')
  expect(readdirSync(join(folder, 'incoming'))).toEqual([])
})

test('a disk that fills up in the middle of a file is told as that', async () => {
  const lines: string[] = []
  const store = await openFileStore(folder, { keepFreeBytes: 0, log: createLog('error', (line) => lines.push(line)) })
  const fills = {
    maxBytes: 1000,
    admit: () => Promise.reject(Object.assign(new Error('no space left on device, write'), { code: 'ENOSPC' })),
  }
  await expect(store.put(once('a film'), fills)).rejects.toMatchObject({ code: 'no-room' })
  expect(lines.join()).toContain('no space left')
  expect(readdirSync(join(folder, 'incoming'))).toEqual([])
})
