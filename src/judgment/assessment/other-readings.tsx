import { Quote } from '../../foundation/ui/quote.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { isShown } from '../../work/attempts/open-parts.ts'
import { CitationLink } from '../shown-evidence/citation-link.tsx'
import type { EvidenceItem } from '../shown-evidence/evidence-items.ts'
import type { AssessmentToRead } from './find-assessment.ts'

type Given = {
  criterionId: string
  others: AssessmentToRead['others']
  items: readonly EvidenceItem[]
}

/** What the others made of one criterion, each without seeing the rest: by a number, never by a name. */
export function OtherReadings({ criterionId, others, items }: Given) {
  const t = useText()
  const names = useLevelNames()
  const judged = others.map(({ levels }) => levels.find((each) => each.criterionId === criterionId))
  if (judged.every((each) => each === undefined)) return null
  return (
    <ul className="flex flex-col gap-3" aria-label={t('What the others made of it')}>
      {judged.map((each, index) => {
        if (!each) return null
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: their order is that of their seats
          <li key={index} className="min-w-0 border-l-3 border-l-rule pl-3">
            <Stack gap="xs">
              <p className="text-s">
                <span className="text-soft">{t('Assessor {number}', { number: index + 1 })}</span>{' '}
                <Status kind={isShown(each.level) ? 'done' : 'waiting'}>{names[each.level]}</Status>
              </p>
              {each.reason && <Quote text={each.reason} />}
              {each.citation && <CitationLink citation={each.citation} items={items} />}
              {each.nextStep && !isShown(each.level) && <Quote text={each.nextStep} by={t('Next step')} />}
            </Stack>
          </li>
        )
      })}
    </ul>
  )
}
