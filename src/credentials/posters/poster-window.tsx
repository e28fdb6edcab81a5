import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { formatMoment } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { type PosterStanding, standingLabels } from './poster-words.ts'

/** A moment by the clocks of the organization: what hangs on a wall says the same to everybody. */
export function Clock({ at, zone }: { at: Date; zone: string }) {
  return <time dateTime={new Date(at).toISOString()}>{formatMoment(useLocale(), at, 'full', zone)}</time>
}

/** From when to when people can ask. */
export function PosterWindow({ poster: { opensAt, closesAt, timeZone } }: { poster: { opensAt: Date; closesAt: Date; timeZone: string } }) {
  const t = useText()
  return t.rich('From {opens} until {closes}', {
    opens: <Clock at={opensAt} zone={timeZone} />,
    closes: <Clock at={closesAt} zone={timeZone} />,
  })
}

const kinds: Record<PosterStanding, StatusKind> = {
  open: 'open',
  early: 'waiting',
  over: 'done',
  full: 'attention',
  withdrawn: 'waiting',
  archived: 'waiting',
}

export function StandingOfPoster({ standing }: { standing: PosterStanding }) {
  const t = useText()
  return <Status kind={kinds[standing]}>{t(standingLabels[standing])}</Status>
}
