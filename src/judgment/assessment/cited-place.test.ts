import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlace, writePlace } from './cited-place.ts'
import type { EvidenceItem } from './evidence-items.ts'

const clip = { id: 'artifact:a1', view: 'video' } as const
const paper = { id: 'artifact:a2', view: 'pdf' } as const
const answer = { id: 'answer:context', view: 'answer' } as const

test('a time in a recording, a page of a document, and everything else as words', () => {
  expect(readPlace(clip, '2:14')).toEqual({ artifactId: 'a1', seconds: 134 })
  expect(readPlace(clip, '1:02:09')).toEqual({ artifactId: 'a1', seconds: 3729 })
  expect(readPlace(clip, '38')).toEqual({ artifactId: 'a1', seconds: 38 })
  expect(readPlace(clip, 'the boy in blue')).toEqual({ artifactId: 'a1', quote: 'the boy in blue' })
  for (const typed of ['4', 'p. 4', 'p4', 'Page 4']) expect(readPlace(paper, typed)).toEqual({ artifactId: 'a2', page: 4 })
  expect(readPlace(answer, 'p. 4')).toEqual({ requirementId: 'context', page: 4 })
  expect(readPlace(answer, '4')).toEqual({ requirementId: 'context', quote: '4' })
  expect(readPlace(paper, '“row 4”')).toEqual({ artifactId: 'a2', quote: 'row 4' })
  expect(readPlace(answer, '2:14')).toEqual({ requirementId: 'context', quote: '2:14' })
  expect(readPlace(answer, '  ')).toEqual({ requirementId: 'context' })
  expect(readPlace(answer, '“”')).toEqual({ requirementId: 'context', quote: '“”' })
})

test('what is read back is what was meant', () => {
  const items: Pick<EvidenceItem, 'id' | 'view'>[] = [clip, paper, answer]
  fc.assert(
    fc.property(fc.constantFrom(...items), fc.string({ maxLength: 40 }), (item, typed) => {
      const once = readPlace(item, typed)
      expect(readPlace(item, writePlace(once))).toEqual(once)
    }),
  )
})
