import { Check, CircleAlert, CircleDashed, Clock, type LucideIcon, Medal } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

export type StatusKind = 'open' | 'waiting' | 'done' | 'earned' | 'attention'
const looks: Record<StatusKind, { tag: string; mark: string; icon: LucideIcon }> = {
  open: { tag: 'border-transparent bg-wash text-green', mark: 'text-green', icon: CircleDashed },
  waiting: { tag: 'border-rule text-soft', mark: 'text-soft', icon: Clock },
  done: { tag: 'border-transparent bg-wash text-green', mark: 'text-green', icon: Check },
  earned: { tag: 'border-transparent bg-goldwash text-goldtext', mark: 'text-gold', icon: Medal },
  attention: { tag: 'border-transparent bg-brickwash text-brick', mark: 'text-brick', icon: CircleAlert },
}

/** Where something stands, in a word or two. The glyph says it too, so the color is not alone. */
export function Status({ kind = 'open', icon, children }: { kind?: StatusKind; icon?: LucideIcon; children: ReactNode }) {
  const look = looks[kind]
  return (
    <span
      className={classes('inline-flex max-w-full items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-xs font-semibold', look.tag)}
    >
      <Icon of={icon ?? look.icon} />
      <span className="min-w-0">{children}</span>
    </span>
  )
}

/** The one sentence about where an attempt stands: the same words for everyone who sees it. */
export function StatusLine({ kind = 'open', icon, children }: { kind?: StatusKind; icon?: LucideIcon; children: ReactNode }) {
  const look = looks[kind]
  return (
    <p className="flex gap-2 text-soft">
      <Icon of={icon ?? look.icon} className={classes('mt-[0.22em]', look.mark)} />
      <span className="min-w-0">{children}</span>
    </p>
  )
}
