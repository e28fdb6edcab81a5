import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

export type IconListItem = { icon: LucideIcon; title: ReactNode; note?: ReactNode; to?: string; aside?: ReactNode }

/** What there is to do or to show, each with its glyph: looked at rather than read. */
export const IconList = ({ items, columns = 2 }: { items: readonly IconListItem[]; columns?: 1 | 2 }) => (
  <ul className={classes('border-t border-rule', columns === 2 && 'md:grid md:grid-cols-2 md:gap-x-9')}>
    {items.map(({ icon, title, note, to, aside }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: requirements are a fixed list
      <li key={index} className="relative flex gap-4 border-b border-rule py-3.5">
        <Icon of={icon} size="m" className="mt-[0.12em] text-green" />
        <div className="min-w-0 flex-1">
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
        </div>
        {aside && <div className="relative z-1">{aside}</div>}
      </li>
    ))}
  </ul>
)
