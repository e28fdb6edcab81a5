import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const kinds = {
  side: 'grid not-last:mb-10 gap-x-11 gap-y-7 lg:grid-cols-[15rem_minmax(0,1fr)]',
  two: 'grid not-last:mb-10 gap-x-12 gap-y-9 grid-cols-[repeat(auto-fit,minmax(max(min(20rem,100%),40%),1fr))]',
  three: 'grid not-last:mb-10 gap-x-9 gap-y-7 grid-cols-[repeat(auto-fit,minmax(max(min(15rem,100%),28%),1fr))]',
  pairs: 'grid gap-x-6 gap-y-4 grid-cols-[repeat(auto-fit,minmax(max(min(14rem,100%),40%),1fr))]',
  flow: 'gap-x-12 *:break-inside-avoid lg:has-[>:nth-child(2)]:columns-2',
  cards: 'grid gap-4.5 grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))]',
  work: 'workbench grid md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] xl:grid-cols-[minmax(0,1.28fr)_minmax(0,1fr)] md:*:last:border-l *:border-rule *:min-w-0 *:p-4 lg:*:px-6 xl:*:px-8 lg:*:py-5',
}

/** How a screen is divided. Where there is no room it is one column, in reading order; `two` and `three` are the most, `pairs` are small things two by two. `flow` is one column for one thing, else as many things under each other as make two columns of like height. `cards` is a list: its children are `<li>`. */
export function Columns({ kind = 'two', className, children }: { kind?: keyof typeof kinds; className?: string; children: ReactNode }) {
  const Tag = kind === 'cards' ? 'ul' : 'div'
  return <Tag className={classes('*:min-w-0', kinds[kind], className)}>{children}</Tag>
}
