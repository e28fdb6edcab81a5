import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName } from './clean-name.ts'

test.each([
  ['../../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\maya\\Desktop\\Norms poster.pdf', 'Norms poster.pdf'],
  ['Grüße aus Klasse 3 🎉.PDF', 'Grüße aus Klasse 3 🎉.pdf'],
  ['lesson 2.1', 'lesson 2.1.pdf'],
  ['photo.jpg', 'photo.pdf'],
  ['tally.pdf.exe', 'tally.pdf.pdf'],
  ['gpj.\u202efdp.exe', 'gpj.fdp.pdf'],
  ['a\u0000b\nc\td.pdf', 'ab c d.pdf'],
  ['...', 'file.pdf'],
  ['', 'file.pdf'],
  ['   .hidden.pdf', 'hidden.pdf'],
])('the name %j is kept as %j', (given, kept) => {
  expect(cleanName(given, ['pdf'])).toBe(kept)
})

test('whatever a file is called, its kept name is one line, at most 120 characters, without folders, and ends as it should', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = cleanName(given, ['png'])
      expect([...name].length).toBeLessThanOrEqual(120)
      expect(name).toMatch(/^[^/\\\p{Cc}\u202a-\u202e]+\.png$/u)
      expect(name.isWellFormed()).toBe(true)
    }),
  )
})
