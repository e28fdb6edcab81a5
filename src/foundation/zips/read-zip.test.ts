import { buffer } from 'node:stream/consumers'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { listZip, type ReadableAt, readEntry, readWhole } from './read-zip.ts'

const readable = (bytes: Uint8Array): ReadableAt => ({
  size: bytes.length,
  read: async (from, length) => Uint8Array.from(bytes.subarray(from, from + length)),
})
const text = (words: string) => new TextEncoder().encode(words)
const whole = (words: string) => new TextDecoder().decode(text(words))

async function byYazl(files: Record<string, string>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, words] of Object.entries(files)) zip.addBuffer(Buffer.from(words), name, { compress: words.length > 0 })
  zip.end()
  return buffer(zip.outputStream)
}

/** The same zip with the end that large ones have (ZIP64, APPNOTE 4.3.14). */
function withLargeEnd(bytes: Uint8Array, count: number): Uint8Array {
  const [whole, endAt] = [new Uint8Array(bytes.length + 76), bytes.length - 22]
  whole.set(bytes.subarray(0, endAt))
  whole.set(bytes.subarray(endAt), endAt + 76)
  const view = new DataView(whole.buffer)
  const [length, from] = [view.getUint32(endAt + 76 + 12, true), view.getUint32(endAt + 76 + 16, true)]
  view.setUint32(endAt, 0x06064b50, true)
  for (const [at, value] of [
    [24, count],
    [32, count],
    [40, length],
    [48, from],
  ] as const)
    view.setBigUint64(endAt + at, BigInt(value), true)
  view.setUint32(endAt + 56, 0x07064b50, true)
  view.setBigUint64(endAt + 56 + 8, BigInt(endAt), true)
  view.setUint16(endAt + 76 + 10, 0xffff, true)
  return whole
}

describe('a zip', () => {
  test('is read as two other writers wrote it, packed or not', async () => {
    const long = 'Seven spoke on Tuesday. '.repeat(20_000)
    for (const bytes of [
      await byYazl({ 'a.txt': 'Tuesday', 'folder/long.txt': long }),
      zipSync({ 'a.txt': text('Tuesday'), 'folder/': new Uint8Array(), 'folder/long.txt': text(long) }),
      zipSync({ 'a.txt': text('Tuesday'), 'folder/long.txt': text(long) }, { level: 0 }),
    ]) {
      const file = readable(bytes)
      const entries = await listZip(file)
      expect(entries.map(({ name }) => name)).toEqual(['a.txt', 'folder/long.txt'])
      const read = await Promise.all(entries.map((entry) => readWhole(file, entry, 1_000_000)))
      expect(read.map((one) => new TextDecoder().decode(one))).toEqual(['Tuesday', whole(long)])
    }
  })

  test('of 100,000 files is listed; one of more than may be is not', async () => {
    const files = Object.fromEntries(Array.from({ length: 100_000 }, (_, number) => [`f/${number}`, new Uint8Array()]))
    const counted = zipSync(files, { level: 0 })
    const file = readable(withLargeEnd(counted, 100_000))
    expect(await listZip(file)).toHaveLength(100_000)
    // Counted in sixteen bits, as a writer does that knows no large zips.
    await expect(listZip(readable(counted))).rejects.toMatchObject({ trouble: 'cut-off' })
    await expect(listZip(file, { entries: 50_000 })).rejects.toMatchObject({ trouble: 'too-many-entries' })
  })

  test.each([['../evil'], ['/etc/passwd'], ['a/../../b'], ['c:/windows'], ['a\\b'], ['a\0b'], ['./a']])(
    'whose file is called %j is refused',
    async (name) => {
      await expect(listZip(readable(zipSync({ [name]: text('x') })))).rejects.toMatchObject({ trouble: 'unsafe-name' })
    },
  )

  test('that is cut off anywhere is refused or complains when it is read, and never hangs', async () => {
    const bytes = await byYazl({ 'a.txt': 'Tuesday '.repeat(50), 'b.txt': 'Wednesday' })
    for (let length = 0; length < bytes.length; length += 7)
      await expect(listZip(readable(bytes.subarray(0, length)))).rejects.toMatchObject({ name: 'ZipFault' })
  })

  test('with a byte changed in a file says so', async () => {
    for (const level of [0, 6] as const) {
      const bytes = zipSync({ 'a.txt': text('Tuesday '.repeat(50)) }, { level })
      bytes[38] = (bytes[38] ?? 0) ^ 0x15
      const file = readable(bytes)
      const [entry] = await listZip(file)
      if (!entry) throw new Error('nothing was listed')
      await expect(readWhole(file, entry, 10_000)).rejects.toMatchObject({ name: 'ZipFault' })
    }
  })

  test('that unpacks to more than it says ends where it said', async () => {
    const bytes = zipSync({ 'bomb.txt': new Uint8Array(50_000_000) }, { level: 9 })
    expect(bytes.length).toBeLessThan(60_000)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const directory = view.getUint32(bytes.length - 6, true)
    view.setUint32(directory + 24, 1000, true)
    const file = readable(bytes)
    const [entry] = await listZip(file)
    if (!entry) throw new Error('nothing was listed')
    let given = 0
    const reading = (async () => {
      for await (const piece of readEntry(file, entry)) given += piece.length
    })()
    await expect(reading).rejects.toMatchObject({ trouble: 'larger-than-said' })
    expect(given).toBeLessThanOrEqual(1000)
    await expect(readWhole(file, { ...entry, sizeBytes: 50_000_000 }, 5_000_000)).rejects.toMatchObject({ trouble: 'larger-than-said' })
  })

  test('whose files lie in each other is refused', async () => {
    const bytes = zipSync({ 'a.txt': text('Tuesday '.repeat(50)), 'b.txt': text('Wednesday '.repeat(50)) }, { level: 0 })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const directory = view.getUint32(bytes.length - 6, true)
    const second = directory + 46 + view.getUint16(directory + 28, true)
    view.setUint32(second + 42, 5, true)
    await expect(listZip(readable(bytes))).rejects.toMatchObject({ trouble: 'overlapping' })
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['text', text('PK, a message')],
    ['a picture', new Uint8Array(5000).fill(9)],
  ])('is not what %s is', async (_name, bytes) => {
    await expect(listZip(readable(bytes))).rejects.toMatchObject({ name: 'ZipFault' })
  })
})
