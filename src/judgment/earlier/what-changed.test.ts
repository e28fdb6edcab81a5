import { expect, test } from 'vitest'
import type { HandedIn } from '../shown-evidence/handed-in.ts'
import { whatChanged } from './what-changed.ts'

const piece = (id: string, more: Partial<HandedIn['artifacts'][number]> = {}): HandedIn['artifacts'][number] => ({
  id,
  requirementId: 'tally',
  kind: 'video',
  name: 'Clip.mp4',
  note: '',
  ...more,
})
const handedIn = (answer: string, artifacts: HandedIn['artifacts']): HandedIn => ({
  answers: [{ requirementId: 'context', body: answer }],
  artifacts,
})
const between = (before: HandedIn, now: HandedIn) => whatChanged(['context', 'tally'], before, now)

test('an answer shows the words that came and went', () => {
  const [context] = between(
    handedIn('I waited one second after each question.', []),
    handedIn('I waited three seconds after each question.', []),
  )
  const said = (kind: string) => context?.answer?.flatMap((word) => (word.kind === kind ? word.text.trim() : [])).join(' ')
  expect([said('removed'), said('added')]).toEqual(['one second', 'three seconds'])
  expect(between(handedIn('The same.', []), handedIn('The same. ', []))[0]?.answer).toBeNull()
})

test('a file that stayed, one that was replaced, one that came and one that went', () => {
  const kinds = (before: HandedIn['artifacts'], now: HandedIn['artifacts']) =>
    between(handedIn('', before), handedIn('', now))[1]?.pieces.map(({ kind, place, sameFile }) => [kind, place, sameFile])
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]
  expect(kinds([piece('1', { digest: a })], [piece('1', { digest: a })])).toEqual([['same', 1, true]])
  // Taken out and added again it is the same to the byte.
  expect(kinds([piece('1', { digest: a })], [piece('2', { digest: a })])).toEqual([['same', 1, true]])
  expect(kinds([piece('1', { digest: a })], [piece('2', { digest: b })])).toEqual([['replaced', 1, false]])
  expect(kinds([piece('1', { digest: a })], [piece('1', { digest: a }), piece('2', { digest: b })])).toEqual([
    ['same', 1, true],
    ['added', 2, false],
  ])
  expect(kinds([piece('1', { digest: a }), piece('2', { digest: b, kind: 'document' })], [piece('1', { digest: a })])).toEqual([
    ['same', 1, true],
    ['removed', 2, false],
  ])
})

test('a text is compared word by word, and a note by itself', () => {
  const text = (body: string, note = '') => piece('1', { kind: 'text', body, note })
  const change = (before: HandedIn['artifacts'], now: HandedIn['artifacts']) =>
    between(handedIn('', before), handedIn('', now))[1]?.pieces[0]
  expect(change([text('Seven students spoke on Tuesday.')], [text('Nine students spoke on Tuesday.')])).toMatchObject({
    kind: 'changed',
    ofNote: false,
    words: expect.arrayContaining([expect.objectContaining({ kind: 'added' })]),
  })
  expect(change([text('A.', 'Look here first.')], [text('A.', 'Look there first.')])).toMatchObject({ kind: 'changed', ofNote: true })
})

test('a book is not compared word by word, and a part that was not there before is new', () => {
  const long = (words: string) => words.repeat(3000)
  expect(between(handedIn(long('one two '), []), handedIn(long('two three '), []))[0]).toMatchObject({ answer: null, answerTooLong: true })
  expect(between(handedIn('', []), handedIn('New.', []))[0]?.answer).toEqual([{ text: 'New.', kind: 'added' }])
})
