import { formatDay, formatMoment } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'

/** When people meet, where the organization is: its day, from and until, with the zone said. */
export function MeetingTime({ startsAt, endsAt, timeZone }: { startsAt: Date | string; endsAt: Date | string; timeZone: string }) {
  const t = useText()
  const locale = useLocale()
  const time = (at: Date | string) => formatMoment(locale, new Date(at), 'time', timeZone)
  return (
    <time dateTime={new Date(startsAt).toISOString()}>
      {t('{day}, {from} to {until}', {
        day: formatDay(locale, new Date(startsAt), 'weekday', timeZone),
        // The zone is said once.
        from: time(startsAt).replace(/\s[A-Z][A-Za-z0-9+-]*$/, (zone) => (/^\s[AP]M$/.test(zone) ? zone : '')),
        until: time(endsAt),
      })}
    </time>
  )
}
