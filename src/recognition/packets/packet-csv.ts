import { csvMark, csvRows } from '../../foundation/tables/csv.ts'
import type { Field, Layout } from './layout.ts'
import { type Packet, type PacketRow, type PacketSum, sumsBy } from './packet-content.ts'

/** A packet as a CSV file in the columns of a payroll program. The same packet and the same columns give the same bytes. */
export function packetCsv({ number, sums }: Pick<Packet, 'number' | 'sums'>, rows: readonly PacketRow[], layout: Layout): string {
  const within = rows.filter(({ currency }) => layout.currencies.length === 0 || layout.currencies.includes(currency))
  const grouped =
    layout.rows === 'lines'
      ? within.map((row) => ({ first: row, amount: row.amount, lines: 1 }))
      : sumsBy(within, ({ personId, currency, unit }) => `${personId} ${currency} ${unit}`)
  const cells = grouped.map((group) =>
    layout.columns.map(({ field, text = '' }) =>
      cellOf(field, text, group, { number, sums, codes: layout.codes, isSum: layout.rows === 'sums' }),
    ),
  )
  return csvMark + csvRows([layout.columns.map(({ heading }) => heading), ...cells])
}

type Group = { first: PacketRow; amount: string; lines: number }
type Around = { number: number; sums: readonly PacketSum[]; codes: Layout['codes']; isSum: boolean }

function cellOf(field: Field, text: string, { first, amount, lines }: Group, { number, sums, codes, isSum }: Around): string {
  switch (field) {
    case 'name':
    case 'email':
    case 'school':
    case 'unit':
      return first[field]
    case 'person':
      return first.personId
    case 'amount':
      return amount
    case 'currency':
      return sums.find(({ currency }) => currency === first.currency)?.name ?? first.currency
    case 'code':
      return codes[first.currency] ?? first.currency
    case 'packet':
      return String(number)
    case 'lines':
      return String(lines)
    case 'text':
      return text
    // Of a sum of several lines there is no one month, entry, title, reason or id.
    case 'month':
      return isSum ? '' : first.period.slice(0, 7)
    case 'line':
      return isSum ? '' : first.lineId
    case 'entry':
    case 'title':
    case 'reason':
      return isSum ? '' : first[field]
  }
}
