import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useText } from '../words/text.tsx'
import { classes } from './classes.ts'

export type Step = { title: ReactNode; to?: string; state: 'done' | 'now' | 'next' }

/** The steps of a longer way: those behind can be gone back to. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  const t = useText()
  return (
    <ol aria-label={label} className="mb-8 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {steps.map(({ title, to, state }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have an order
          key={index}
          aria-current={state === 'now' ? 'step' : undefined}
          className={classes('flex items-center gap-2', state === 'now' ? 'font-semibold' : 'text-soft')}
        >
          <span
            className={classes(
              'grid size-7 shrink-0 place-items-center rounded-full text-xs font-bold',
              state === 'now' && 'bg-green text-on',
              state === 'done' && 'bg-wash text-green',
              state === 'next' && 'border border-edge',
            )}
          >
            {state === 'done' ? <Check className="size-4" role="img" aria-label={t('Done')} /> : index + 1}
          </span>
          {to && state === 'done' ? (
            <Link to={to} className="text-green">
              {title}
            </Link>
          ) : (
            title
          )}
        </li>
      ))}
    </ol>
  )
}
