import { expect, test } from 'vitest'
import { z } from 'zod'
import { localPath, meantBy, readForm, repeatedValues, typedValues } from './form.ts'

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

const asked = z.object({
  id: z.uuid().optional(),
  from: z.iso.date().nullish(),
  hours: z.number().min(0.5).nullable(),
  revision: z.number().int(),
  listed: z.boolean(),
  unchanged: z.boolean().default(false),
  roles: z.array(z.enum(['earner', 'coach'])),
  names: z.array(z.string()),
  note: z.string().optional(),
  link: z.union([z.literal(''), z.url()]).optional(),
  reopens: z.record(z.string(), z.array(z.string())).default({}),
})

test('what a form says becomes what JSON would have said', () => {
  const sent = {
    id: '',
    from: ' ',
    hours: '7.5',
    revision: '3',
    listed: 'true',
    roles: 'coach',
    names: 'Cedar Grove\n\n Northside ',
    note: '',
    link: '',
    reopens: { talk: 'tally', waits: ['tally', 'context'] },
    intent: 'save',
  }
  expect(asked.parse(meantBy(asked, sent))).toEqual({
    hours: 7.5,
    revision: 3,
    listed: true,
    unchanged: false,
    roles: ['coach'],
    names: ['Cedar Grove', 'Northside'],
    note: '',
    link: '',
    reopens: { talk: ['tally'], waits: ['tally', 'context'] },
  })
})

test('boxes that are named by their items are a list of those that are ticked', () => {
  const form = new FormData()
  for (const role of ['earner', 'coach']) form.append(`roles.${role}`, 'true')
  expect(meantBy(asked, readForm(form))).toMatchObject({ roles: ['earner', 'coach'] })
})

test('boxes without a tick are no, lists without one are empty, and an empty goal is none', () => {
  expect(meantBy(asked, { hours: '' })).toMatchObject({ listed: false, roles: [], names: [], hours: null })
  expect(meantBy(asked, { listed: 'on', unchanged: 'false' })).toMatchObject({ listed: true, unchanged: false })
})

test('what does not fit stays as it was typed, for the schema to refuse in its own words', () => {
  for (const hours of ['many', '1e9', '7,5', '0x10', 'Infinity', '--5']) expect(meantBy(asked, { hours })).toMatchObject({ hours })
  expect(meantBy(asked, { listed: 'perhaps', revision: '' })).toMatchObject({ listed: 'perhaps', revision: '' })
})

test('no name of a field is taken from a prototype', () => {
  const schema = z.object({ constructor: z.boolean().optional(), toString: z.string().optional() })
  expect(meantBy(schema, {})).toEqual({})
})

test('a text that may be left out and can’t be empty is left out where its field was left empty', () => {
  const schema = z.object({ shortName: z.string().trim().min(1).optional(), note: z.string().optional() })
  expect(meantBy(schema, { shortName: ' ', note: '' })).toEqual({ shortName: undefined, note: '' })
})

test('of several boxes that were ticked, all come back with a refused form', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['shows', 'evidence'],
    ['shows', 'levels'],
    ['name', ''],
    ['password', 'a secret'],
    ['password', 'a secret'],
  ] as const)
    form.append(name, value)
  form.append('file', new File(['x'], 'x.txt'))
  form.append('file', new File(['y'], 'y.txt'))
  expect(repeatedValues(form)).toEqual({ shows: ['evidence', 'levels'] })
})
