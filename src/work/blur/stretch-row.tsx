import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { formatDuration } from '../../foundation/words/format.ts'
import { useText } from '../../foundation/words/text.tsx'

type Stretch = { from: number; to: number }
type Given = {
  label: string
  stretch: Stretch
  at: number
  goTo: (at: number) => void
  change: (stretch: Stretch) => void
  remove: () => void
  children?: ReactNode
}

/** From when to when something is masked, and the way to change that to the moment that is shown. */
export function StretchRow({ label, stretch: { from, to }, at, goTo, change, remove, children }: Given) {
  const t = useText()
  return (
    <li className="grid gap-1.5 py-2.5">
      <Row align="between">
        <span>
          <span className="font-semibold">{label}</span>{' '}
          <span className="text-s text-soft tabular-nums">
            {t('{from} to {to}', { from: formatDuration(from), to: formatDuration(to) })}
          </span>
        </span>
        <Button type="button" kind="plain" small icon={X} aria-label={t('Remove {name}', { name: label })} onClick={remove}>
          {t('Remove')}
        </Button>
      </Row>
      <Row>
        <Button type="button" kind="quiet" small aria-label={t('Show: {name}', { name: label })} onClick={() => goTo(from)}>
          {t('Show')}
        </Button>
        <Button
          type="button"
          kind="quiet"
          small
          aria-label={t('Begin here: {name}', { name: label })}
          onClick={() => change({ from: Math.max(0, at), to: Math.max(to, at + 0.2) })}
        >
          {t('Begin here')}
        </Button>
        <Button
          type="button"
          kind="quiet"
          small
          aria-label={t('End here: {name}', { name: label })}
          onClick={() => change({ from: Math.min(from, Math.max(0, at - 0.2)), to: Math.max(0.2, at) })}
        >
          {t('End here')}
        </Button>
        {children}
      </Row>
    </li>
  )
}
