import { expect, test } from 'vitest'
import { localPath, readForm, typedValues } from './form.ts'

test('a form leads back only into this place, however an address is dressed up', () => {
  const safe = (path: unknown) => localPath(path, '/home')
  expect(safe('/people?q=a#b')).toBe('/people?q=a#b')
  for (const trap of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    '',
    null,
    '/.//evil.example',
  ])
    expect(safe(trap), String(trap)).toBe('/home')
})

test('dotted names become objects, repeated names lists, and no name reaches a prototype', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['a.b', '1'],
    ['a.c', '2'],
    ['list[]', 'x'],
    ['twice', '1'],
    ['twice', '2'],
    ['__proto__.bad', '1'],
    ['a.constructor.bad', '1'],
  ] as const)
    form.append(name, value)
  expect(readForm(form)).toEqual({ a: { b: '1', c: '2' }, list: ['x'], twice: ['1', '2'] })
  expect(({} as { bad?: string }).bad).toBeUndefined()
})

test('a form of very many fields, or of very deep ones, is read in no time', () => {
  const form = new FormData()
  for (let number = 0; number < 100_000; number++) form.append(`field${number}`, '')
  form.append('a.'.repeat(100_000), 'deep')
  const began = performance.now()
  expect(Object.keys(readForm(form))).toHaveLength(100_000)
  expect(performance.now() - began).toBeLessThan(5000)
})

test('a sign that no text column can hold is left out of what was typed', () => {
  const form = new FormData()
  form.append('name', 'Maya\0 Ortiz')
  expect(readForm(form)).toEqual({ name: 'Maya Ortiz' })
})

test('what was typed comes back, but never a password', () => {
  const form = new FormData()
  form.append('email', 'maya@school.example')
  form.append('password', 'secret')
  form.append('oldPassword', 'secret')
  expect(typedValues(form)).toEqual({ email: 'maya@school.example' })
})
