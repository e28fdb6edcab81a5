import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FrameworkItem, placeItems, type UnplacedItem } from './framework-text.ts'
import { readCase } from './read-case.ts'
import { readOutline, writeOutline } from './read-outline.ts'

const fixtures = resolve(process.env.LAUREL_FIXTURES ?? '../shared/fixtures', 'case')
const drawn = (items: readonly FrameworkItem[]) => items.map(({ depth, code, statement }) => `${'. '.repeat(depth)}${code || statement}`)

const document = {
  identifier: 'd1',
  uri: 'https://standards.example/d1',
  title: 'Science',
  creator: 'A state',
  lastChangeDateTime: '2026-01-02T03:04:05Z',
}
const item = (identifier: string, more: object = {}) => ({
  identifier,
  uri: `https://standards.example/${identifier}`,
  fullStatement: `Statement ${identifier}`,
  lastChangeDateTime: '2026-01-02T03:04:05Z',
  ...more,
})
const child = (origin: string, destination: string, sequenceNumber?: number, associationType = 'isChildOf') => ({
  identifier: `${origin}-${destination}`,
  associationType,
  sequenceNumber,
  originNodeURI: { identifier: origin, uri: `https://standards.example/${origin}`, title: origin },
  destinationNodeURI: { identifier: destination, uri: `https://standards.example/${destination}`, title: destination },
})
const read = (CFItems: unknown, CFAssociations: unknown = [], more: object = {}) =>
  readCase(JSON.stringify({ CFDocument: { ...document, ...more }, CFItems, CFAssociations }))

describe.skipIf(!existsSync(fixtures))('packages of OpenSALT (needs shared/fixtures)', () => {
  const fixture = (name: string) => readCase(readFileSync(resolve(fixtures, `${name}.json`), 'utf8'))

  test('are read with every item in its place', () => {
    const { title, items, faults } = fixture('SmartLevelFramework')
    expect(title).toBe('SmartLevel Test')
    // They are named by where they stand: "Item 1.2" is the second under "Item 1".
    const names = items.map(({ statement }) => statement.replace('Item ', ''))
    const parents = new Map(items.map(({ identifier, statement }) => [identifier, statement.replace('Item ', '')]))
    for (const { statement, parent } of items) {
      const name = statement.replace('Item ', '')
      expect(parent === null ? '' : parents.get(parent)).toBe(name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '')
    }
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })))
    expect(faults).toEqual([])
  })

  test('keep types, signs beyond the basic plane, and the order of their publisher', () => {
    expect(fixture('ItemTypeTestFramework').items[0]).toMatchObject({ kind: 'Standard', statement: 'Item 1', parent: null })
    expect(fixture('Utf8TestFramework')).toMatchObject({ title: 'UTF8 𝑑 Test', items: [{ statement: 'Item 𝑑 1' }] })
    const { items, faults } = fixture('Ordering')
    expect(items.length).toBeGreaterThan(20)
    expect(faults).toEqual([])
    expect(new Set(items.map(({ place }) => place)).size).toBe(items.length)
  })
})

test('a tree is read in order of its numbers, then of its list, then of its codes', () => {
  const { items } = read(
    [
      item('a', { humanCodingScheme: 'K.10' }),
      item('b', { humanCodingScheme: 'K.9' }),
      item('c', { listEnumeration: '1' }),
      item('e'),
      item('f'),
    ],
    [child('a', 'd1'), child('b', 'd1'), child('c', 'd1', 1), child('e', 'c', 2), child('f', 'c', 1)],
  )
  expect(drawn(items)).toEqual(['Statement c', '. Statement f', '. Statement e', 'K.9', 'K.10'])
  expect(items.map(({ place, last }) => [place, last])).toEqual([
    [0, 2],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ])
})

test('what relates it to other frameworks is kept, whichever framework they are of', () => {
  const { relations } = read(
    [item('a')],
    [child('a', 'd1'), child('a', 'elsewhere', undefined, 'exactMatchOf'), child('gone', 'a', undefined, 'isPeerOf')],
  )
  expect(relations).toEqual([
    { from: 'a', kind: 'exactMatchOf', toUri: 'https://standards.example/elsewhere', toIdentifier: 'elsewhere', toTitle: 'elsewhere' },
  ])
})

test('circles, orphans, doubles and items without words are put or left where they can be, and named', () => {
  const { items, faults } = read(
    [item('a'), item('b'), item('c'), item('a'), { identifier: 'no words' }, 7, null, item('x'), item('y')],
    [child('a', 'missing'), child('b', 'c'), child('c', 'b'), child('x', 'd1', 2), child('x', 'y', 1), child('y', 'd1')],
  )
  expect(drawn(items)).toEqual(['Statement a', 'Statement y', '. Statement x', 'Statement b', '. Statement c'])
  expect(faults.map(({ values }) => values?.count)).toEqual([3, 1, 1, 1, 1])
})

test('nulls, numbers for texts, addresses that are none and signs that turn a line around do no harm', () => {
  const { items, ...framework } = read(
    [
      item('a', {
        uri: 'javascript:alert(1)',
        fullStatement: 'One\u202e two\u0000 three',
        humanCodingScheme: 3.1,
        notes: null,
        educationLevel: 'KG',
        CFItemType: ['x'],
      }),
    ],
    [null, { associationType: 4 }, {}],
    {
      language: null,
      licenseURI: { title: 'CC BY 4.0', uri: 'https://creativecommons.org/licenses/by/4.0/' },
      lastChangeDateTime: 'yesterday',
      subject: [null, 'Math'],
    },
  )
  expect(items).toMatchObject([{ uri: '', statement: 'One two three', code: '3.1', notes: '', levels: ['KG'], kind: '' }])
  expect(framework).toMatchObject({ language: '', license: 'CC BY 4.0', changedAt: null, subjects: ['Math'] })
})

test('an object where a number is expected, and a sign of two halves where a text ends, are no fault', () => {
  const odd = { ...child('a', 'd1'), sequenceNumber: { valueOf: 'x', toString: 1 } }
  const { items } = read([item('a', { humanCodingScheme: `${'x'.repeat(79)}😀` })], [odd])
  expect(items[0]?.code.isWellFormed()).toBe(true)
})

test.each([
  ['no JSON', 'CFDocument', 'framework-unreadable'],
  ['an empty file', '', 'framework-unreadable'],
  ['another JSON', '{"registry":{}}', 'framework-unreadable'],
  ['a list', '[]', 'framework-unreadable'],
  ['no identifier', JSON.stringify({ CFDocument: { title: 'x' }, CFItems: [item('a')] }), 'framework-unreadable'],
  ['no competency', JSON.stringify({ CFDocument: document, CFItems: [] }), 'framework-unreadable'],
  [
    'more than fit',
    JSON.stringify({ CFDocument: document, CFItems: Array.from({ length: 20_001 }, (_, index) => item(`i${index}`)) }),
    'framework-too-large',
  ],
])('%s is refused by name', (_what, source, code) => {
  expect(() => readCase(source)).toThrow(expect.objectContaining({ code }))
})

test('a chain of 20,000, each under the one before, is read', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => item(`i${index}`))
  const { items } = read(
    many,
    many.map((_, index) => (index === 0 ? child('i0', 'd1') : child(`i${index}`, `i${index - 1}`))),
  )
  expect(items.at(-1)).toMatchObject({ identifier: 'i19999', depth: 19_999 })
})

const unplaced = (identifier: string, parent: string | null, order: number): UnplacedItem => ({
  identifier,
  uri: '',
  code: '',
  statement: identifier,
  short: '',
  kind: '',
  notes: '',
  levels: [],
  keywords: [],
  parent,
  order,
  listed: '',
})

test('whatever stands under whatever, each item has one place, inside of that of its parent', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.option(fc.nat(30)), fc.nat(5)), { maxLength: 30 }), (parents) => {
      const { items } = placeItems(
        parents.map(([parent, order], index) => unplaced(`i${index}`, parent === null ? null : `i${parent}`, order)),
      )
      expect(items.map(({ place }) => place)).toEqual(parents.map((_, index) => index))
      const known = new Map(items.map((one) => [one.identifier, one]))
      for (const { parent, place, last, depth } of items) {
        const above = parent === null ? null : known.get(parent)
        expect(depth).toBe(above ? above.depth + 1 : 0)
        if (above) expect(above.place < place && last <= above.last).toBe(true)
      }
    }),
  )
})

test('an outline is read by how far its lines stand in, and written back as it was', () => {
  const text = 'T1 Plans with what students think\n  T1.a Asks before telling\n  T1.b Waits\nBuilds trust\n\tKnows families'
  const items = readOutline(text, 'f1')
  expect(items.map(({ code, statement, depth }) => [depth, code, statement])).toEqual([
    [0, 'T1', 'Plans with what students think'],
    [1, 'T1.a', 'Asks before telling'],
    [1, 'T1.b', 'Waits'],
    [0, '', 'Builds trust'],
    [1, '', 'Knows families'],
  ])
  expect(readOutline(writeOutline(items), 'f1')).toEqual(items)
  // A line that keeps its code is the same competency, whatever its words are now.
  const changed = readOutline(text.replace('Waits', 'Waits three seconds'), 'f1')
  expect(changed.map(({ identifier }) => identifier)).toEqual(items.map(({ identifier }) => identifier))
  expect(readOutline('Twice\nTwice', 'f1').map(({ identifier }) => identifier)).toHaveLength(2)
  expect(new Set(readOutline('Twice\nTwice', 'f1').map(({ identifier }) => identifier)).size).toBe(2)
  expect(() => readOutline(' \n\t\n', 'f1')).toThrow(expect.objectContaining({ code: 'framework-unreadable' }))
})
