import { expect, test } from 'vitest'
import { recentlyUsed } from './recently-used.ts'

test('the one unused for longest goes first', () => {
  const cache = recentlyUsed<number>(2)
  cache.set('a', 1)
  cache.set('b', 2)
  expect(cache.get('a')).toBe(1)
  cache.set('c', 3)
  expect(cache.get('b')).toBeUndefined()
  expect(cache.get('a')).toBe(1)
  expect(cache.get('c')).toBe(3)
})

test('a value set again is kept once, as its latest', () => {
  const cache = recentlyUsed<number>(2)
  cache.set('a', 1)
  cache.set('a', 2)
  cache.set('b', 3)
  expect([cache.get('a'), cache.get('b')]).toEqual([2, 3])
})
