import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

/** What only some want to read: folded, and printed open. `open` opens it, and never folds it again. */
export function Fold({ summary, open, small, children }: { summary: ReactNode; open?: boolean; small?: boolean; children: ReactNode }) {
  // Whatever is opened stays so: the field someone types in may be inside.
  const [opened, setOpened] = useState(open)
  if (open && !opened) setOpened(true)
  return (
    <details className="group/fold" open={opened}>
      <summary
        className={classes(
          'inline-flex items-center gap-1.5 py-1 text-green target hover:underline underline-offset-3',
          small ? 'text-s' : 'font-semibold',
        )}
      >
        <Icon of={ChevronRight} className="transition-transform group-open/fold:rotate-90" />
        {summary}
      </summary>
      <div className={classes('pt-2', small && 'text-s')}>{children}</div>
    </details>
  )
}
