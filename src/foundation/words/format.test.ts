import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { formatBytes, formatDay, formatDuration, formatMoney, formatText, plainTextIn, type Values } from './format.ts'

describe('a message', () => {
  const march = new Date('2027-03-03T23:30:00Z')
  const cases: [string, Values][] = [
    ['Saved', {}],
    ['It’s {name}’s turn, isn’t it?', { name: 'Maya' }],
    ["It's {name}'s turn", { name: 'Maya' }],
    ["Type '{'name'}' or ''quote''", {}],
    ["A '{brace} and' more", {}],
    ['{count, plural, =0 {Nobody} one {One reader} other {# readers}}', { count: 0 }],
    ['{count, plural, =0 {Nobody} one {One reader} other {# readers}}', { count: 1 }],
    ['{count, plural, =0 {Nobody} one {One reader} other {# readers}}', { count: 12_000 }],
    ["{count, plural, other {'#' # '{'}}", { count: 3 }],
    ['{count, plural, offset:1 =0 {no one} =1 {you} one {you and # other} other {you and # others}}', { count: 2 }],
    ['{count, plural, offset:1 =0 {no one} =1 {you} one {you and # other} other {you and # others}}', { count: 5 }],
    ['{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} try', { place: 3 }],
    ['{role, select, coach {Your coach} assessor {A reader} other {Someone}} wrote', { role: 'assessor' }],
    ['{role, select, coach {Your coach} assessor {A reader} other {Someone}} wrote', { role: 'unknown' }],
    ['{role, select, coach {{count, plural, one {a note} other {# notes}}} other {}} ', { role: 'coach', count: 4 }],
    ['{count, plural, one {{name} has # hour} other {{name} has # hours}}', { count: 2, name: 'Maya' }],
    ['{part, number, percent} of {whole, number}', { part: 0.93, whole: 1234.5 }],
    ['{whole, number, integer}', { whole: 1234.5 }],
    ['Handed in on {at, date, long}', { at: march }],
    ['Handed in on {at, date, medium}', { at: march }],
    ['  spaced {  name  } ', { name: 'out' }],
    ['5 < 6 and 7 > 6', {}],
  ]
  test.each(cases)('%s reads as the reference implementation reads it', (source, values) => {
    const reference = new IntlMessageFormat(source, 'en-US', {
      date: {
        long: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
        medium: { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' },
      },
    })

    expect(formatText('en', source, values)).toBe(reference.format(values))
  })

  test('takes dates as they come over the network', () => {
    expect(formatText('en', 'Decision by {at, date, long}', { at: '2027-03-17T00:00:00.000Z' })).toBe('Decision by March 17, 2027')
  })

  test('says which value was not given', () => {
    expect(() => formatText('en', 'Signed by {name}', {})).toThrow('name')
  })

  test('is shown in English where it is not translated', () => {
    expect(formatText('es', 'Not in any dictionary {n}', { n: 1 })).toBe('Not in any dictionary 1')
  })

  test.each(['{', '{name', 'a } b', '{n, plural, one {x}}', '<b>open', '{n, color}', '</b>'])(
    'that is malformed is refused: %s',
    (source) => {
      expect(() => formatText('en', source, { name: 1, n: 1 })).toThrow(SyntaxError)
    },
  )

  test.each(['Math {K-5}', 'a {b', '<b>open', '{name}', '<x></x>', 'its {own} <b>sign</b>', "Teachers' {aides}"])(
    'that somebody wrote is shown as they wrote it: %s',
    (name) => {
      expect(formatText('en', name)).toBe(name)
      expect(plainTextIn('es')(name)).toBe(name)
    },
  )

  test('never reads a value as a message', () => {
    expect(formatText('en', 'By {name}', { name: '{count, plural, other {#}} <b>' })).toBe('By {count, plural, other {#}} <b>')
  })
})

test('a day is the same for every reader', () => {
  expect(formatDay('en', '2027-03-17T23:59:00Z')).toBe('March 17, 2027')
  expect(formatDay('es', '2027-03-17T00:00:00Z')).toBe('17 de marzo de 2027')
})

test('money shows cents only where there are any', () => {
  expect(formatMoney('en', 400)).toBe('$400')
  expect(formatMoney('en', 12.5)).toBe('$12.50')
  expect(formatText('en', '{amount, number, ::currency/USD} on base pay', { amount: 1600 })).toBe('$1,600 on base pay')
})

test('sizes and lengths are written as people say them', () => {
  expect([0, 999, 1000, 1_440_000, 2_147_483_648].map((bytes) => formatBytes('en', bytes))).toEqual([
    '0 bytes',
    '999 bytes',
    '1 kB',
    '1.4 MB',
    '2.1 GB',
  ])
  expect([0, 134, 3729].map(formatDuration)).toEqual(['0:00', '2:14', '1:02:09'])
})
