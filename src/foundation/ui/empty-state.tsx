import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** An empty place says what will be here, and has the button that begins it. */
export function EmptyState({
  icon,
  title,
  action,
  children,
}: {
  icon?: LucideIcon
  title?: ReactNode
  action?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="grid max-w-reading justify-items-start gap-3 rounded-card border border-dashed border-edge/60 px-6 py-7">
      {icon && <Icon of={icon} size="l" className="text-green" />}
      {title && <p className="font-serif text-l font-[560]">{title}</p>}
      {children && <div className="text-soft">{children}</div>}
      {action}
    </div>
  )
}
