import { LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { ShownLink } from './award-chain.tsx'
import type { OwnRenewal } from './shown-renewal.ts'

/** For everyone: that a newer award renewed this one. */
export function RenewedCallout({ next, timeZone }: { next: ShownLink; timeZone: string }) {
  const t = useText()
  const day = <Day at={next.awardedAt} zone={timeZone} />
  return (
    <Callout title={t('It was renewed')}>
      {next.isShown
        ? t.rich('A newer award renewed it on {day}. <a>See the newer award</a>', {
            day,
            a: (inside) => <TextLink to={`/awards/${next.id}`}>{inside}</TextLink>,
          })
        : t.rich('A newer award renewed it on {day}.', { day })}
    </Callout>
  )
}

/** For everyone, beside what was shown: that it was shown again, and the rest for the award that this one renews. */
export function ShownAgain({ renews, timeZone }: { renews: ShownLink; timeZone: string }) {
  const t = useText()
  return (
    <p className="text-s">
      {t.rich('This award renews <a>the one of {day}</a>. Only this was shown again; the rest was shown for that one.', {
        day: <Day at={renews.awardedAt} zone={timeZone} />,
        a: (inside) => (renews.isShown ? <TextLink to={`/awards/${renews.id}`}>{inside}</TextLink> : inside),
      })}
    </p>
  )
}

type Given = { awardId: string; own: OwnRenewal; timeZone: string }

/** For its earner: how the award is renewed, from when and until when; nothing where it lasts or was renewed. */
export function OwnRenewalCallout({ awardId, own: { state, slug, parts }, timeZone }: Given) {
  const t = useText()
  const again = (inside: React.ReactNode) => <TextLink to={`/catalog/${slug}`}>{inside}</TextLink>
  switch (state.is) {
    case 'open':
      return (
        <Callout title={t('You can renew it')} actions={<LinkButton to={`/awards/${awardId}/renew`}>{t('Renew this award')}</LinkButton>}>
          <p>
            {t.rich('Until {day}, with less than the whole: {parts}.', {
              day: <Day at={state.until} zone={timeZone} />,
              parts: <Written>{parts.join(' · ')}</Written>,
            })}
          </p>
        </Callout>
      )
    case 'under-way':
      return (
        <Callout
          title={t('Its renewal is under way')}
          actions={
            <LinkButton to={`/work/${state.attemptId}`} kind="quiet">
              {t('Go on with it')}
            </LinkButton>
          }
        />
      )
    case 'earned-again':
      return (
        <Callout>
          {t.rich('You are <a>earning it again</a> whole.', {
            a: (inside) => <TextLink to={`/work/${state.attemptId}`}>{inside}</TextLink>,
          })}
        </Callout>
      )
    case 'early':
      return (
        <p className="text-s text-soft print:hidden">
          {t.rich('You can renew it from {day}, with less than the whole.', { day: <Day at={state.from} zone={timeZone} /> })}
        </p>
      )
    case 'over':
      return (
        <p className="text-s text-soft print:hidden">
          {t.rich('The time to renew it ended on {day}. You can <a>earn it again</a>.', {
            day: <Day at={state.until} zone={timeZone} />,
            a: again,
          })}
        </p>
      )
    case 'no-rule':
      return <p className="text-s text-soft print:hidden">{t.rich('It can’t be renewed. You can <a>earn it again</a>.', { a: again })}</p>
    case 'not-offered':
      return <p className="text-s text-soft print:hidden">{t('Its micro-credential is no longer offered, so it can’t be renewed.')}</p>
    default:
      return null
  }
}
