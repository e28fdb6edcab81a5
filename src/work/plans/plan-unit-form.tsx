import { unitMinutes } from '../../definitions/achievements/levels.ts'
import { theirsIn } from '../../foundation/doors/both-texts.ts'
import { Field } from '../../foundation/ui/field.tsx'
import { Theirs } from '../../foundation/ui/theirs.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = { unit?: { title: string; minutes: number; task: string; linkUrl: string | null }; answer?: unknown; intent?: string }

/** The fields of a session that someone plans, alone or with others. */
export function UnitFormFields({ unit, answer, intent }: Given) {
  const t = useText()
  const theirs = theirsIn(answer, intent)
  return (
    <>
      {theirs && (
        <Theirs
          fields={[
            { label: t('What it is about'), value: theirs.title },
            { label: t('Minutes'), value: theirs.minutes },
            { label: t('What to do'), value: theirs.task },
            { label: t('Link'), value: theirs.linkUrl },
          ]}
        />
      )}
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <Field name="title" label={t('What it is about')} defaultValue={unit?.title} maxLength={120} autoComplete="off" />
        <Field
          name="minutes"
          type="number"
          inputMode="numeric"
          label={t('Minutes')}
          min={unitMinutes.least}
          max={unitMinutes.most}
          defaultValue={unit?.minutes ?? 60}
        />
      </div>
      <Field name="task" label={t('What to do')} type="textarea" rows={2} optional defaultValue={unit?.task} maxLength={1000} />
      <Field
        name="linkUrl"
        label={t('Link')}
        type="url"
        inputMode="url"
        optional
        placeholder="https://"
        defaultValue={unit?.linkUrl}
        autoComplete="off"
      />
    </>
  )
}
