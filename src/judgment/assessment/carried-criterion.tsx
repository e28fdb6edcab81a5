import { Lock } from 'lucide-react'
import { Icon } from '../../foundation/ui/icon.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { CitationLink } from '../shown-evidence/citation-link.tsx'
import type { EvidenceItem } from '../shown-evidence/evidence-items.ts'
import type { AssessmentToRead } from './find-assessment.ts'

type Criterion = AssessmentToRead['criteria'][number]

/** A criterion shown before: locked, and seen. */
export function CarriedCriterion({
  criterion,
  carried,
  items,
}: {
  criterion: Criterion
  carried: AssessmentToRead['carried'][number]
  items: readonly EvidenceItem[]
}) {
  const t = useText()
  const names = useLevelNames()
  return (
    <section aria-label={criterion.name} className="border-t border-rule py-5">
      <Stack gap="xs">
        <Row align="between">
          <p className="font-semibold">
            <Icon of={Lock} /> <Written>{criterion.name}</Written>
          </p>
          <Status kind="done">{names[carried.level]}</Status>
        </Row>
        <p className="text-s text-soft">
          {carried.shownAt
            ? t.rich('Shown in the submission of {day}. It stands and is not judged again.', { day: <Day at={carried.shownAt} /> })
            : t('Shown before. It stands and is not judged again.')}
        </p>
        {carried.reason && <Quote text={carried.reason} />}
        {carried.citation && <CitationLink citation={carried.citation} items={items} />}
      </Stack>
    </section>
  )
}
