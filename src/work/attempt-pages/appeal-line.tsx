import { LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AttemptWork } from './find-work.ts'

/** Until when a second look can be asked for, that it is being taken, or what came of it. */
export function AppealLine({ work: { id, appeals, appealUntil, timeZone } }: { work: AttemptWork }) {
  const t = useText()
  const last = appeals.at(-1)
  const address = `/work/${id}/appeal`
  const more = (
    <LinkButton to={address} kind="quiet" small>
      {t('Your appeal')}
    </LinkButton>
  )
  if (last?.isOpen)
    return (
      <Callout title={t('Your appeal is being looked at')} actions={more}>
        <p>
          {t.rich('Somebody who saw none of it before decides by {day}. Until then you can go on collecting, but not hand in.', {
            day: <Day at={last.dueOn} />,
          })}
        </p>
      </Callout>
    )
  if (appealUntil !== null)
    return (
      <p className="max-w-reading text-s text-soft">
        {t.rich(
          'If you think that this is wrong, you can <a>ask for a second look</a> until {day}, by somebody who saw none of it before.',
          {
            a: (inside) => <TextLink to={address}>{inside}</TextLink>,
            day: <Day at={appealUntil} />,
          },
        )}
      </p>
    )
  if (!last?.decidedAt) return null
  return (
    <Callout title={last.outcome === 'changed' ? t('Your appeal changed something') : t('Your appeal: it stands')} actions={more}>
      <p>{t.rich('Decided on {day}, with a reason.', { day: <Day at={last.decidedAt} zone={timeZone} /> })}</p>
    </Callout>
  )
}
