import type { Criterion, Level } from '../../definitions/achievements/definition.ts'
import type { PinnedClip } from '../../definitions/achievements/model-clips.ts'
import { ClipsOfCriterion } from '../../definitions/catalog/pinned-clips.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { rubricLevels, useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { isShown } from '../attempts/open-parts.ts'

type Given = {
  criteria: readonly Criterion[]
  markEssential: boolean
  levels: Readonly<Record<string, Level | undefined>>
  clips: readonly PinnedClip[]
}

/** The rubric of one part, beside the work: what is enough first, the rest a tap away. */
export function RubricBeside({ criteria, markEssential, levels, clips }: Given) {
  const t = useText()
  const names = useLevelNames()
  if (criteria.length === 0) return null
  return (
    <section aria-labelledby="judged">
      <Heading level={3} id="judged" className="mb-2">
        {t('How it is judged')}
      </Heading>
      <ul className="divide-y divide-rule border-y border-rule">
        {criteria.map(({ id, name, essential, levels: texts }) => {
          const level = levels[id]
          return (
            <li key={id} className="py-3">
              <Stack gap="xs">
                <p className="font-semibold">
                  <Written>{name}</Written>
                </p>
                <p>
                  {level && (
                    <Status kind={isShown(level) ? 'done' : 'open'}>
                      {isShown(level) ? t('Shown') : t('Still open: {level}', { level: names[level] })}
                    </Status>
                  )}{' '}
                  {markEssential && <Status kind="waiting">{essential ? t('Essential') : t('One of the others')}</Status>}
                </p>
                <Prose text={texts.demonstrated} size="s" written />
                <ClipsOfCriterion clips={clips.filter(({ criterionId }) => criterionId === id)} />
                <Fold summary={t('All four levels')} small>
                  <DefinitionList items={rubricLevels.map((one) => ({ term: names[one], value: <Written>{texts[one]}</Written> }))} />
                </Fold>
              </Stack>
            </li>
          )
        })}
      </ul>
      <p className="mt-2 text-s text-soft">{t('The text under each name is “Demonstrated”, which is enough.')}</p>
    </section>
  )
}
