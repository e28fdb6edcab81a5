import type { ElementType, ReactNode } from 'react'
import { classes } from './classes.ts'

export type Spacing = 'xs' | 's' | 'm' | 'l' | 'xl'
export const gaps: Record<Spacing, string> = { xs: 'gap-1', s: 'gap-2', m: 'gap-4', l: 'gap-7', xl: 'gap-11' }

/** Things under each other, with the same room between. */
export function Stack({
  gap = 'm',
  as: Tag = 'div',
  className,
  children,
}: {
  gap?: Spacing
  as?: ElementType
  className?: string
  children: ReactNode
}) {
  return <Tag className={classes('flex min-w-0 flex-col *:mb-0!', gaps[gap], className)}>{children}</Tag>
}

const alignments = {
  start: 'items-start',
  center: 'items-center',
  end: 'items-end',
  baseline: 'items-baseline',
  between: 'items-center justify-between',
}

/** Things beside each other, which go to the next line where there is no room. */
export function Row({
  gap = 's',
  align = 'center',
  wrap = true,
  as: Tag = 'div',
  className,
  children,
}: {
  gap?: Spacing
  align?: keyof typeof alignments
  wrap?: boolean
  as?: ElementType
  className?: string
  children: ReactNode
}) {
  return <Tag className={classes('flex min-w-0', wrap && 'flex-wrap', gaps[gap], alignments[align], className)}>{children}</Tag>
}
