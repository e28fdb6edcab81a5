import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { anS3Server } from '../../testing/s3-server.ts'
import { aSlowCrossing } from '../../testing/slow-crossing.ts'
import { hasS3Server } from '../../testing/start-s3-server.ts'
import { busyAnswer } from '../platform/connections.ts'
import { createLog } from '../platform/log.ts'
import { openS3Store } from './s3-store.ts'
import { openStaging } from './staging.ts'
import { readStoreAddress } from './store-address.ts'

describe.skipIf(!hasS3Server)('before a real S3 server (needs the S3 server)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-slow-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const lines: string[] = []
  const log = createLog('warn', (line) => lines.push(line))
  const staging = await openStaging(folder, { keepFreeBytes: 0, log })
  const server = hasS3Server ? await anS3Server() : null
  const storeUrl = new URL((server?.storeUrl ?? 's3+http://a:b@127.0.0.1:1/x').replace('s3+http:', 'http:'))
  const crossing = await aSlowCrossing(Number(storeUrl.port))
  const address = readStoreAddress({ STORE_URL: server?.storeUrl.replace(`:${storeUrl.port}/`, `:${crossing.port}/`) })
  const open = (bounds: object) => {
    if (address?.kind !== 's3') throw new Error('That is no S3 server.')
    return openS3Store(address, { log, pauseMs: 1, ...bounds })
  }
  const stage = (length: number, sign: string) =>
    staging.take(
      (async function* () {
        yield Buffer.alloc(length, sign)
      })(),
      { maxBytes: 100_000_000 },
    )
  const faultOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => busyAnswer(error),
    )

  test('one that is slow and never silent is given up within the time a request has, in words, and nothing is there as if it were whole', async () => {
    const store = await open({ mostMs: 1500, slowestBytesPerSecond: 1_000_000 })
    const file = await stage(300_000, 'slow ')
    crossing.slow(20_000)
    const began = performance.now()
    expect(await faultOf(store.keep(file))).toMatchObject({
      code: 'store-away',
      message: expect.stringContaining('can’t be reached just now'),
    })
    // Fifteen seconds at that speed, tried three times.
    expect(performance.now() - began).toBeLessThan(40_000)
    crossing.slow(Number.POSITIVE_INFINITY)
    expect(await store.has(file.digest)).toBe(false)
    await store.keep(file)
    const bytes = await store.read(file)
    expect(bytes && (await buffer(bytes)).length).toBe(300_000)
    store.close()
  }, 90_000)

  test('one that is slow within bounds keeps and gives whole files', async () => {
    const store = await open({})
    crossing.slow(400_000)
    const file = await stage(600_000, 'patient ')
    await store.keep(file)
    const bytes = await store.read(file)
    expect(bytes && (await buffer(bytes)).equals(Buffer.alloc(600_000, 'patient '))).toBe(true)
    crossing.slow(Number.POSITIVE_INFINITY)
    store.close()
  }, 60_000)

  test('“503 SlowDown” is a fault of the store in words, and over as soon as the server takes requests again', async () => {
    const store = await open({})
    const file = await stage(10_000, 'busy ')
    crossing.busy(true)
    expect(await faultOf(store.keep(file))).toMatchObject({ code: 'store-away' })
    expect(await faultOf(store.read(file))).toMatchObject({ code: 'store-away' })
    expect(lines.join()).toContain('"status":503')
    crossing.busy(false)
    await store.keep(file)
    expect(await store.has(file.digest)).toBe(true)
    store.close()
  }, 60_000)
})
