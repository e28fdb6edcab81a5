import { useId } from 'react'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { useFormState } from '../../foundation/ui/form-state.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** An entry as its form begins. */
export type EntryGiven = { line: string; linkUrl: string | null; minutes: number; learnedOn: string; purpose: string; tags: string[] }

/** The one line and the minutes: all that is needed. */
export function LineAndMinutes({ entry }: { entry?: EntryGiven }) {
  const t = useText()
  const usual = useId()
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_9.5rem]">
      <Field name="line" label={t('What did you learn?')} defaultValue={entry?.line} maxLength={300} autoComplete="off" />
      <Field
        name="minutes"
        type="number"
        label={t('Minutes')}
        optional
        min={0}
        max={1440}
        inputMode="numeric"
        list={usual}
        defaultValue={entry?.minutes || undefined}
      />
      <datalist id={usual}>
        {[10, 20, 30, 45, 60, 90].map((minutes) => (
          <option key={minutes} value={minutes} />
        ))}
      </datalist>
    </div>
  )
}

const more = ['linkUrl', 'learnedOn', 'purpose', 'tags']

/** What else may be said of it, folded until it is wanted, or something in it was refused. */
export function MoreOfEntry({
  entry,
  today,
  purposes,
  open = false,
}: {
  entry?: EntryGiven
  today: string
  purposes: readonly string[]
  open?: boolean
}) {
  const t = useText()
  const said = useId()
  const { answer } = useFormState()
  const isRefused = answer?.refused.fields.some(({ field }) => more.includes(field)) ?? false
  return (
    <Fold summary={t('Link, day, what for')} open={open || isRefused} small>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="linkUrl"
          type="url"
          label={t('Link')}
          optional
          inputMode="url"
          placeholder="https://"
          defaultValue={entry?.linkUrl}
          autoComplete="off"
        />
        <Field name="learnedOn" type="date" label={t('Day')} defaultValue={entry?.learnedOn ?? today} />
        <Field
          name="purpose"
          label={t('What is it for?')}
          help={t('A competency or a goal of yours.')}
          optional
          maxLength={200}
          list={said}
          defaultValue={entry?.purpose}
          autoComplete="off"
        />
        <datalist id={said}>
          {purposes.map((purpose) => (
            <option key={purpose} value={purpose} />
          ))}
        </datalist>
        <Field
          name="tags"
          label={t('Tags')}
          help={t('With commas between them.')}
          optional
          defaultValue={entry?.tags.join(', ')}
          autoComplete="off"
        />
      </div>
    </Fold>
  )
}
