import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

export type Column<Row> = {
  key: string
  label: ReactNode
  cell: (row: Row) => ReactNode
  /** Whether its head is a link that sorts. */
  sort?: boolean
  align?: 'start' | 'end'
  /** The head of its row, on which a reader of the screen finds the way. One per table; else the first. */
  head?: boolean
  /** Takes the room that is left. */
  wide?: boolean
  /** What is in it says what it is: on a phone no label stands beside it. */
  saysItself?: boolean
  /** Left out on a phone, where it would only make the list longer. */
  wideOnly?: boolean
}
export type Sorted = { by: string; direction: 'ascending' | 'descending' }
type Given<Row> = {
  caption: ReactNode
  hideCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  empty?: ReactNode
  sorted?: Sorted | undefined
  sortLink?: (by: string, direction: Sorted['direction']) => string
}

/** Rows and columns; sorted by links, so that an order has an address. On a phone each row is a small card that names its columns. */
export function DataTable<Row>({ caption, hideCaption, columns, rows, rowKey, empty, sorted, sortLink }: Given<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  const headKey = (columns.find(({ head }) => head) ?? columns[0])?.key
  return (
    <table className="block w-full border-collapse text-left md:table print:table">
      <caption className={hideCaption ? 'sr-only' : 'mb-2 block text-left text-s text-soft md:table-caption'}>{caption}</caption>
      <thead className="max-md:sr-only print:table-header-group">
        <tr>
          {columns.map(({ key, label, sort, align, wide }) => {
            const isSorted = sorted?.by === key
            const next: Sorted['direction'] = isSorted && sorted.direction === 'ascending' ? 'descending' : 'ascending'
            return (
              <th
                key={key}
                scope="col"
                aria-sort={isSorted ? sorted.direction : undefined}
                className={classes(
                  'border-b border-rule px-2.5 py-2 align-bottom text-s lg:whitespace-nowrap font-semibold text-soft first:pl-0 last:pr-0',
                  align === 'end' && 'text-right',
                  wide && 'w-full',
                )}
              >
                {sort && sortLink ? (
                  <Link
                    to={sortLink(key, next)}
                    className="inline-flex items-center gap-1 text-soft lg:whitespace-nowrap no-underline hover:text-green"
                    preventScrollReset
                  >
                    {label}
                    {isSorted && <Icon of={sorted.direction === 'ascending' ? ArrowUp : ArrowDown} />}
                  </Link>
                ) : (
                  label
                )}
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody className="block md:table-row-group print:table-row-group">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="mb-3 block rounded-card border border-rule bg-card px-4 py-2 md:table-row md:border-0 md:bg-transparent print:table-row"
          >
            {columns.map(({ key, label, align, cell, wide, wideOnly, saysItself }) => {
              const isHead = key === headKey
              const isLabeled = !isHead && !saysItself
              const Tag = isHead ? 'th' : 'td'
              return (
                <Tag
                  key={key}
                  {...(isHead && { scope: 'row' as const })}
                  className={classes(
                    'grid gap-x-3 py-1 align-top md:table-cell md:border-b md:border-rule md:px-2.5 md:py-2.5 md:first:pl-0 md:last:pr-0 print:table-cell',
                    isHead ? 'font-semibold' : 'font-normal',
                    isLabeled && 'max-md:grid-cols-[minmax(7rem,35%)_minmax(0,1fr)]',
                    align === 'end' && 'md:text-right',
                    wide && 'w-full',
                    wideOnly && 'max-md:hidden',
                  )}
                >
                  {isLabeled && (
                    <span className="text-s text-soft md:hidden print:hidden" aria-hidden="true">
                      {label}
                    </span>
                  )}
                  <div className="min-w-0">{cell(row)}</div>
                </Tag>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
