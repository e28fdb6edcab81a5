import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decodeBitstring,
  encodeBitstring,
  MAXIMUM_STATUS_SIZE,
  MINIMUM_BITS,
  newBitstring,
  packBitstring,
  readBit,
  readStatus,
  setBit,
  writeStatus,
} from './bitstring.ts'
import { bitstringStatusListEntry, pickStatusIndex } from './status-entry.ts'
import { statusListCredential } from './status-list-credential.ts'

test('reads the W3C example list, in which nothing is set', async () => {
  const bits = await decodeBitstring('uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA')
  expect(bits).toEqual(new Uint8Array(16_384))
})

test.each([0, 1, 6, 7, 8, 9, 1000, MINIMUM_BITS - 1])('place %i is set, and no other', async (index) => {
  const bits = await decodeBitstring(await encodeBitstring([index]))
  expect(bits[Math.floor(index / 8)]).toBe(0x80 >> (index % 8))
  expect(bits.filter((byte) => byte !== 0)).toHaveLength(1)
  expect(readBit(bits, index)).toBe(true)
})

test('decodes what it encoded, whatever is set', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat({ max: MINIMUM_BITS - 1 }), { maxLength: 200 }), async (indexes) => {
      const bits = await decodeBitstring(await encodeBitstring(indexes))
      expect(indexes.every((index) => readBit(bits, index))).toBe(true)
      expect(bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)).toBe(indexes.length)
    }),
    { numRuns: 30 },
  )
})

test('a place can be cleared again', () => {
  const bits = newBitstring()
  setBit(bits, 5, true)
  setBit(bits, 6, true)
  setBit(bits, 5, false)
  expect([readBit(bits, 5), readBit(bits, 6)]).toEqual([false, true])
})

test.each([-1, MINIMUM_BITS, 0.5, Number.NaN])('place %d is out of range', (index) => {
  expect(() => readBit(newBitstring(), index)).toThrow(expect.objectContaining({ code: 'status-index-out-of-range' }))
})

describe.each([1, 2, 3, 4, 8, MAXIMUM_STATUS_SIZE])('statuses of %i bits', (size) => {
  const last = MINIMUM_BITS - 1
  const highest = 2 ** size - 1

  test.each([0, 1, 6, 7, 8, last])('at place %i are written and read, and touch no other', async (index) => {
    for (const value of new Set([1, 2 ** (size - 1), highest])) {
      const bits = newBitstring(MINIMUM_BITS * size)
      writeStatus(bits, index, value, size)
      const unpacked = await decodeBitstring(await packBitstring(bits))
      expect(readStatus(unpacked, index, size)).toBe(value)
      // The most significant bit comes first, at place × size from the left: §3.2 step 10.
      const text = value.toString(2).padStart(size, '0')
      expect([...text].map((_bit, offset) => (readBit(unpacked, index * size + offset) ? '1' : '0')).join('')).toBe(text)
      for (const neighbor of [index - 1, index + 1])
        if (neighbor >= 0 && neighbor <= last) expect(readStatus(unpacked, neighbor, size)).toBe(0)
      writeStatus(bits, index, 0, size)
      expect(bits.every((byte) => byte === 0)).toBe(true)
    }
  })

  test('are all what was written, whatever and wherever', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat({ max: last }), fc.nat({ max: highest })), { selector: ([index]) => index, maxLength: 50 }),
        (written) => {
          const bits = newBitstring(MINIMUM_BITS * size)
          for (const [index, value] of written) writeStatus(bits, index, value, size)
          for (const [index, value] of written) expect(readStatus(bits, index, size)).toBe(value)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('beyond the list, too great, or in a list of too few are refused', () => {
    const bits = newBitstring(MINIMUM_BITS * size)
    for (const index of [-1, last + 1, 0.5, Number.NaN])
      expect(() => readStatus(bits, index, size)).toThrow(expect.objectContaining({ code: 'status-index-out-of-range' }))
    for (const value of [-1, highest + 1, 0.5])
      expect(() => writeStatus(bits, 0, value, size)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
    expect(() => readStatus(bits.subarray(size), 0, size)).toThrow(expect.objectContaining({ code: 'status-list-too-short' }))
  })
})

test.each([0, -1, 1.5, MAXIMUM_STATUS_SIZE + 1, Number.NaN])('statuses of %d bits are nothing', (size) => {
  expect(() => readStatus(newBitstring(), 0, size)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
})

describe('a list is refused', () => {
  const packed = (bytes: number): string => `u${gzipSync(Buffer.alloc(bytes)).toString('base64url')}`
  test.each([
    ['without its u', 'status-list-malformed', packed(16_384).slice(1)],
    ['in standard base64 with padding', 'status-list-malformed', `u${gzipSync(Buffer.alloc(16_384)).toString('base64')}`],
    ['that is not gzip', 'status-list-malformed', 'uAAAA'],
    ['cut off', 'status-list-malformed', packed(16_384).slice(0, 30)],
    ['below 16 KiB', 'status-list-too-short', packed(16_383)],
    ['that is a bomb of 100 MB', 'status-list-too-large', packed(100_000_000)],
  ])('%s', async (_what, code, list) => {
    await expect(decodeBitstring(list)).rejects.toMatchObject({ code })
  })
  test('shorter than the specification allows, when made', () => {
    expect(() => newBitstring(8)).toThrow(expect.objectContaining({ code: 'status-list-too-short' }))
  })
})

test('an entry writes its index as a text, and its id is not the list’s', () => {
  expect(bitstringStatusListEntry('https://a.example/status/1', 94567)).toEqual({
    id: 'https://a.example/status/1#94567',
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '94567',
    statusListCredential: 'https://a.example/status/1',
  })
  expect(() => bitstringStatusListEntry('https://a.example/status/1', -1)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
})

test('an entry with words to its values takes the bits they need, and promises what could be said', () => {
  expect(
    bitstringStatusListEntry('https://a.example/2', 7, 'message', {
      messages: ['pending', 'accepted', 'rejected'],
      references: ['https://a.example/words'],
    }),
  ).toEqual({
    id: 'https://a.example/2#7',
    type: 'BitstringStatusListEntry',
    statusPurpose: 'message',
    statusListIndex: '7',
    statusSize: 2,
    statusMessage: [
      { status: '0x0', message: 'pending' },
      { status: '0x1', message: 'accepted' },
      { status: '0x2', message: 'rejected' },
      { status: '0x3', message: 'undefined' },
    ],
    statusListCredential: 'https://a.example/2',
    statusReference: 'https://a.example/words',
  })
  const many = Array.from({ length: 256 }, (_, value) => `state ${value}`)
  const entry = bitstringStatusListEntry('https://a.example/2', 7, 'revocation', { messages: many, references: ['urn:a', 'urn:b'] })
  expect([entry.statusSize, entry.statusMessage?.at(-1), entry.statusReference]).toEqual([
    8,
    { status: '0xff', message: 'state 255' },
    ['urn:a', 'urn:b'],
  ])
  expect(bitstringStatusListEntry('https://a.example/2', 7, 'message', { messages: ['no', 'yes'] }).statusSize).toBe(1)
  for (const messages of [[], ['one'], ['same', 'same'], ['', 'b'], [...many, 'one more']])
    expect(() => bitstringStatusListEntry('https://a.example/2', 7, 'message', { messages })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    )
  expect(() => bitstringStatusListEntry('https://a.example/2', 7, 'message', { messages: ['a', 'b'], references: ['no address'] })).toThrow(
    expect.objectContaining({ code: 'invalid-input' }),
  )
})

test('places are drawn at random among the free ones, until there are hardly any', () => {
  const drawn = new Set(Array.from({ length: 200 }, () => pickStatusIndex(MINIMUM_BITS)))
  expect(drawn.size).toBeGreaterThan(190)
  expect(pickStatusIndex(10, (index) => index !== 3 && index !== 4)).toBeOneOf([3, 4, undefined])
  expect(pickStatusIndex(10, () => true)).toBeUndefined()
})

test('a list credential says what it is for', async () => {
  const list = await statusListCredential({
    id: 'https://a.example/1',
    issuer: 'did:web:a.example',
    validFrom: '2026-01-01T00:00:00Z',
    bitstring: newBitstring(),
    statusPurpose: 'suspension',
    timeToLiveMilliseconds: 300_000,
  })
  expect(list.credentialSubject).toMatchObject({
    id: 'https://a.example/1#list',
    statusPurpose: 'suspension',
    ttl: 300_000,
    encodedList: expect.stringMatching(/^uH4sI/),
  })
})
