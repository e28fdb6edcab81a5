import { expect, test } from 'vitest'
import { newId } from './new-id.ts'

test('an id is a UUID of version 7 that begins with its time, so that later ones sort later', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  // The example of RFC 9562, appendix A.6.
  expect(newId(new Date('2022-02-22T19:22:22.000Z')).slice(0, 15)).toBe('017f22e2-79b0-7')
  expect(newId(new Date(1)).slice(0, 13)).toBe('00000000-0001')
  expect(newId(new Date('2026-11-22')) < newId(new Date('2026-11-23'))).toBe(true)
})

test('of a hundred thousand none is like another', () => {
  expect(new Set(Array.from({ length: 100_000 }, () => newId())).size).toBe(100_000)
})
