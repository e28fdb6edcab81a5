import { createContext, useContext, useSyncExternalStore } from 'react'
import { dayIn } from '../words/calendar.ts'
import { type DayForm, formatDay, formatMoment } from '../words/format.ts'
import { useLocale } from '../words/text.tsx'

type At = Date | string | number

const ZoneContext = createContext('UTC')
/** The zone of a page: where its reader belongs, or, for a visitor, of the one district there is. */
export const ZoneProvider = ZoneContext.Provider
/** The zone of the page, for sentences that name days. */
export const useZone = (): string => useContext(ZoneContext)

/**
 * The day of a moment, the same for every reader: as it was where the organization is that it happened in. Without a zone, that of the page is
 * meant. What is a day already, such as `2027-03-17`, has none.
 */
export function Day({ at, zone, form = 'long' }: { at: At; zone?: string | undefined; form?: DayForm }) {
  const own = useContext(ZoneContext)
  const day = dayIn(zone ?? own, at)
  return <time dateTime={day}>{formatDay(useLocale(), day, form)}</time>
}

const never = () => () => undefined
/** Whether script runs: false on the server and at the first showing, so that both write the same. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** A moment with its time of day: in the reader's own zone where script runs, in that of the page and saying so where not. */
export function Moment({ at, form = 'full' }: { at: At; form?: 'full' | 'time' }) {
  const own = useContext(ZoneContext)
  const zone = useScripted() ? undefined : own
  return (
    <time dateTime={new Date(at).toISOString()} data-moment={form}>
      {formatMoment(useLocale(), at, form, zone)}
    </time>
  )
}
