import type { ReactNode } from 'react'
import { classes } from '../../foundation/ui/classes.ts'

type Column<Row> = { key: string; label: ReactNode; cell: (row: Row) => ReactNode; isNumber?: boolean; wideOnly?: boolean; isBar?: boolean }
type Given<Row> = { caption: ReactNode; columns: readonly Column<Row>[]; rows: readonly Row[]; rowKey: (row: Row) => string }

/** Numbers beside a chart: a table on a phone too, where it leaves out what the wider one has beside. The first column is the head of its row. */
export function CompactTable<Row>({ caption, columns, rows, rowKey }: Given<Row>) {
  const look = ({ isNumber, wideOnly, isBar }: Column<Row>, at: number) =>
    classes(
      'border-b border-rule px-2 py-1.5 align-middle first:pl-0 last:pr-0',
      // A long word gives way on the narrowest screens.
      at === 0 && 'text-left wrap-anywhere',
      isNumber && 'text-right tabular-nums whitespace-nowrap',
      isBar && 'w-2/5 text-left',
      wideOnly && 'max-md:hidden print:table-cell',
    )
  return (
    <table className="w-full border-collapse">
      <caption className="mb-2 text-left text-s text-soft">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, at) => (
            <th key={column.key} scope="col" className={classes(look(column, at), 'text-s font-semibold text-soft')}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, at) =>
              at === 0 ? (
                <th key={column.key} scope="row" className={classes(look(column, at), 'font-normal')}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} className={look(column, at)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
