import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AttemptWork } from './find-work.ts'

/** What an earner should do with a coach before they hand in: talk, or show them something, where the coach decides. */
export function AskCoach({ work: { talk, hasCoach } }: { work: Pick<AttemptWork, 'talk' | 'hasCoach'> }) {
  const t = useText()
  if (!talk && hasCoach) return null
  return (
    <>
      {!hasCoach && (
        <Callout title={t('Your coach decides here')}>
          <p>
            {t.rich(
              'Show a recording or another piece of this work to a coach first, from its menu. The coach who saw it decides. <a>What you have shown</a>',
              {
                a: (words) => <TextLink to="/coaching">{words}</TextLink>,
              },
            )}
          </p>
        </Callout>
      )}
      {talk && (
        <Callout kind={talk.holds ? 'attention' : 'info'} title={t('A talk with a coach is due')}>
          <p>
            {t(
              'This came back to be worked on {times, plural, one {once} other {# times}}. A talk often helps more than one more try.{holds, select, true { You can hand it in again once a coach has noted that you have talked.} other { You can hand it in again at any time.}}',
              { times: talk.times, holds: String(talk.holds) },
            )}
          </p>
        </Callout>
      )}
    </>
  )
}
