import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { readStoreAddress } from '../../foundation/storage/store-address.ts'
import { aFolder, anEmptyPlace, backupOf, restoreInto } from '../../testing/backup.ts'
import { aBadS3Server } from '../../testing/bad-s3-server.ts'
import { aDistrict } from '../../testing/district.ts'
import { anS3Server } from '../../testing/s3-server.ts'
import { hasS3Server } from '../../testing/start-s3-server.ts'
import { aWorld } from '../../testing/world.ts'
import { openFolderPlace } from './folder-place.ts'
import { makeBackup } from './make-backup.ts'
import { openNamed, openPlace } from './place.ts'
import { openS3Place } from './s3-place.ts'
import { withPicture } from './take-picture.ts'

async function* chunks(...parts: Uint8Array[]) {
  yield* parts
}
async function* breaking() {
  yield randomBytes(100_000)
  throw new Error('the source ended')
}
const world = await aWorld({ WORKERS: 'false', FREE_DISK_BYTES: '0' })
await aDistrict(world)

test('in a folder a backup is there whole or not at all, for its owner alone, and never over another', async () => {
  const folder = join(aFolder(), 'made', 'anew')
  const place = openFolderPlace(folder)
  await place.write('one', chunks(Buffer.from('whole')))
  expect(statSync(join(folder, 'one')).mode & 0o777).toBe(0o600)
  await expect(place.write('one', chunks(Buffer.from('other')))).rejects.toThrow('a backup is never written over')
  await expect(place.write('two', breaking())).rejects.toThrow('the source ended')
  // Two of one name at once: one is kept.
  const both = await Promise.allSettled([place.write('three', chunks(Buffer.from('a'))), place.write('three', chunks(Buffer.from('b')))])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(readdirSync(folder).sort()).toEqual(['one', 'three'])
  expect(readFileSync(join(folder, 'one'), 'utf8')).toBe('whole')
  await expect(place.read('none')).rejects.toThrow('There is no')
  await expect(openFolderPlace(join(folder, '..')).read('anew')).rejects.toThrow('is a folder')
  await expect(openFolderPlace(join(folder, 'one', 'below')).write('a', chunks())).rejects.toThrow('can’t be used')
})

test('what a killed one left is cleared away later, and nothing else', async () => {
  const folder = aFolder()
  const place = openFolderPlace(folder)
  const left = '.laurel-2026-11-01T023000Z.backup.00000000-0000-0000-0000-000000000000.part'
  for (const name of [left, '.other.00000000-0000-0000-0000-000000000000.part', 'notes.txt']) writeFileSync(join(folder, name), 'x')
  await place.clearUnfinished(new Date(Date.now() - 1000), (name) => name.startsWith('laurel-'))
  expect(readdirSync(folder)).toContain(left)
  await place.clearUnfinished(new Date(Date.now() + 1000), (name) => name.startsWith('laurel-'))
  expect(readdirSync(folder).sort()).toEqual(['.other.00000000-0000-0000-0000-000000000000.part', 'notes.txt'])
})

test('an address says where and under which name, or what is wrong with it without saying its secret', async () => {
  const { place, name } = await openNamed('s3://key:top%2Fsecret@host.example:9000/bucket/a/b/one.backup?region=eu-1&path-style', {})
  expect([place.label, name]).toEqual(['https://host.example:9000/bucket/a/b/', 'one.backup'])
  expect((await openNamed('/srv/backups/odd?name.backup', {})).name).toBe('odd?name.backup')
  expect((await openNamed('file:///srv/backups/one.backup', {})).place.label).toBe('/srv/backups')
  await expect(openNamed('/srv/backups/', {})).rejects.toThrow('names a folder')
  for (const wrong of ['s3://host/bucket/x', 'http://host/x', 's3://key:top%2Fsecret@host/x'])
    await expect(openNamed(wrong, {})).rejects.toThrow(/^The address of a backup (?!.*top).*$/)
  await expect(openPlace('s3://host/bucket/', { STORE_KEY: 'a', STORE_SECRET: 'b' })).resolves.toBeDefined()
})

test('where the disk is full, nothing of it is kept and it is said in words (needs the right to mount)', async ({ skip }) => {
  const folder = aFolder()
  const small = join(folder, 'small')
  mkdirSync(small)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small], { stdio: 'pipe' })
  } catch {
    return skip()
  }
  try {
    const place = openFolderPlace(small)
    await expect(place.write('large', chunks(...Array.from({ length: 40 }, () => randomBytes(65_536))))).rejects.toThrow(
      'There is no room in',
    )
    expect(readdirSync(small)).toEqual([])
    const other = await anEmptyPlace(world)
    await expect(makeBackup(world, { place, name: 'two', recipients: [], now: world.now })).resolves.toBeDefined()
    expect((await restoreInto(other, readFileSync(join(small, 'two')))).rows).toBeGreaterThan(10)
  } finally {
    execFileSync('umount', [small])
  }
})

test('of two backups at once, the second is told to wait; and none is made of what is not there any more', async () => {
  await withPicture(world.connection, async () => {
    await expect(backupOf(world)).rejects.toThrow('Another backup of this Laurel is being made just now.')
  })
  expect((await backupOf(world)).length).toBeGreaterThan(10_000)
})

const bad = await aBadS3Server()
const badAddress = readStoreAddress({ STORE_URL: bad.storeUrl })
if (badAddress?.kind !== 's3') throw new Error('That is no S3 server.')

test('an S3 server that answers 503, or cuts the line, gets no backup, and is named', { timeout: 60_000 }, async () => {
  const place = openS3Place(badAddress, { pauseMs: 1 })
  for (const how of ['refuses', 'cuts'] as const) {
    bad.behave((method) => (how === 'refuses' || method === 'PUT' ? how : 'well'))
    await expect(place.write('one', chunks(Buffer.alloc(100_000)))).rejects.toThrow('The S3 server at http://127.0.0.1')
  }
  bad.behave('refuses')
  await expect(place.read('one')).rejects.toThrow('503')
  // Once it is busy for a moment only, it is asked again.
  let busy = 2
  bad.behave(() => (busy-- > 0 ? 'refuses' : 'well'))
  await expect(place.read('none')).rejects.toThrow('There is no')
  place.close()
})

describe.skipIf(!hasS3Server)('on a real S3 server (needs the S3 server)', async () => {
  const server = hasS3Server ? await anS3Server() : null
  const storeUrl = server?.storeUrl ?? ''
  const address = (path: string) => storeUrl.replace('/evidence?', `/evidence/${path}?`)

  test('a backup is kept in parts, listed, read again and restored', { timeout: 120_000 }, async () => {
    const folder = readStoreAddress({ STORE_URL: address('backups') })
    if (folder?.kind !== 's3') throw new Error('That is no S3 server.')
    const place = openS3Place(folder, { partBytes: 5 * 1024 ** 2 })
    const large = randomBytes(12_000_000)
    await place.write('large', chunks(large.subarray(0, 7_000_000), large.subarray(7_000_000)))
    expect((await buffer(await place.read('large'))).equals(large)).toBe(true)
    await makeBackup(world, { place, name: 'one.backup', recipients: [], now: world.now })
    await expect(place.write('one.backup', chunks(Buffer.from('x')))).rejects.toThrow('a backup is never written over')
    expect((await place.list()).sort()).toEqual(['large', 'one.backup'])
    const other = await anEmptyPlace(world)
    const named = await openNamed(address('backups/one.backup'), {})
    expect((await restoreInto(other, await buffer(await named.place.read(named.name)))).rows).toBeGreaterThan(10)
    await expect(place.write('broken', breaking())).rejects.toThrow('the source ended')
    await place.remove('large')
    expect(await place.list()).toEqual(['one.backup'])
    named.place.close()
    place.close()
  })

  test('a bucket that is not there and a key that opens nothing are told apart', async () => {
    const none = await openPlace(storeUrl.replace('/evidence?', '/nothing-here?'), {})
    await expect(none.write('a', chunks(Buffer.from('x')))).rejects.toThrow('no such bucket')
    const wrong = await openPlace(storeUrl.replace('se%2Fcr', 'other'), {})
    await expect(wrong.read('a')).rejects.toThrow('does not open the bucket to this key')
  })
})

afterAll(() => bad.behave('well'))
