import { expect, test } from 'vitest'
import { placeQuery, readPlaceQuery, readRegion } from './document-place.ts'
import { placesOf, standsIn } from './quoted-words.ts'

test('words are found as a reader has set them: over lines, with other dashes, accents and cases', () => {
  const text = 'The naïve  reader\nsaid: “be-\ncause” – twice.'
  expect(placesOf('NAIVE READER SAID', text).map(({ start, end }) => text.slice(start, end))).toEqual(['naïve  reader\nsaid'])
  expect(placesOf('"because"', text).map(({ start, end }) => text.slice(start, end))).toEqual(['“be-\ncause”'])
  expect(placesOf('e', 'eee')).toHaveLength(3)
  expect([standsIn('twice - never', text), standsIn('', text), standsIn(' \n', text)]).toEqual([false, false, false])
})

test('a quote is looked for in a text of a million letters within a moment', () => {
  const began = performance.now()
  expect(standsIn('aaaab', 'a'.repeat(1_000_000))).toBe(false)
  expect(performance.now() - began).toBeLessThan(5000)
})

test('an address carries a place, and names none where it is none', () => {
  const place = { page: 4, region: { x: 0.1, y: 0.2, width: 0.3, height: 0.4 } }
  expect(readPlaceQuery(new URLSearchParams(placeQuery(place)))).toEqual(place)
  expect(readPlaceQuery(new URLSearchParams(placeQuery({ page: 2, quote: 'a & b' })))).toEqual({ page: 2, quote: 'a & b' })
  for (const query of ['', 'page=0', 'page=-1', 'page=1e9', 'page=x', 'region=1,1,1,1', 'region=0,0,0,0', 'quote=', 'region=0,0,1'])
    expect(readPlaceQuery(new URLSearchParams(query)), query).toBeNull()
  expect(readRegion('9'.repeat(1000))).toBeNull()
})
