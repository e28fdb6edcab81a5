import { expect, test } from 'vitest'
import { z } from 'zod'
import { flagsOf, readFlags, UsageFault, usageOf } from './flags.ts'

const input = z.object({
  organizationId: z.uuid(),
  yearlyHours: z.number().nullable(),
  listed: z.boolean().default(false),
  roles: z.array(z.enum(['earner', 'coach'])),
  people: z.array(z.object({ email: z.string() })).optional(),
  note: z.string().default('').describe('What to say of it.'),
})
const flags = flagsOf(input)
const read = (...args: string[]) => readFlags(flags, args, (path) => `text of ${path}`)

test('the flags of a command are those of its schema', () => {
  expect(flags.map(usageOf)).toEqual([
    '--organization-id <text>',
    '--yearly-hours <number>',
    '--listed | --no-listed',
    '--roles <earner|coach> …',
    '--people <json>',
    '--note <text>',
  ])
  expect(flags.filter(({ isRequired }) => isRequired).map(({ field }) => field)).toEqual(['organizationId', 'yearlyHours', 'roles'])
  expect(flags.at(-1)).toMatchObject({ fallback: '', says: 'What to say of it.' })
})

test('what flags say is plain JSON', () => {
  expect(read('--yearly-hours', '7.5', '--listed', '--roles', 'earner', '--roles=coach', '--people', '[{"email":"a@b.example"}]')).toEqual({
    yearlyHours: 7.5,
    listed: true,
    roles: ['earner', 'coach'],
    people: [{ email: 'a@b.example' }],
  })
  expect(read('--no-yearly-hours', '--no-listed', '--note=')).toEqual({ yearlyHours: null, listed: false, note: '' })
  expect(read('--note', '-3 points')).toEqual({ note: '-3 points' })
})

test('a value may stand in a file, and a text may begin with @ all the same', () => {
  expect(read('--note', '@reason.txt', '--organization-id=@-')).toEqual({ note: 'text of reason.txt', organizationId: 'text of -' })
  expect(read('--note', '@@maya')).toEqual({ note: '@maya' })
})

test('what is no number or no yes stays as it was typed, for the schema to refuse', () => {
  expect(read('--yearly-hours', 'many', '--listed=perhaps')).toEqual({ yearlyHours: 'many', listed: 'perhaps' })
  expect(read('--yearly-hours', '')).toEqual({ yearlyHours: '' })
})

test.each([
  ['a flag that is none', ['--nobody', '1']],
  ['what is no flag', ['three-rivers']],
  ['a short one', ['-n', '1']],
  ['one without its value', ['--note']],
  ['the same twice', ['--note', 'a', '--note', 'b']],
  ['yes and no at once', ['--listed', '--no-listed']],
  ['no with a value', ['--no-listed=true']],
  ['none where there must be one', ['--no-note']],
  ['JSON that is none', ['--people', '[{']],
  ['a name of a prototype', ['--constructor', '1']],
])('%s is a fault of how it is asked', (_what, args) => {
  expect(() => read(...args)).toThrow(UsageFault)
})
