import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const looks = { 2: 'font-serif text-xl font-[560] tracking-[-0.01em]', 3: 'text-[1.06rem] font-[650]' }

/** The heading of a section, for where there is no section around it. */
export function Heading({ level = 2, id, children, className }: { level?: 2 | 3; id?: string; children: ReactNode; className?: string }) {
  const Tag = `h${level}` as const
  return (
    <Tag className={classes(looks[level], className)} {...(id !== undefined && { id, tabIndex: -1 })}>
      {children}
    </Tag>
  )
}

/** A part of a page under its own heading. */
export function Section({
  title,
  lede,
  actions,
  id,
  level = 2,
  className,
  children,
}: {
  title: ReactNode
  lede?: ReactNode
  actions?: ReactNode
  id?: string
  level?: 2 | 3
  className?: string
  children?: ReactNode
}) {
  return (
    <section className={classes(level === 2 ? 'not-last:mb-10' : 'not-last:mb-6', className)} {...(id !== undefined && { id })}>
      <div className={classes('flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1', level === 2 ? 'mb-3' : 'mb-1.5')}>
        <Heading level={level}>{title}</Heading>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {lede && <div className="-mt-1.5 mb-4 max-w-reading text-soft">{lede}</div>}
      {children}
    </section>
  )
}
