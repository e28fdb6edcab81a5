import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import type { Definition, Level } from '../../definitions/achievements/definition.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { rubricLevels, useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { SavedMark } from '../../foundation/ui/saved-mark.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useAutosave } from '../../foundation/ui/use-autosave.ts'
import { useScripted } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = { attemptId: string; definition: Definition; open: readonly string[]; levels: Record<string, Level> }

/** The earner's own levels against the rubric, saved as they are chosen. */
export function SelfCheck({ attemptId, definition, open, levels }: Given) {
  const t = useText()
  const names = useLevelNames()
  const scripted = useScripted()
  const { status, register } = useAutosave({ key: `work/${attemptId}/self-check`, action: `/work/${attemptId}/self-check`, revision: 0 })
  return (
    <PageForm intent="self-check" ref={register.ref} autoComplete="off" id="self-check">
      {criteriaOf(definition)
        .filter(({ id }) => open.includes(id))
        .map(({ id, name, levels: texts }) => (
          <Stack key={id} gap="xs">
            <RadioGroup
              name={`levels.${id}`}
              legend={<Written>{name}</Written>}
              layout="segments"
              defaultValue={levels[id] ?? null}
              options={rubricLevels.map((level) => ({ value: level, label: names[level] }))}
            />
            <Fold summary={t('What the levels mean')} small>
              <DefinitionList items={rubricLevels.map((level) => ({ term: names[level], value: <Written>{texts[level]}</Written> }))} />
            </Fold>
          </Stack>
        ))}
      {scripted ? (
        <SavedMark status={status} />
      ) : (
        <Button kind="quiet" className="justify-self-start">
          {t('Save')}
        </Button>
      )}
    </PageForm>
  )
}
