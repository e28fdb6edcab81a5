import { expect, test } from 'vitest'
import type { Currency } from '../../definitions/value/currencies.ts'
import { pilotColumnNames } from './pilot-column-names.ts'
import type { PilotCells } from './read-pilot.ts'
import { readRow } from './read-row.ts'

const currency = (code: string, name: string, unit: string, decimals = 2): Currency => ({
  code,
  kind: code === 'clock-hours' ? 'hours' : 'money',
  name,
  unit,
  decimals,
  retiredAt: null,
})
const currencies = [
  currency('clock-hours', 'Clock hours', 'h'),
  currency('money', 'Pay', 'USD'),
  currency('stipend', 'Stipend', 'USD'),
  currency('board-credits', 'Board credits', 'CR', 1),
]
const read = (cells: Partial<PilotCells>, usual = 'money') =>
  readRow(
    {
      ...(Object.fromEntries(pilotColumnNames.map((kind) => [kind, ''])) as PilotCells),
      who: 'Ana',
      title: 'Wait time',
      when: '2025-05-04',
      ...cells,
    },
    { order: null, today: '2026-12-01', currencies, currency: usual },
  )
const given = (cells: Partial<PilotCells>, usual?: string) => {
  const { gives, faults } = read(cells, usual)
  return faults[0]?.says.text ?? gives.map(({ currency: code, amount }) => `${code} ${amount}`).join()
}

test('of two that are both in dollars the usual one is meant, unless the row names one', () => {
  expect(given({ amount: '$200.00' })).toBe('money 200')
  expect(given({ amount: '$200.00' }, 'stipend')).toBe('stipend 200')
  expect(given({ amount: '$200.00', currency: 'Stipend' })).toBe('stipend 200')
  expect(given({ amount: '$200.00', currency: 'USD' }, 'stipend')).toBe('stipend 200')
  expect(given({ amount: '$200.00' }, 'clock-hours')).toBe('Nothing here is given in “{named}”.')
})

test('an amount says itself what it is in, and its decimals are those of that currency', () => {
  expect(given({ amount: '1.5 CR' })).toBe('board-credits 1.5')
  expect(given({ amount: '1.25', currency: 'Board credits' })).toContain('has more than')
  expect(given({ amount: '8 h', currency: 'Pay' })).toBe('The amount says “{unit}”, and its currency “{named}”.')
  expect(given({ amount: '$20', hours: '3' })).toBe('money 20,clock-hours 3')
})

test('an address may stand with its name in one cell, and a name family first', () => {
  expect(read({ who: 'Ana Reyes <ANA@School.Example>' }).who).toEqual({
    plain: 'ana@school.example',
    email: 'ana@school.example',
    name: 'Ana Reyes',
  })
  expect(read({ who: 'Reyes, Ana' }).who).toEqual({ plain: 'name ana reyes', email: '', name: 'Ana Reyes' })
})
