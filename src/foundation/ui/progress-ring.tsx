import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const tones = { green: 'stroke-green', gold: 'stroke-gold' }

/** How far something is, as a ring around its number. */
export function ProgressRing({
  value,
  begun = 0,
  max,
  label,
  text,
  size = 's',
  tone = 'green',
  caption,
}: {
  value: number
  /** What is under way beside it, drawn paler. */
  begun?: number
  max: number
  label: string
  text?: ReactNode
  size?: 's' | 'l'
  tone?: keyof typeof tones
  caption?: ReactNode
}) {
  const shareOf = (amount: number) => (max > 0 ? Math.min(1, Math.max(0, amount / max)) : 0)
  const arcs = [
    ...(begun > 0 ? [{ part: shareOf(value + begun), look: 'opacity-40' }] : []),
    ...(value > 0 ? [{ part: shareOf(value), look: '' }] : []),
  ]
  const big = size === 'l'
  const ring = (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuetext={typeof text === 'string' ? text : `${value}/${max}`}
      className={classes('relative grid shrink-0 place-items-center', big ? 'size-[5.4rem] sm:size-[6rem]' : 'size-[3.1rem]')}
    >
      <svg viewBox="0 0 40 40" className="absolute inset-0 size-full -rotate-90" aria-hidden="true">
        <circle cx="20" cy="20" r="18.4" fill="none" strokeWidth={big ? 2.4 : 3} className="stroke-rule" />
        {arcs.map(({ part, look }) => (
          <circle
            key={look}
            cx="20"
            cy="20"
            r="18.4"
            fill="none"
            strokeWidth={big ? 2.4 : 3}
            pathLength={100}
            strokeDasharray={`${Math.round(part * 1000) / 10} 100`}
            className={classes(tones[tone], look)}
          />
        ))}
      </svg>
      <span className={classes('relative font-[650] text-ink', big ? 'text-l' : 'text-[0.82rem]')}>{text ?? `${value}/${max}`}</span>
    </div>
  )
  if (!caption) return ring
  return (
    <div className="grid w-[6.2rem] justify-items-center sm:w-36 gap-2 text-center text-s text-soft">
      {ring}
      <div>{caption}</div>
    </div>
  )
}

/** Rings beside each other; three fit a phone. */
export const Rings = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap justify-start gap-x-2.5 gap-y-5 sm:gap-x-8">{children}</div>
)
