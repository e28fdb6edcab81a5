import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountText, fractionOf, hundredthsOf, toHundredths } from './exact.ts'
import { FormulaError, formulaInputs, readFormula, tryFormula } from './formula.ts'

const award = formulaInputs({ level: 2, sessions: 4, minutes: 60 })
const worth = (text: string) => amountText(toHundredths(readFormula(text)(award)))
const faultOf = (text: string, use: (text: string) => unknown = tryFormula) => {
  try {
    use(text)
    return null
  } catch (error) {
    if (error instanceof FormulaError) return error.fault
    throw error
  }
}

test.each([
  ['hours * 25', '100.00'],
  ['level == 1 ? 200 : level == 2 ? 400 : 600', '400.00'],
  ['min(hours * 1.5, 5)', '5.00'],
  ['0.1 + 0.2', '0.30'],
  ['1 / 3 * 3', '1.00'],
  ['-level + max(1, 2, 3)', '1.00'],
  ['sessions > 3 && minutes >= 60 || false ? 1 : 0', '1.00'],
  ['!(level < 2) ? 2.675 : 0', '2.68'],
])('“%s” comes to %s, exactly', (text, amount) => {
  expect(worth(text)).toBe(amount)
})

test.each([
  ['hours +', 'unreadable'],
  ['', 'unreadable'],
  ['salary * 2', 'unknown-name'],
  ['constructor', 'unknown-name'],
  ['hours.constructor', 'unknown-word'],
  ['"a".matches("(a+)+$")', 'unknown-word'],
  ['[1, 2].map(x, x)', 'unreadable'],
  ['size("abc")', 'unknown-word'],
  ['1e99', 'unknown-word'],
  ['"text"', 'unknown-word'],
  ['level == 4 ? nothing : 1', 'unknown-name'],
  ['hours / (level - 1)', 'divides-by-zero'],
  ['hours > 1', 'no-number'],
  ['hours ? 1 : 2', 'no-number'],
  [`999999999${' * 999999999'.repeat(4)}`, 'too-large'],
  ['1 + '.repeat(200), 'too-long'],
  [`${'('.repeat(60)}1${')'.repeat(60)}`, 'unreadable'],
])('“%s” is refused when it is written: %s', (text, fault) => {
  expect(faultOf(text)).toBe(fault)
})

test('whatever is written ends at once: in a number, or in a fault with a name', () => {
  const piece = fc.constantFrom(
    'hours',
    'level',
    '1',
    '0',
    '2.5',
    '+',
    '-',
    '*',
    '/',
    '(',
    ')',
    '?',
    ':',
    '<',
    '&&',
    'min(',
    ',',
    'x',
    '"',
    '[',
    '.',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const began = performance.now()
      faultOf(pieces.join(' '))
      expect(performance.now() - began).toBeLessThan(500)
    }),
  )
})

test('amounts are read and written without a loss', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -99_999_999n, max: 99_999_999n }), (amount) => {
      expect(hundredthsOf(amountText(amount))).toBe(amount)
    }),
  )
  expect([0, 1, 2].map((decimals) => amountText(toHundredths(fractionOf('2.675'), decimals)))).toEqual(['3.00', '2.70', '2.68'])
  expect(amountText(toHundredths(fractionOf('-2.675')))).toBe('-2.68')
  expect(amountText(hundredthsOf('-0.5'))).toBe('-0.50')
})
