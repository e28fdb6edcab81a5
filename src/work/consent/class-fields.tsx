import { Field } from '../../foundation/ui/field.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = { name?: string; schoolYear: number; endsOn: string }

/** What is asked about a class. */
export function ClassFields({ name, schoolYear, endsOn }: Given) {
  const t = useText()
  return (
    <>
      <Field
        name="name"
        label={t('Name of the class')}
        help={t('As you call it, such as “Biology, period 3”.')}
        maxLength={80}
        defaultValue={name}
      />
      <Field
        name="schoolYear"
        type="number"
        label={t('School year that began in')}
        min={2000}
        max={2100}
        defaultValue={schoolYear}
        className="max-w-40"
      />
      <Field
        name="endsOn"
        type="date"
        label={t('Last day of the class')}
        help={t('Until then families can answer by their link. Afterwards it only takes consent back.')}
        defaultValue={endsOn}
        className="max-w-56"
      />
    </>
  )
}
