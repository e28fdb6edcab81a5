import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBitstring, encodeBitstring, MINIMUM_BITS, newBitstring, readBit, setBit } from './bitstring.ts'
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
