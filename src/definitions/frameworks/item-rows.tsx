import type { ReactNode } from 'react'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { ItemRow } from './find-frameworks.ts'

/** Competencies in a list: the code, the statement, what stands under it, and how many micro-credentials name it. */
export function ItemRows({
  label,
  rows,
  named,
  to,
  showsFramework = false,
  aside,
}: {
  label: string
  rows: readonly ItemRow[]
  /** By id, where any does. */
  named: Readonly<Record<string, number>>
  to: (row: ItemRow) => string
  showsFramework?: boolean
  aside?: (row: ItemRow) => ReactNode
}) {
  const t = useText()
  return (
    <Rows label={label}>
      {rows.map((row) => {
        const notes = [
          showsFramework && row.frameworkTitle,
          row.under > 0 && t('{count, plural, one {One} other {# competencies}} under it', { count: row.under }),
          named[row.id] && t('{count, plural, one {One micro-credential} other {# micro-credentials}}', { count: named[row.id] }),
        ].filter(Boolean)
        return (
          <RowItem
            key={row.id}
            to={to(row)}
            title={<ItemWords code={row.code} statement={row.statement} />}
            note={notes.length > 0 ? <span className="text-s">{notes.join(' · ')}</span> : undefined}
            aside={aside?.(row)}
          />
        )
      })}
    </Rows>
  )
}

/** The code, where it has one, before what it says. */
export const ItemWords = ({ code, statement }: { code: string; statement: string }) => (
  <span className="font-normal">
    {code && <span className="mr-2 font-semibold whitespace-nowrap">{code}</span>}
    <span className="break-words">{statement}</span>
  </span>
)
