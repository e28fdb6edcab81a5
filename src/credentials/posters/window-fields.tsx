import { Field } from '../../foundation/ui/field.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** From when to when people can ask, and how many. */
export function WindowFields({ opens, closes, most, zone }: { opens: string; closes: string; most: number; zone: string }) {
  const t = useText()
  return (
    <>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <Field
          name="opensAt"
          type="datetime-local"
          label={t('Opens')}
          help={t('By the clocks of {zone}.', { zone: zone.replaceAll('_', ' ') })}
          defaultValue={opens}
          required
        />
        <Field
          name="closesAt"
          type="datetime-local"
          label={t('Closes')}
          help={t('It can be closed earlier, and extended.')}
          defaultValue={closes}
          required
        />
      </div>
      <Field
        name="most"
        type="number"
        label={t('How many can ask')}
        help={t('At most. Who was not approved takes no room.')}
        defaultValue={most}
        min={1}
        max={5000}
        required
      />
    </>
  )
}
