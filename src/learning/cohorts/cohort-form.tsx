import { theirsIn } from '../../foundation/doors/both-texts.ts'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { useField } from '../../foundation/ui/form-state.tsx'
import { Theirs } from '../../foundation/ui/theirs.tsx'
import { useText } from '../../foundation/words/text.tsx'

export type Study = { id: string; title: string; isRetired: boolean }
type Given = {
  cohort?: { name: string; about: string; allowsOutside: boolean }
  /** What can be chosen: what it works toward, and what its maker has in work or may start. */
  studies: readonly Study[]
  chosen: readonly string[]
  answer?: unknown
  intent?: string
}

/** The fields of a cohort. */
export function CohortFields({ cohort, studies, chosen, answer, intent }: Given) {
  const t = useText()
  const theirs = theirsIn(answer, intent)
  const { fault } = useField({ name: 'achievementIds' })
  return (
    <>
      {theirs && (
        <Theirs
          fields={[
            { label: t('Name'), value: theirs.name },
            { label: t('What it is about'), value: theirs.about },
          ]}
        />
      )}
      <Field name="name" label={t('Name')} defaultValue={cohort?.name} maxLength={120} autoComplete="off" />
      <Field name="about" label={t('What it is about')} type="textarea" rows={3} optional defaultValue={cohort?.about} maxLength={2000} />
      {studies.length > 0 && (
        <fieldset className="grid gap-2">
          <legend className="mb-1 font-semibold">{t('What you work toward')}</legend>
          {studies.map(({ id, title, isRetired }) => (
            <Checkbox
              key={id}
              name="achievementIds[]"
              value={id}
              label={isRetired ? t('{title} (no longer offered)', { title }) : title}
              defaultChecked={chosen.includes(id)}
            />
          ))}
          {fault && <p className="text-s text-brick">{fault}</p>}
        </fieldset>
      )}
      <Checkbox
        name="allowsOutside"
        label={t('People of other organizations may join by the link')}
        defaultChecked={cohort?.allowsOutside}
      />
    </>
  )
}
