import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { quoted } from './quoted.ts'
import { textIn } from './text.tsx'

const t = textIn('en')
const written = (node: ReactNode) => renderToStaticMarkup(createElement('p', null, node))

test('a tag in a message becomes the markup the page gives it', () => {
  const node = t.rich('Signed by <b>{name}</b> on {at, date, long}', {
    name: 'Ana',
    at: '2027-03-17',
    b: (inside) => createElement('strong', null, inside),
  })

  expect(written(node)).toBe('<p>Signed by <strong>Ana</strong> on March 17, 2027</p>')
})

test('an element may stand for a value', () => {
  expect(written(t.rich('Saved {time}', { time: createElement('time', null, '10:42') }))).toBe('<p>Saved <time>10:42</time></p>')
})

test('tags nest, and inside a plural too', () => {
  const node = t.rich('{count, plural, one {<a>one <b>note</b></a>} other {<a># <b>notes</b></a>}}', {
    count: 2,
    a: (inside) => createElement('a', { href: '/work' }, inside),
    b: (inside) => createElement('b', null, inside),
  })

  expect(written(node)).toBe('<p><a href="/work">2 <b>notes</b></a></p>')
})

test('what people typed stays text', () => {
  expect(written(t.rich('By <b>{name}</b>', { name: '<script>alert(1)</script>', b: (inside) => createElement('b', null, inside) }))).toBe(
    '<p>By <b>&lt;script&gt;alert(1)&lt;/script&gt;</b></p>',
  )
})

test('quotation marks inside quotation marks become single ones', () => {
  expect(t('“{name}” needs a level.', { name: 'Asks “why”' })).toBe('“Asks ‘why’” needs a level.')
  expect(t('{name} stays', { name: '“Why”' })).toBe('“Why” stays')
  expect(quoted('Asks "why", twice')).toBe('“Asks ‘why’, twice”')
  expect(quoted('A 6" ruler and a 12" one')).toBe('“A 6" ruler and a 12" one”')
  expect(quoted('"')).toBe('“"”')
})
