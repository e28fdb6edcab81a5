import type { ElementType, ReactNode } from 'react'
import { Link } from 'react-router'
import { classes } from './classes.ts'

const tones = { plain: 'border border-rule bg-card', raised: 'border border-rule bg-card', gold: 'bg-goldwash' }

/** A thing among its like. With `to`, its title is the link and all of it answers. */
export function Card({
  to,
  title,
  tone = 'plain',
  as: Tag = 'div',
  level = 3,
  className,
  children,
}: {
  to?: string
  title?: ReactNode
  tone?: keyof typeof tones
  as?: ElementType
  level?: 2 | 3 | 4
  className?: string
  children?: ReactNode
}) {
  return (
    <Tag
      className={classes(
        'relative flex h-full flex-col gap-1 rounded-card px-5 py-4.5',
        tones[tone],
        to && 'transition-colors hover:border-green/50',
        className,
      )}
    >
      {title && (
        <CardTitle level={level} to={to}>
          {title}
        </CardTitle>
      )}
      {children}
    </Tag>
  )
}

/** The name of a card, and its link where it has one. */
export function CardTitle({ to, level = 3, children }: { to?: string | undefined; level?: 2 | 3 | 4; children: ReactNode }) {
  const Title = `h${level}` as const
  return (
    <Title className="font-serif text-[1.17rem] leading-tight font-[560]">
      {to ? (
        <Link to={to} className="text-ink no-underline covers">
          {children}
        </Link>
      ) : (
        children
      )}
    </Title>
  )
}

/** The small facts at the foot of a card. */
export const CardMeta = ({ children }: { children: ReactNode }) => (
  <div className="mt-auto flex flex-wrap gap-x-4 gap-y-1 pt-3 text-s text-soft">{children}</div>
)
