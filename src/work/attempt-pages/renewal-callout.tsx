import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AttemptWork } from './find-work.ts'

/** That this work renews an award: what it asks, until when, and where the earlier work lies. */
export function RenewalCallout({ renews, timeZone }: { renews: NonNullable<AttemptWork['renews']>; timeZone: string }) {
  const t = useText()
  return (
    <Callout title={t('You renew an award')}>
      <p>
        {t.rich('Only what the renewal asks is here. It renews <a>your award of {day}</a>; hand it in by {until}.', {
          a: (inside) => <TextLink to={`/awards/${renews.id}`}>{inside}</TextLink>,
          day: <Day at={renews.awardedAt} zone={timeZone} />,
          until: <Day at={renews.until} zone={timeZone} />,
        })}{' '}
        {renews.goodUntil && t.rich('The new award is good until {day}.', { day: <Day at={renews.goodUntil} zone={timeZone} /> })}
      </p>
      {renews.attemptId && (
        <p className="mt-2">
          {t.rich('What you showed then is not handed in again. You can <a>look at it</a>.', {
            a: (inside) => <TextLink to={`/work/${renews.attemptId}`}>{inside}</TextLink>,
          })}
        </p>
      )}
      {renews.suspendedAt && <p className="mt-2">{t('That award is suspended for now. You can hand this in once it counts again.')}</p>}
    </Callout>
  )
}
