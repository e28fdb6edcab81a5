import { expect, test } from 'vitest'
import { groupMarkers, type MediaMarker, momentIn, readMoment } from './media-markers.ts'
import { nextSpeed } from './player-keys.ts'
import { wavePath } from './player-line.tsx'

const marker = (id: string, at: number): MediaMarker => ({ id, at, label: id, kind: 'note' })
const idsOf = (groups: ReturnType<typeof groupMarkers>) => groups.map(({ markers }) => markers.map(({ id }) => id).join('+'))

test('markers stand together where a finger could not tell them apart, and apart where it could', () => {
  const near = [marker('c', 30), marker('a', 0), marker('b', 13)]
  expect(idsOf(groupMarkers(near, 100, 100))).toEqual(['a+b', 'c'])
  expect(idsOf(groupMarkers(near, 100, 1000))).toEqual(['a', 'b', 'c'])
  // One after the other, each near the one before: they don't become one that reaches across the line.
  const chain = Array.from({ length: 10 }, (_, index) => marker(String(index), index * 10))
  expect(groupMarkers(chain, 100, 100).every(({ markers }) => markers.length <= 2)).toBe(true)
})

test('markers before the beginning and after the end stand at the edges; without a length there are none', () => {
  expect(groupMarkers([marker('early', -1), marker('late', 1e9)], 60, 600).map(({ at }) => at)).toEqual([0, 60])
  for (const [seconds, width] of [
    [0, 600],
    [Number.NaN, 600],
    [60, 0],
  ] as const)
    expect(groupMarkers([marker('a', 1)], seconds, width)).toEqual([])
})

test('500 markers become as many buttons as have room', () => {
  const many = Array.from({ length: 500 }, (_, index) => marker(String(index), (index * 7919) % 1200))
  const groups = groupMarkers(many, 1200, 900)
  expect(groups.length).toBeLessThan(66)
  expect(groups.flatMap(({ markers }) => markers)).toHaveLength(500)
})

test('an address names a moment in seconds or as one reads it', () => {
  expect(['83', '83.5', '1:23', '1:02:03', ' 7 '].map(readMoment)).toEqual([83, 83.5, 83, 3723, 7])
  expect(['', '-1', '1e9', 'now', '1:2:3:4', '12345678', null, undefined].map(readMoment)).toEqual(Array(8).fill(null))
})

test('it means the recording that it names, or else the first', () => {
  expect(momentIn({ search: '?of=b&t=83', hash: '' }, 'b', false)).toBe(83)
  expect(momentIn({ search: '?of=b&t=83', hash: '' }, 'a', true)).toBe(null)
  expect(momentIn({ search: '', hash: '#t=1:23' }, 'a', true)).toBe(83)
  expect(momentIn({ search: '', hash: '#t=1:23' }, 'b', false)).toBe(null)
  expect(momentIn({ search: '?part=x', hash: '#artifact-b' }, 'b', true)).toBe(null)
})

test('speeds go up and down in steps and stop at the ends', () => {
  expect([nextSpeed(1, 1), nextSpeed(1, -1), nextSpeed(2, 1), nextSpeed(0.5, -1), nextSpeed(1.1, 1)]).toEqual([1.25, 0.75, 2, 0.5, 1.5])
})

test('a sound without sound is drawn as a thin line, and hostile loudness stays in its box', () => {
  expect(wavePath(Array(10).fill(0))).toMatch(/^(M[\d.]+ 49\.0v2\.0){10}$/)
  expect(wavePath([])).toBe('')
})
