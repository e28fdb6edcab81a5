import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAmount } from './read-amount.ts'

const said = (cell: string, decimals?: number) => {
  const read = readAmount(cell, decimals)
  return read === null ? null : 'fault' in read ? read.fault.text : [read.amount, read.unit]
}

describe('amounts as people write them', () => {
  test.each([
    ['200', '200', null],
    ['$1,200.00', '1200', 'USD'],
    ['US$ 1,200.50', '1200.5', 'USD'],
    ['1.200,00 €', '1200', 'EUR'],
    ['1,200', '1200', null],
    ['12,5', '12.5', null],
    ['1 200,75', '1200.75', null],
    ["1'200.75", '1200.75', null],
    ['200 USD', '200', 'USD'],
    ['7.5 h', '7.5', 'h'],
    ['.5', '0.5', null],
    ['+200', '200', null],
    ['0200.10', '200.1', null],
    ['200.00\u00a0', '200', null],
  ])('%s', (cell, amount, unit) => {
    expect(said(cell)).toEqual([amount, unit])
  })
  test('nothing is said by an empty cell, a dash or a zero', () => {
    for (const cell of ['', '  ', '-', '—', '0', '$0.00']) expect(readAmount(cell)).toBeNull()
  })
})

describe('what is no amount, or may be two', () => {
  test.each([
    ['two hundred', 'is not an amount'],
    ['(200)', 'is below zero'],
    ['-200', 'is below zero'],
    ['−200', 'is below zero'],
    ['$ -200.00', 'is below zero'],
    ['200-', 'is below zero'],
    ['1.200', 'may be thousands or a fraction'],
    ['200.005', 'may be thousands or a fraction'],
    ['$1,200.005', 'has more than'],
    ['1.234.567', 'is more than'],
    ['0,125', 'has more than'],
    ['1e9', 'is not an amount'],
    ['99999999999', 'is more than'],
    ['1,20,000', 'is not an amount'],
    ['1.2.3,4,5', 'is not an amount'],
    ['12%', 'is not an amount'],
    ['=SUM(A1:A9)', 'This is a formula'],
    ['=HYPERLINK("https://x.example","200")', 'This is a formula'],
    ['200/2', 'is not an amount'],
    ['NaN', 'is not an amount'],
    ['Infinity', 'is not an amount'],
  ])('%s', (cell, because) => {
    expect(said(cell)).toContain(because)
  })
  test('a currency without decimals takes none', () => {
    expect(said('1.5', 0)).toContain('has more than')
    expect(said('1.0', 0)).toEqual(['1', null])
  })
})

test('any amount to the cent is read back exactly, written either way', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (cents) => {
      const [whole, rest] = [String(Math.floor(cents / 100)), String(cents % 100).padStart(2, '0')]
      const grouped = (sign: string) => whole.replace(/\B(?=(\d{3})+$)/g, sign)
      const exact = `${whole}.${rest}`.replace(/\.?0+$/, (end) => (end.startsWith('.') ? '' : end.replace(/0+$/, '')))
      for (const cell of [`$${grouped(',')}.${rest}`, `${grouped('.')},${rest} €`, `${whole}.${rest}`, `${grouped(' ')},${rest}`]) {
        const read = readAmount(cell)
        expect(read && 'amount' in read ? Number(read.amount) * 100 : null).toBeCloseTo(cents, 6)
        expect(read && 'amount' in read ? read.amount : null).toBe(exact)
      }
    }),
  )
})
