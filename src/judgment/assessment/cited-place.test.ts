import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCitedPlace, writeCitedPlace } from './cited-place.ts'
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

test('what is read back is what was meant', () => {
  const items: Pick<EvidenceItem, 'id' | 'view'>[] = [clip, paper, answer]
  fc.assert(
    fc.property(fc.constantFrom(...items), fc.string({ maxLength: 40 }), (item, typed) => {
      const once = readCitedPlace(item, typed)
      expect(readCitedPlace(item, writeCitedPlace(once))).toEqual(once)
    }),
  )
})
