import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A list whose lines are parted by hairlines. */
export const Rows = ({ label, children }: { label?: string; children: ReactNode }) => (
  <ul className="divide-y divide-rule border-y border-rule" aria-label={label}>
    {children}
  </ul>
)

/** One line: what it is, a note under it, and what belongs at its sides. */
export function RowItem({
  id,
  lead,
  title,
  to,
  note,
  aside,
  below,
  children,
}: {
  id?: string
  lead?: ReactNode
  title: ReactNode
  to?: string
  note?: ReactNode
  aside?: ReactNode
  /** What opens under the line, as wide as it. */
  below?: ReactNode
  children?: ReactNode
}) {
  return (
    <li id={id} className="relative flex scroll-mt-4 flex-wrap items-center gap-x-4 gap-y-2 py-3">
      {lead}
      <div className="min-w-0 flex-1 basis-42">
        <div className="font-semibold">
          {to ? (
            <Link to={to} className="text-ink no-underline covers hover:text-green">
              {title}
            </Link>
          ) : (
            title
          )}
        </div>
        {note && <div className="text-soft">{note}</div>}
        {children}
      </div>
      {aside && <div className="relative z-1 flex flex-wrap items-center gap-3">{aside}</div>}
      {below && <div className="relative z-1 min-w-0 basis-full">{below}</div>}
    </li>
  )
}
