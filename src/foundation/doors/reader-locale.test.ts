import { expect, test } from 'vitest'
import { localeOf } from './reader-locale.ts'

const asked = (headers: Record<string, string>) => localeOf(new Headers(headers))

test.each([
  ['es', 'es'],
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['en-US,en;q=0.9,es;q=0.8', 'en'],
  ['fr-CA, es;q=0.5, en;q=0.4', 'es'],
  ['en;q=0.3, es;q=0.7', 'es'],
  ['es;q=0, en;q=0.1', 'en'],
  ['ES-us', 'es'],
  ['tlh', 'en'],
  ['', 'en'],
  [',;q=,;;;=,es;q=high', 'es'],
  ['*', 'en'],
  ['xx,'.repeat(100_000), 'en'],
])('a browser that asks for %j reads %s', (accept, locale) => {
  expect(asked({ 'accept-language': accept })).toBe(locale)
})

test('what was chosen in a browser counts more than what it asks for, unless there is no such language', () => {
  expect(asked({ cookie: 'a=b; laurel_locale=es', 'accept-language': 'en' })).toBe('es')
  expect(asked({ cookie: 'laurel_locale=klingon', 'accept-language': 'es' })).toBe('es')
  expect(asked({ cookie: 'not_laurel_locale=es' })).toBe('en')
})

test('what a person chose counts in every browser', () => {
  const person = { kind: 'person', id: '', name: '', email: '', memberships: [] } as const
  const headers = new Headers({ cookie: 'laurel_locale=en', 'accept-language': 'en' })
  expect(localeOf(headers, { ...person, memberships: [], locale: 'es' })).toBe('es')
  expect(localeOf(new Headers({ 'accept-language': 'es' }), { ...person, memberships: [], locale: null })).toBe('es')
})
