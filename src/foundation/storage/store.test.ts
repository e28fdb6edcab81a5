import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { CreateMultipartUploadCommand, ListMultipartUploadsCommand, PutObjectCommand, UploadPartCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anS3Server } from '../../testing/s3-server.ts'
import { hasS3Server } from '../../testing/start-s3-server.ts'
import { createLog } from '../platform/log.ts'
import type { Staging, Store } from '../platform/store.ts'
import { openLocalStore } from './local-store.ts'
import { openS3Store } from './s3-store.ts'
import { openStaging } from './staging.ts'
import { readStoreAddress } from './store-address.ts'

const lines: string[] = []
const log = createLog('warn', (line) => lines.push(line))
const root = mkdtempSync(join(tmpdir(), 'laurel store '))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let staging: Staging
beforeAll(async () => {
  staging = await openStaging(join(root, 'staging'), { keepFreeBytes: 0, log })
})

const stage = (bytes: Buffer | string) =>
  staging.take(
    (async function* () {
      yield Buffer.from(bytes)
    })(),
    { maxBytes: 100_000_000 },
  )
const keep = async (store: Store, bytes: Buffer | string) => {
  const staged = await stage(bytes)
  await store.keep(staged)
  await staging.drop(staged.id)
  return { digest: staged.digest, sizeBytes: staged.sizeBytes }
}
const read = async (store: Store, ...asked: Parameters<Store['read']>) => {
  const bytes = await store.read(...asked)
  return bytes && buffer(bytes)
}
const listed = async (store: Store) => {
  const digests: string[] = []
  for await (const digest of store.list()) digests.push(digest)
  return digests.sort()
}
const partBytes = 5 * 1024 ** 2
const nobody = { digest: 'a'.repeat(64), sizeBytes: 10 }

const s3 = hasS3Server ? await anS3Server() : null
const s3Store = (changes: object = {}, bounds: object = {}) => {
  const address = readStoreAddress({ STORE_URL: s3?.storeUrl })
  if (address?.kind !== 's3') throw new Error('There is no S3 server.')
  return openS3Store({ ...address, ...changes }, { log, partBytes, ...bounds })
}

describe.each([
  ['in a folder', true, () => openLocalStore(join(root, 'files'), log)],
  // A prefix has to hold for reading, listing and sweeping alike.
  ['in a bucket (needs the S3 server)', hasS3Server, () => s3Store({ prefix: 'of a district/' })],
])('%s', (_where, isHere, open) => {
  let store: Store
  beforeAll(async () => {
    if (isHere) store = await open()
  })
  afterAll(() => store?.close())

  test.runIf(isHere)('a file comes back as it was kept, whole and in parts, and is listed until it is removed', async () => {
    const file = await keep(store, 'seven spoke')
    expect((await read(store, file))?.toString()).toBe('seven spoke')
    expect((await read(store, file, { start: 6, end: 8 }))?.toString()).toBe('spo')
    expect((await read(store, file, { start: 10, end: 10 }))?.toString()).toBe('e')
    expect([await store.has(file.digest), await listed(store)]).toEqual([true, [file.digest]])
    await store.remove(file.digest)
    expect([await store.has(file.digest), await read(store, file), await listed(store)]).toEqual([false, null, []])
  })

  test.runIf(isHere)('the same bytes are kept once, also at once', async () => {
    const files = await Promise.all([keep(store, 'the same'), keep(store, 'the same'), keep(store, 'the same')])
    expect(await listed(store)).toEqual([files[0]?.digest])
    expect((await read(store, files[1] ?? nobody))?.toString()).toBe('the same')
    await store.remove(files[2]?.digest ?? '')
    expect(await listed(store)).toEqual([])
  })

  test.runIf(isHere)('a large file is as it was, at the seams too, and leaves nothing unfinished', async () => {
    const bytes = Buffer.alloc(2 * partBytes + 12_345, 'Laurel ')
    bytes.writeUInt32BE(0xdecade, partBytes - 2)
    const file = await keep(store, bytes)
    expect((await read(store, file))?.equals(bytes)).toBe(true)
    const seam = { start: partBytes - 10, end: partBytes + 10 }
    expect((await read(store, file, seam))?.equals(bytes.subarray(seam.start, seam.end + 1))).toBe(true)
    await store.remove(file.digest)
  })

  test.runIf(isHere)('there is nothing where nothing was kept, and removing it is no fault', async () => {
    expect([await store.has(nobody.digest), await read(store, nobody)]).toEqual([false, null])
    await store.remove(nobody.digest)
    await expect((async () => store.has('../../etc/passwd'))()).rejects.toThrow('Not a digest.')
  })

  test.runIf(isHere)('bytes that are fewer than were kept are a fault of the store, never a file', async () => {
    const file = await keep(store, 'seven spoke')
    await expect(store.read({ ...file, sizeBytes: 12 })).rejects.toMatchObject({ code: 'store-away' })
    await store.remove(file.digest)
  })

  test.runIf(isHere)('it is known whose it is, and keeps that to itself', async () => {
    expect([await store.belongsTo('ours'), await store.belongsTo('ours'), await store.belongsTo('theirs')]).toEqual([true, true, false])
    expect(await listed(store)).toEqual([])
  })

  test.runIf(isHere)('who stops reading leaves nothing open', async () => {
    const file = await keep(store, Buffer.alloc(2_000_000, 'x'))
    lines.length = 0
    const bytes = await store.read(file)
    for await (const _chunk of bytes ?? []) break
    expect(bytes?.destroyed).toBe(true)
    expect((await read(store, file))?.length).toBe(2_000_000)
    expect(lines).toEqual([])
    await store.remove(file.digest)
  })
})

describe('in a folder', () => {
  const folder = join(root, 'another')
  const modeOf = (...path: string[]) => statSync(join(folder, ...path)).mode & 0o777

  test('nobody else on the machine can read evidence, nor what an earlier version left open', async () => {
    const { digest } = await keep(await openLocalStore(folder, log), 'theirs alone')
    const place = digest.slice(0, 2)
    expect([modeOf(), modeOf(place), modeOf(place, digest)]).toEqual([0o700, 0o700, 0o600])
    chmodSync(join(folder, place, digest), 0o644)
    for (const open of [[place], []]) chmodSync(join(folder, ...open), 0o755)
    await openLocalStore(folder, log)
    expect([modeOf(), modeOf(place), modeOf(place, digest)]).toEqual([0o700, 0o700, 0o600])
  })

  test('a file that was cut short on the disk is not given out', async () => {
    const store = await openLocalStore(folder, log)
    const file = await keep(store, 'a whole film')
    truncateSync(join(folder, file.digest.slice(0, 2), file.digest), 5)
    await expect(store.read(file)).rejects.toMatchObject({ code: 'store-away' })
    await keep(store, 'a whole film')
    expect((await read(store, file))?.toString()).toBe('a whole film')
  })

  test('what was left half copied goes; what is younger, and what is not ours, stays', async () => {
    const store = await openLocalStore(folder, log)
    const incoming = join(folder, 'incoming')
    const longAgo = new Date(Date.now() - 3 * 86_400_000)
    for (const name of ['abandoned', 'young']) writeFileSync(join(incoming, name), 'half a film')
    utimesSync(join(incoming, 'abandoned'), longAgo, longAgo)
    mkdirSync(join(folder, 'zz'), { recursive: true })
    writeFileSync(join(folder, 'zz', 'notes of the operator'), '')
    await store.clearUnfinished(new Date(Date.now() - 86_400_000))
    expect(readdirSync(incoming)).toEqual(['young'])
    expect(await listed(store)).not.toContain('notes of the operator')
  })
})

describe.runIf(s3)('in a bucket (needs the S3 server)', () => {
  test('a bucket that is not there, and a key or secret that is wrong, are said so at the start, without the secret', async () => {
    for (const changes of [{ bucket: 'nowhere' }, { secret: 'wrong-secret' }, { key: 'test:somebody' }]) {
      const error = await s3Store(changes).catch((error: Error) => error)
      expect(String(error)).toMatch(/^Error: STORE_URL: the S3 server (has no bucket nowhere|does not open the bucket evidence)/)
      expect(String(error)).not.toContain('secret.')
    }
    expect(lines.join()).not.toMatch(/wrong-secret|se\/cr/)
  })

  test('what others keep in the bucket is neither listed nor touched', async () => {
    const store = await s3Store({ prefix: 'ours/' })
    const { digest } = nobody
    for (const Key of ['ours/notes.txt', `ours/bb/${digest}`, digest, `theirs/aa/${digest}`])
      await s3?.client.send(new PutObjectCommand({ Bucket: 'evidence', Key, Body: 'x' }))
    expect(await listed(store)).toEqual([])
    const { digest: ours } = await keep(store, 'ours')
    expect(await listed(store)).toEqual([ours])
  })

  test('more than a page of files is listed whole', async () => {
    const store = await s3Store({ prefix: 'many/' }, { listedAtOnce: 3 })
    const digests = Array.from({ length: 8 }, (_, index) => index.toString(16).padStart(64, '0'))
    const put = (digest: string) =>
      s3?.client.send(new PutObjectCommand({ Bucket: 'evidence', Key: `many/${digest.slice(0, 2)}/${digest}`, Body: 'x' }))
    await Promise.all(digests.map(put))
    expect(await listed(store)).toEqual(digests)
  })

  test('what a killed process began and never finished is swept, and what is under way is not', async () => {
    const store = await s3Store({ prefix: 'cut/' })
    const begun = async (Key: string) => {
      const upload = { Bucket: 'evidence', Key }
      const { UploadId } = (await s3?.client.send(new CreateMultipartUploadCommand(upload))) ?? {}
      await s3?.client.send(new UploadPartCommand({ ...upload, UploadId, PartNumber: 1, Body: Buffer.alloc(partBytes) }))
    }
    await begun('cut/aa/film')
    await begun('elsewhere/film')
    const unfinished = async () =>
      (await s3?.client.send(new ListMultipartUploadsCommand({ Bucket: 'evidence' })))?.Uploads?.map(({ Key }) => Key)
    await store.clearUnfinished(new Date(Date.now() - 86_400_000))
    expect(await unfinished()).toEqual(['cut/aa/film', 'elsewhere/film'])
    await store.clearUnfinished(new Date(Date.now() + 60_000))
    expect(await unfinished()).toEqual(['elsewhere/film'])
  })

  test('bytes that change between being looked at and being sent are refused by the server', async () => {
    const store = await s3Store({ prefix: 'changed/' })
    const staged = await stage('seven spoke')
    writeFileSync(staged.path, 'eight spoke')
    await expect(store.keep(staged)).rejects.toMatchObject({ code: 'store-away' })
    expect(await listed(store)).toEqual([])
  })
})
