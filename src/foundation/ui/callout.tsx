import { CircleAlert, Info, type LucideIcon, Medal } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

type Kind = 'info' | 'attention' | 'earned'
const looks: Record<Kind, { box: string; mark: string; title: string; icon: LucideIcon }> = {
  info: { box: 'bg-wash', mark: 'text-green', title: '', icon: Info },
  attention: { box: 'bg-brickwash', mark: 'text-brick', title: '', icon: CircleAlert },
  earned: { box: 'bg-goldwash', mark: 'text-gold', title: 'text-goldtext', icon: Medal },
}

/** One thing said apart from the text: worth knowing, in need of attention, or earned. */
export function Callout({
  kind = 'info',
  title,
  icon,
  actions,
  children,
}: {
  kind?: Kind
  title?: ReactNode
  icon?: LucideIcon | null
  actions?: ReactNode
  children?: ReactNode
}) {
  const look = looks[kind]
  return (
    <div className={classes('flex gap-3 rounded-card px-4 py-3.5 sm:px-5', look.box)}>
      {icon !== null && <Icon of={icon ?? look.icon} size="m" className={classes('mt-[0.12em]', look.mark)} />}
      <div className="min-w-0 flex-1">
        {title && <p className={classes('font-serif text-l font-[600]', look.title)}>{title}</p>}
        <div className="space-y-2">{children}</div>
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
