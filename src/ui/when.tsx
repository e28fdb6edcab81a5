import { useSyncExternalStore } from 'react'
import { type DayForm, formatDay, formatMoment } from './format.ts'
import { useLocale } from './text.tsx'

type At = Date | string | number

/** A day, the same for every reader: as it is at Greenwich. */
export function Day({ at, form = 'long' }: { at: At; form?: DayForm }) {
  return <time dateTime={new Date(at).toISOString().slice(0, 10)}>{formatDay(useLocale(), at, form)}</time>
}

const never = () => () => undefined
/** Whether script runs: false on the server and at the first showing, so that both write the same. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** A moment with its time of day: in the reader's zone where script runs, at Greenwich and saying so where not. */
export function Moment({ at, form = 'full' }: { at: At; form?: 'full' | 'time' }) {
  const zone = useScripted() ? undefined : 'UTC'
  return (
    <time dateTime={new Date(at).toISOString()} data-moment={form}>
      {formatMoment(useLocale(), at, form, zone)}
    </time>
  )
}
