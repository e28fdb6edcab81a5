import type { ReactNode } from 'react'
import { useText } from '../words/text.tsx'
import { classes } from './classes.ts'
import { Day } from './when.tsx'

export type TimelineEvent = {
  id?: string
  title: ReactNode
  at?: Date | string | null
  note?: ReactNode
  state: 'done' | 'now' | 'next'
  tone?: 'earned' | 'attention'
}

const dot = (event: TimelineEvent) =>
  classes(
    'relative z-1 size-4 shrink-0 rounded-full border-2',
    event.tone === 'earned'
      ? 'border-gold bg-gold'
      : event.tone === 'attention'
        ? 'border-brick bg-brick'
        : event.state === 'next'
          ? 'border-edge bg-paper'
          : 'border-green bg-green',
    event.state === 'now' && 'outline-4 outline-wash !bg-paper',
  )

/** An attempt as a line in time: what was, where it is, what comes. Across where there is room, down on a phone. */
export function Timeline({
  label,
  events,
  direction = 'across',
}: {
  label: string
  events: readonly TimelineEvent[]
  direction?: 'across' | 'down'
}) {
  const t = useText()
  const across = direction === 'across'
  return (
    <ol aria-label={label} className={classes('grid', across && 'md:flex md:auto-cols-fr')}>
      {events.map((event, index) => (
        <li
          key={event.id ?? index}
          aria-current={event.state === 'now' ? 'step' : undefined}
          className={classes('relative flex min-w-0 gap-3 pb-5 last:pb-0', across && 'md:flex-1 md:flex-col md:gap-2 md:pr-4 md:pb-0')}
        >
          {index < events.length - 1 && (
            <span
              aria-hidden="true"
              className={classes(
                'absolute top-4 bottom-0 left-[7px] w-0.5',
                across && 'md:top-[7px] md:right-0 md:bottom-auto md:left-4 md:h-0.5 md:w-auto',
                events[index + 1]?.state === 'next' ? 'bg-rule' : 'bg-green',
              )}
            />
          )}
          <span aria-hidden="true" className={classes(dot(event), !across && 'mt-1', across && 'max-md:mt-1')} />
          <div className="min-w-0">
            <div className={classes(event.state === 'next' ? 'text-soft' : 'font-semibold')}>
              {event.title}
              {event.state === 'next' && <span className="sr-only"> {t('(to come)')}</span>}
            </div>
            {(event.at || event.note) && (
              <div className="text-s text-soft">
                {event.at && <Day at={event.at} form="short" />}
                {event.at && event.note && ' · '}
                {event.note}
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
