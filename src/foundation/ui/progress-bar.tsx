import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** How far something has come that is on its way, such as a file. */
export function ProgressBar({
  label,
  value,
  max,
  state = 'working',
  note,
}: {
  label: string
  value: number
  max: number
  state?: 'working' | 'done' | 'stopped'
  note?: ReactNode
}) {
  const part = max > 0 ? Math.min(1, value / max) : 0
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap justify-between gap-x-4 text-s">
        <span className="min-w-0 font-semibold">{label}</span>
        <span className="text-soft tabular-nums">{note ?? `${Math.round(part * 100)} %`}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(part * 100)}
        className="h-1.5 overflow-clip rounded-full bg-rule"
      >
        <div
          className={classes('h-full rounded-full transition-[width]', state === 'stopped' ? 'bg-brick' : 'bg-green')}
          style={{ width: `${part * 100}%` }}
        />
      </div>
    </div>
  )
}
