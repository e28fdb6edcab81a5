import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../words/text.tsx'
import { buttonLook } from './button.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

/** The groups of filters beside a list. On a phone they are folded, so that the list comes first; the button says how many are on. */
export function Filters({ label, active = 0, children }: { label?: string; active?: number; children: ReactNode }) {
  const t = useText()
  return (
    <details className="filters">
      <summary className={classes(buttonLook('quiet'), 'w-full lg:hidden')}>
        <Icon of={SlidersHorizontal} />
        {label ?? t('Filters')}
        {active > 0 && <span className="font-normal">{t('({active} on)', { active })}</span>}
      </summary>
      <div className="grid gap-5 max-lg:pt-4">{children}</div>
    </details>
  )
}
