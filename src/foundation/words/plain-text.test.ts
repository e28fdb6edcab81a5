import { expect, test } from 'vitest'
import { linked, paragraphs } from './plain-text.ts'

const links = (text: string) => linked(text).flatMap(({ href }) => (href ? [href] : []))

test('an empty line parts paragraphs, whatever the line ends are', () => {
  expect(paragraphs('One\r\nstill one\r\n\r\n\r\nTwo\n \nThree\n')).toEqual(['One\nstill one', 'Two', 'Three'])
})

test('addresses become links without the end of the sentence', () => {
  expect(links('See https://example.org/a?b=c#d, and (http://example.org/x).')).toEqual([
    'https://example.org/a?b=c#d',
    'http://example.org/x',
  ])
})

test('nothing but web addresses becomes a link', () => {
  expect(links('javascript:alert(1) data:text/html,x mailto:a@b.c file:///etc/passwd //example.org example.org xhttps://a.b')).toEqual([])
})

test('no letter of the text is lost', () => {
  const text = 'A https://example.org/<b>"x" https:// https://a.b/c_(d)! end'
  expect(
    linked(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})
