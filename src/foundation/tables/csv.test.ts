import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRows } from './csv.ts'

const read = (text: string) => parse(text, { bom: true, relax_column_count: true, record_delimiter: '\r\n' }) as string[][]

test('what is written is read back, quotes, commas and lines included', () => {
  const row = ['“Wait”, said "she"', 'two\r\nlines', ' spaces ', '', 'ñ']
  expect(read(csvRows([row]))).toEqual([row])
})

test('nothing in it is a formula to a spreadsheet', () => {
  for (const text of ['=1+1', '+1+1', '@SUM(A1)', '-1+cmd', '\t=1', '\r=1', '=HYPERLINK("http://x")']) {
    expect(read(csvRows([['first', text]]))[0]?.[1]).toBe(`'${text}`)
  }
})

test('a negative amount stays a number', () => {
  expect(read(csvRows([['-8.00', '200.50']]))).toEqual([['-8.00', '200.50']])
})

test('any text survives, but for the mark that disarms it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }), (row) => {
      const back = read(csvRows([row]))[0] ?? []
      expect(back.map((cell, index) => (cell === `'${row[index]}` ? row[index] : cell))).toEqual(row)
    }),
  )
})
