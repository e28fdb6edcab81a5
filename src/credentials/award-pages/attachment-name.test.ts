import { expect, test } from 'vitest'
import { attachmentNamed } from './attachment-name.ts'

const saved = (header: string) => decodeURIComponent(/filename\*=UTF-8''([^;]+)$/.exec(header)?.[1] ?? '')
const plain = (header: string) => /filename="([^"]*)"/.exec(header)?.[1]

test('a download bears the title and the name', () => {
  const header = attachmentNamed('Productive whole-class discourse, Maya Ortiz', 'png')
  expect(header).toBe(
    `attachment; filename="Productive whole-class discourse, Maya Ortiz.png"; filename*=UTF-8''Productive%20whole-class%20discourse%2C%20Maya%20Ortiz.png`,
  )
})

test.each([
  ['Zeit für Fragen, Jürgen Groß', 'Zeit für Fragen, Jürgen Groß.svg', 'Zeit fur Fragen, Jurgen Gro.svg'],
  ['Wait time, 김민준', 'Wait time, 김민준.svg', 'Wait time.svg'],
  ['नेहा शर्मा', 'नेहा शर्मा.svg', 'badge.svg'],
  ['A/B: “why?”\r\nSet-Cookie: x=1\u0000', 'A B “why ” Set-Cookie x=1.svg', 'A B why  Set-Cookie x=1.svg'],
  ['../../../etc/passwd', 'etc passwd.svg', 'etc passwd.svg'],
  ['\u202egnp.exe', 'gnp.exe.svg', 'gnp.exe.svg'],
  ["O'Brien (teacher)*; filename=x", "O'Brien (teacher) ; filename=x.svg", "O'Brien (teacher) ; filename=x.svg"],
  ['', 'badge.svg', 'badge.svg'],
  ['...', 'badge.svg', 'badge.svg'],
])('%j is saved as %j', (name, whole, ascii) => {
  const header = attachmentNamed(name, 'svg')
  expect(saved(header)).toBe(whole)
  expect(plain(header)?.replace(/\s+/g, ' ')).toBe(ascii.replace(/\s+/g, ' '))
  expect(header).toMatch(/^[\x20-\x7e]+$/)
})

test('a name without end is cut between letters', () => {
  for (const name of ['m'.repeat(5000), '🌟'.repeat(500), 'ę'.repeat(500)]) {
    const whole = saved(attachmentNamed(name, 'json'))
    expect(Buffer.byteLength(whole)).toBeLessThanOrEqual(125)
    expect(whole.isWellFormed()).toBe(true)
    expect(whole.length).toBeGreaterThan(20)
  }
})
