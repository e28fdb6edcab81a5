import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AttemptWork } from './find-work.ts'

/** What is missing by the word of who looked, part by part, as long as it has not been handed in again. */
export function SentBack({ work: { id, definition, checks, submissions } }: { work: AttemptWork }) {
  const t = useText()
  const check = checks.at(-1)
  if (check?.outcome !== 'returned' || check.number !== submissions.at(-1)?.number) return null
  return (
    <Callout kind="attention" title={t('Something is missing')}>
      <ul className="divide-y divide-rule border-y border-rule">
        {check.lacks.map(({ requirementId, what }) => (
          <li key={requirementId} className="py-2">
            <TextLink to={`/work/${id}?requirement=${requirementId}`}>
              {definition.requirements.find((requirement) => requirement.id === requirementId)?.title ?? requirementId}
            </TextLink>
            <p className="whitespace-pre-line">{what}</p>
          </li>
        ))}
      </ul>
      {check.message && <Quote text={check.message} by={t('From who looked through it')} at={<Day at={check.checkedAt} />} />}
      <p>{t('Nothing was judged, and it does not count as handing in. Add what is missing, and hand in again.')}</p>
    </Callout>
  )
}
