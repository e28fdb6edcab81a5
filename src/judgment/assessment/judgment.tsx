import { Quote } from '../../foundation/ui/quote.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { isShown } from '../../work/attempts/open-parts.ts'
import type { JudgedLevel } from '../rules/carry-forward.ts'
import { CitationLink } from '../shown-evidence/citation-link.tsx'
import type { AssessmentToRead } from './find-assessment.ts'

type Given = {
  criteria: AssessmentToRead['criteria']
  items: AssessmentToRead['items']
  levels: readonly (Omit<JudgedLevel, 'level'> & { level: JudgedLevel['level'] | null; carried: boolean })[]
}

/** Every criterion as it is judged, to look over before the decision and after it. */
export function Judgment({ criteria, items, levels }: Given) {
  const t = useText()
  const names = useLevelNames()
  return (
    <Rows label={t('Criteria')}>
      {criteria.map(({ id, name }) => {
        const judged = levels.find(({ criterionId }) => criterionId === id)
        return (
          <RowItem
            key={id}
            title={name}
            note={judged?.carried ? t('Shown before; it stands.') : undefined}
            aside={
              judged?.level ? (
                <Status kind={isShown(judged.level) ? 'done' : 'waiting'}>{names[judged.level]}</Status>
              ) : (
                <Status kind="attention">{t('No level yet')}</Status>
              )
            }
          >
            <Stack gap="s" className="pt-1">
              {judged?.reason && <Quote text={judged.reason} />}
              {judged?.citation && <CitationLink citation={judged.citation} items={items} />}
              {judged?.nextStep && judged.level && !isShown(judged.level) && <Quote text={judged.nextStep} by={t('Next step')} />}
            </Stack>
          </RowItem>
        )
      })}
    </Rows>
  )
}
