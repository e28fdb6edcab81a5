import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { aBadS3Server, type Behavior } from '../../testing/bad-s3-server.ts'
import { busyAnswer } from '../platform/connections.ts'
import { createLog } from '../platform/log.ts'
import { openS3Store } from './s3-store.ts'
import { openStaging } from './staging.ts'
import { readStoreAddress } from './store-address.ts'

const lines: string[] = []
const log = createLog('debug', (line) => lines.push(line))
const folder = mkdtempSync(join(tmpdir(), 'laurel-faults-'))
const staging = await openStaging(folder, { keepFreeBytes: 0, log })
const server = await aBadS3Server()
const address = readStoreAddress({ STORE_URL: server.storeUrl })
if (address?.kind !== 's3') throw new Error('That is no S3 server.')
const open = () => openS3Store(address, { log, partBytes: 1_000_000, silentMs: 200, pauseMs: 1 })
const store = await open()
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  server.behave('well')
  server.kept.clear()
  server.asked()
  lines.length = 0
})

let count = 0
const stage = (length: number) =>
  staging.take(
    (async function* () {
      yield Buffer.alloc(length, `Laurel ${++count} `)
    })(),
    { maxBytes: 100_000_000 },
  )
const keep = async (length: number) => {
  const staged = await stage(length)
  await store.keep(staged)
  return staged
}
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error,
  )
const whole = async (...asked: Parameters<typeof store.read>) => {
  const bytes = await store.read(...asked)
  if (!bytes) throw new Error('There is no such file.')
  return buffer(bytes)
}
const badly: Behavior[] = ['refuses', 'cuts', 'shortens', 'says nothing']

test.each(badly)(
  'of a server that %s, keeping a file is a fault of the store, in words for a person, and nothing is kept as if it were whole',
  async (how) => {
    const staged = await stage(1000)
    server.behave((method) => (method === 'PUT' ? how : 'well'))
    const error = await errorOf(store.keep(staged))
    expect(busyAnswer(error)).toMatchObject({
      kind: 'busy',
      code: 'store-away',
      message: expect.stringContaining('can’t be reached just now'),
    })
    server.behave('well')
    // Whatever lies there now, nobody is given it for the file.
    const given = await store.read(staged).catch(({ code }) => code)
    expect(given).toBe(how === 'shortens' ? 'store-away' : null)
    await store.keep(staged)
    expect((await whole(staged)).length).toBe(1000)
    expect(lines.join()).toContain('The S3 server did not do what it was asked')
    expect(lines.join()).not.toContain('a-secret')
  },
)

test('what failed by chance is tried again', async () => {
  let times = 0
  server.behave((method) => (method === 'PUT' && ++times < 3 ? (times === 1 ? 'refuses' : 'cuts') : 'well'))
  const file = await keep(400_000)
  expect([times, [...server.kept.values()].map(({ length }) => length)]).toEqual([3, [file.sizeBytes]])
})

test('after three tries it is given up', async () => {
  const staged = await stage(10)
  server.behave('refuses')
  await errorOf(store.keep(staged))
  expect(server.asked()).toEqual(['HEAD file', 'HEAD file', 'HEAD file'])
})

test('of a large file that breaks off, the server is told that it is over', async () => {
  server.behave((method) => (method === 'PUT' ? 'refuses' : 'well'))
  expect(await errorOf(keep(2_500_000))).toMatchObject({ code: 'store-away' })
  const asked = server.asked()
  expect(asked.at(-1)).toBe('DELETE file?uploadId&x-id')
  expect(asked.filter((line) => /^POST/.test(line))).toEqual(['POST file?uploads'])
})

test.each<Behavior>(['refuses', 'shortens', 'says nothing'])('a server that %s gives no byte of a file', async (how) => {
  const file = await keep(1000)
  server.behave(how)
  for (const range of [undefined, { start: 100, end: 199 }])
    expect(await errorOf(store.read(file, range))).toMatchObject({ code: 'store-away' })
})

test.each<Behavior>(['cuts', 'lies'])(
  'where a server %s in the middle, the file breaks off with a fault and is never given out as whole',
  async (how) => {
    const file = await keep(1000)
    server.behave(how)
    for (const range of [undefined, { start: 100, end: 199 }]) {
      expect(await errorOf(whole(file, range))).toMatchObject({ code: 'store-away' })
    }
  },
)

test('looking, listing and removing are faults too, and never “there is none”', async () => {
  const file = await keep(1000)
  server.behave('refuses')
  const listing = async () => {
    for await (const digest of store.list()) return digest
    return null
  }
  for (const work of [() => store.has(file.digest), () => store.remove(file.digest), listing, () => store.clearUnfinished(new Date())])
    expect(await errorOf(work())).toMatchObject({ code: 'store-away' })
})

test('a server that is away when Laurel starts may come back', async () => {
  server.behave('refuses')
  const late = await open()
  expect(lines.join()).toContain('open the bucket')
  server.behave('well')
  expect(await late.has('a'.repeat(64))).toBe(false)
  late.close()
})
