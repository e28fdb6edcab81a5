import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCitedPlace, typePlace, writeCitedPlace } from './cited-place.ts'
import type { EvidenceItem } from './evidence-items.ts'

const clip = { id: 'artifact:a1', view: 'video' } as const
const paper = { id: 'artifact:a2', view: 'pdf' } as const
const answer = { id: 'answer:context', view: 'answer' } as const

test('a time in a recording, a page of a document, and everything else as words', () => {
  expect(readCitedPlace(clip, '2:14')).toEqual({ artifactId: 'a1', seconds: 134 })
  expect(readCitedPlace(clip, '1:02:09')).toEqual({ artifactId: 'a1', seconds: 3729 })
  expect(readCitedPlace(clip, '38')).toEqual({ artifactId: 'a1', seconds: 38 })
  expect(readCitedPlace(clip, 'the boy in blue')).toEqual({ artifactId: 'a1', quote: 'the boy in blue' })
  for (const typed of ['4', 'p. 4', 'p4', 'Page 4']) expect(readCitedPlace(paper, typed)).toEqual({ artifactId: 'a2', page: 4 })
  expect(readCitedPlace(answer, 'p. 4')).toEqual({ requirementId: 'context', page: 4 })
  expect(readCitedPlace(answer, '4')).toEqual({ requirementId: 'context', quote: '4' })
  expect(readCitedPlace(paper, '“row 4”')).toEqual({ artifactId: 'a2', quote: 'row 4' })
  expect(readCitedPlace(answer, '2:14')).toEqual({ requirementId: 'context', quote: '2:14' })
  expect(readCitedPlace(answer, '  ')).toEqual({ requirementId: 'context' })
  expect(readCitedPlace(answer, '“”')).toEqual({ requirementId: 'context', quote: '“”' })
})

test('a part of a page or picture, and words on a page; what is no part of one is words', () => {
  const picture = { id: 'artifact:a3', view: 'image' } as const
  expect(readCitedPlace(paper, 'p. 4 “row 4”')).toEqual({ artifactId: 'a2', page: 4, quote: 'row 4' })
  expect(readCitedPlace(paper, 'page 4, [10 20 30 5.5]')).toEqual({
    artifactId: 'a2',
    page: 4,
    region: { x: 0.1, y: 0.2, width: 0.3, height: 0.055 },
  })
  expect(readCitedPlace(picture, '[0 0 100 100]')).toEqual({ artifactId: 'a3', region: { x: 0, y: 0, width: 1, height: 1 } })
  for (const outside of ['[90 0 20 10]', '[0 0 0 10]', '[1 2 3]', '[a b c d]', '[999 1 1 1]'])
    expect(readCitedPlace(picture, outside)).toEqual({ artifactId: 'a3', quote: outside })
  expect(readCitedPlace(paper, 'p. 4 [90 0 20 10]')).toEqual({ artifactId: 'a2', quote: 'p. 4 [90 0 20 10]' })
  for (const place of [
    { page: 4, quote: 'row 4' },
    { page: 4, region: { x: 0.1, y: 0.2, width: 0.3, height: 0.055 } },
    { quote: 'p. 4 “row 4”' },
    { quote: '[1 2 3 4]' },
  ])
    expect(readCitedPlace(paper, typePlace(place))).toEqual({ artifactId: 'a2', ...place })
})

test('what is read back is what was meant', () => {
  const items: Pick<EvidenceItem, 'id' | 'view'>[] = [clip, paper, answer]
  fc.assert(
    fc.property(fc.constantFrom(...items), fc.string({ maxLength: 40 }), (item, typed) => {
      const once = readCitedPlace(item, typed)
      expect(readCitedPlace(item, writeCitedPlace(once))).toEqual(once)
    }),
  )
})
