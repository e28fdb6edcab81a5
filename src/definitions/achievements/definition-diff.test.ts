import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallDefinition } from '../../testing/district.ts'
import { diffDefinitions, diffWords } from './definition-diff.ts'

test('the words that stay and go give the old text, those that stay and come the new one', () => {
  const text = fc
    .array(fc.constantFrom('wait', 'time', 'asks', ',', '.', '\n', ' ', 'más', '“why”'), { maxLength: 30 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const words = diffWords(before, after)
      const joined = (left: 'added' | 'removed') =>
        words
          .filter(({ kind }) => kind !== left)
          .map((word) => word.text)
          .join('')
      expect(joined('added')).toBe(before)
      expect(joined('removed')).toBe(after)
    }),
  )
})

test('a text does not differ from itself', () => {
  expect(diffDefinitions(smallDefinition(), smallDefinition())).toEqual([])
})

test('a renamed criterion is one that changed, matched by its id, with only its new words marked', () => {
  const before = smallDefinition()
  const after = smallDefinition({
    requirements: before.requirements.map((one) => ({
      ...one,
      criteria: one.criteria.map((row) => (row.id === 'waits' ? { ...row, name: 'The teacher waits longer' } : row)),
    })),
  })
  expect(diffDefinitions(before, after)).toEqual([
    {
      part: null,
      requirement: 'Tally',
      criterion: 'The teacher waits longer',
      field: 'Name',
      kind: 'changed',
      words: [
        { text: 'The teacher waits', kind: 'same' },
        { text: ' longer', kind: 'added' },
      ],
    },
  ])
})

test('a requirement that only changed its place is said to have moved, and no other is', () => {
  const before = smallDefinition()
  const [question, artifact] = before.requirements
  if (!question || !artifact) throw new Error('The definition changed.')
  const third = { ...question, id: 'third', title: 'Third' }
  const changes = diffDefinitions(
    { ...before, requirements: [question, artifact, third] },
    { ...before, requirements: [third, question, artifact] },
  )
  expect(changes.map(({ requirement, kind }) => [requirement, kind])).toEqual([['Third', 'moved']])
})

test('what is new and what is gone is shown whole', () => {
  const before = smallDefinition()
  const changes = diffDefinitions(before, {
    ...before,
    requirements: before.requirements.slice(1),
    passRule: { kind: 'essential-and', others: 0 },
  })
  expect(changes.map(({ field, kind }) => [field, kind])).toEqual([
    ['Pass rule', 'changed'],
    ['Requirement', 'removed'],
  ])
  expect(changes[1]?.words[0]?.text).toContain('Tell us about your class.')
})
