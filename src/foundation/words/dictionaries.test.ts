import { expect, test } from 'vitest'
import { extractMessages } from './extract-messages.ts'
import { type Part, readMessage } from './icu.ts'
import { findMissingMessages } from './list-messages.ts'
import { type quarters, spanish } from './messages/es/all.ts'
import { verifier } from './messages/es/verifier.ts'

/** The quarters whose Spanish is whole. The rest is listed by `npm run messages` until it is. */
const whole: readonly (keyof typeof quarters | 'verifier')[] = [
  'foundation',
  'people',
  'definitions',
  'work',
  'learning',
  'judgment',
  'credentials',
  'recognition',
  'home',
  'verifier',
]

test('no message is put together from pieces, so that a dictionary can hold each', () => {
  const { messages, glued } = extractMessages()
  expect(messages.size).toBeGreaterThan(1500)
  expect(glued).toEqual([])
})

test('a quarter whose Spanish is whole lacks no message, and no dictionary keeps what nobody says any more', () => {
  const { missing, orphaned } = findMissingMessages()
  expect(whole.flatMap((quarter) => missing[quarter])).toEqual([])
  expect(orphaned).toEqual([])
})

/** The values and tags that a message speaks of. */
const namesIn = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => {
    if (part.kind === 'tag') return [`<${part.name}>`, ...namesIn(part.inside)]
    if (part.kind === 'select' || part.kind === 'plural') return [part.name, ...[...part.branches.values()].flatMap(namesIn)]
    return part.kind === 'text' || part.kind === 'count' ? [] : [part.name]
  })
const namesOf = (message: string) => [...new Set(namesIn(readMessage(message)))].sort()

test('a translation can be read, and has the values and tags of its message', () => {
  const found = Object.entries({ ...spanish, ...verifier }).filter(
    ([source, text]) => text === '' || namesOf(source).join() !== namesOf(text).join(),
  )
  expect(found).toEqual([])
})
