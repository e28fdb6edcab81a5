import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const kinds = {
  side: 'grid not-last:mb-10 gap-x-11 gap-y-7 lg:grid-cols-[15rem_minmax(0,1fr)]',
  two: 'grid not-last:mb-10 gap-x-12 gap-y-9 md:grid-cols-2',
  three: 'grid not-last:mb-10 gap-x-9 gap-y-7 sm:grid-cols-2 lg:grid-cols-3',
  cards: 'grid gap-4.5 grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))]',
  work: 'grid lg:grid-cols-[minmax(0,1.28fr)_minmax(0,1fr)] lg:*:last:border-l *:border-rule *:min-w-0 *:p-4 md:*:px-6 lg:*:px-8 lg:*:py-5',
}

/** How a screen is divided. On a phone it is one column, in reading order. `cards` is a list: its children are `<li>`. */
export function Columns({ kind = 'two', className, children }: { kind?: keyof typeof kinds; className?: string; children: ReactNode }) {
  const Tag = kind === 'cards' ? 'ul' : 'div'
  return <Tag className={classes('*:min-w-0', kinds[kind], className)}>{children}</Tag>
}
