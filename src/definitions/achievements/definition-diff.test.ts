import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWords, plainTextIn } from '../../foundation/words/format.ts'
import { spanish } from '../../foundation/words/messages/es/all.ts'
import { smallDefinition } from '../../testing/district.ts'
import type { Definition } from './definition.ts'
import { diffDefinitions as diffIn, diffWords } from './definition-diff.ts'

const diffDefinitions = (before: Definition, after: Definition) => diffIn(before, after, plainTextIn('en'))

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

test('what is ours to say of a value is said in the language of who reads it', () => {
  addWords('es', spanish)
  const before = smallDefinition({ resubmission: { limit: 3 }, validity: { months: null, renewal: '' } })
  const after = smallDefinition({ resubmission: { limit: 1 }, validity: { months: 24, renewal: '' } })
  const told = (locale: 'en' | 'es') =>
    diffIn(before, after, plainTextIn(locale)).map(({ words }) =>
      ['added', 'removed'].map((left) =>
        words
          .filter(({ kind }) => kind !== left)
          .map(({ text }) => text)
          .join(''),
      ),
    )
  expect(told('en')).toEqual([
    ['At most 3 times', 'At most 1 time'],
    ['life', '24 months'],
  ])
  expect(told('es')).toEqual([
    ['Como máximo, 3 veces', 'Como máximo, 1 vez'],
    ['toda la vida', '24 meses'],
  ])
})
