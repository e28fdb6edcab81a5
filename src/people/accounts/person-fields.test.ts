import { expect, test } from 'vitest'
import { personName } from './person-fields.ts'

test('a name turns around nothing that is said of somebody, and keeps what its own writing needs', () => {
  expect(personName.parse(' \u202eMaya \u2066 Ortiz\u2069\n')).toBe('Maya Ortiz')
  expect(personName.parse('May\0a\u200b \ud800')).toBe('Maya \ufffd')
  // Joiners: a Persian name, and a teacher.
  for (const name of ['مایا اورتیز', 'علی\u200cرضا', 'Maya 👩🏽\u200d🏫', 'Zoë O’Néil-Nguyễn']) expect(personName.parse(name)).toBe(name)
  for (const nothing of ['', ' \u202e ', '\u200b\u2060', 'x'.repeat(121)]) expect(personName.safeParse(nothing).success).toBe(false)
})
