import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createLog } from '../platform/log.ts'
import { openStaging } from './staging.ts'

const bounds = { keepFreeBytes: 0, log: createLog('silent') }
const root = mkdtempSync(join(tmpdir(), 'laurel staging '))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let count = 0
const aFolder = () => join(root, String(++count))
const most = { maxBytes: 1000 }

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}
async function* cutOff(...texts: string[]) {
  yield* pieces(...texts)
  throw new Error('The network is gone.')
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** All there is but the name of the folder itself. */
const filesIn = (folder: string) => readdirSync(folder).filter((name) => name !== 'place')

test('a file is taken whole, with its digest and a path to look at it, and for this account alone', async () => {
  const folder = aFolder()
  const staging = await openStaging(folder, bounds)
  const staged = await staging.take(pieces('half a ', 'film'), most)
  expect(staged).toMatchObject({ digest: sha256('half a film'), sizeBytes: 11 })
  expect(readFileSync(staged.path, 'utf8')).toBe('half a film')
  expect([folder, join(folder, staged.id), staged.path].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700, 0o600])
  await staging.drop(staged.id)
  expect(filesIn(folder)).toEqual([])
})

test('nothing stays of a file that ends early, is too large or is empty', async () => {
  const folder = aFolder()
  const staging = await openStaging(folder, bounds)
  await expect(staging.take(cutOff('half'), most)).rejects.toThrow('The network is gone.')
  await expect(staging.take(pieces('a', 'b'.repeat(1000)), most)).rejects.toMatchObject({ code: 'file-too-large' })
  await expect(staging.take(pieces(), most)).rejects.toMatchObject({ code: 'file-empty' })
  expect(filesIn(folder)).toEqual([])
})

test('a file that comes in pieces goes on where the last one ended, also after a cut and in another process', async () => {
  const folder = aFolder()
  const first = await openStaging(folder, bounds)
  const { id } = await first.begin()
  expect(await first.write(id, 0, pieces('one, '), most)).toBe(5)
  await expect(first.write(id, 5, cutOff('two, '), most)).rejects.toThrow('The network is gone.')
  expect(await first.sizeOf(id)).toBe(10)

  // As after a kill: nothing is known but what lies on the disk.
  const second = await openStaging(folder, bounds)
  expect(await second.write(id, 10, pieces('three'), most)).toBe(15)
  // The first has hashed no more than its own pieces, and notices.
  for (const staging of [first, second])
    expect(await staging.finish(id)).toMatchObject({ digest: sha256('one, two, three'), sizeBytes: 15 })
})

test.each([0, 4, 6, 10_000_000])(
  'a piece that claims to begin at %i of five bytes changes nothing, and says how many are here',
  async (offset) => {
    const staging = await openStaging(aFolder(), bounds)
    const { id } = await staging.begin()
    await staging.write(id, 0, pieces('one, '), most)
    const error = await staging.write(id, offset, pieces('lies'), most).catch((error) => error)
    expect([error.code, error.message]).toEqual(['upload-elsewhere', expect.stringContaining('5 bytes')])
    expect(await staging.sizeOf(id)).toBe(5)
  },
)

test('of two pieces at once only one is taken', async () => {
  const staging = await openStaging(aFolder(), bounds)
  const { id } = await staging.begin()
  const results = await Promise.allSettled([staging.write(id, 0, pieces('mine'), most), staging.write(id, 0, pieces('yours'), most)])
  expect(results.map((result) => (result.status === 'rejected' ? result.reason.code : 'taken')).sort()).toEqual([
    'taken',
    'upload-under-way',
  ])
  expect((await staging.finish(id)).digest).toBe(sha256('mine'))
})

test('the bound counts all the pieces', async () => {
  const staging = await openStaging(aFolder(), bounds)
  const { id } = await staging.begin()
  await staging.write(id, 0, pieces('x'.repeat(900)), most)
  await expect(staging.write(id, 900, pieces('y'.repeat(101)), most)).rejects.toMatchObject({ code: 'file-too-large' })
  expect(await staging.sizeOf(id)).toBe(900)
})

test.each(['../../etc/passwd', '', '019ac000-0000-7000-8000-000000000000', '..'])('there is no upload called “%s”', async (id) => {
  const staging = await openStaging(aFolder(), bounds)
  for (const work of [() => staging.write(id, 0, pieces('x'), most), () => staging.finish(id)])
    await expect((async () => work())()).rejects.toMatchObject({ code: 'upload-missing' })
})

test('what nobody adds to expires; what is arriving, was added to lately, or belongs to a second process stays', async () => {
  const folder = aFolder()
  const staging = await openStaging(folder, bounds)
  const longAgo = new Date(Date.now() - 3 * 86_400_000)
  const [abandoned, lately, arriving] = await Promise.all([staging.begin(), staging.begin(), staging.begin()])
  for (const { folder, path } of [abandoned, lately, arriving]) for (const place of [path, folder]) utimesSync(place, longAgo, longAgo)
  writeFileSync(lately.path, 'a piece')
  const inTheMiddle = async function* () {
    yield Buffer.from('first half, ')
    utimesSync(arriving.path, longAgo, longAgo)
    expect(await staging.expire(new Date(Date.now() - 86_400_000))).toEqual([abandoned.id])
    yield Buffer.from('second half')
  }
  await staging.write(arriving.id, 0, inTheMiddle(), most)
  await openStaging(folder, bounds)
  expect(filesIn(folder).sort()).toEqual([lately.id, arriving.id].sort())
})

test('while too little is free on the disk, files are refused as what it is, told in the log, and nothing is left', async () => {
  const folder = aFolder()
  const lines: string[] = []
  const log = createLog('error', (line) => lines.push(line))
  const staging = await openStaging(folder, { keepFreeBytes: Number.MAX_SAFE_INTEGER, log })
  expect((await staging.room()).isTight).toBe(true)
  await expect(staging.take(pieces('a film'), most)).rejects.toMatchObject({ kind: 'full', code: 'no-room' })
  expect(lines.join()).toContain('the disk is full or nearly so')
  expect(filesIn(folder)).toEqual([])
})

test('a disk that fills up in the middle of a file is told as that', async () => {
  const folder = aFolder()
  const lines: string[] = []
  const staging = await openStaging(folder, { keepFreeBytes: 0, log: createLog('error', (line) => lines.push(line)) })
  const fills = async function* () {
    yield Buffer.from('half')
    throw Object.assign(new Error('no space left on device, write'), { code: 'ENOSPC' })
  }
  await expect(staging.take(fills(), most)).rejects.toMatchObject({ code: 'no-room' })
  expect(lines.join()).toContain('no space left')
  expect(existsSync(folder) && filesIn(folder)).toEqual([])
})
