import type { Cap } from '../../definitions/rules/rule.ts'
import { Field } from '../../foundation/ui/field.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { capRows } from './read-rule-form.ts'

/** How much one person is given at most. */
export function CapFields({ caps }: { caps: readonly Cap[] }) {
  const t = useText()
  const labels: Record<Cap['per'], string> = {
    'school-year': t('At most in a school year'),
    'micro-credential': t('At most for one micro-credential'),
    years: t('At most in so many years'),
    ever: t('At most ever'),
  }
  const of = (per: Cap['per']) => caps.find((cap) => cap.per === per)
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">{t('Caps for each person')}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {capRows.map(({ per, at }) => (
          <div key={per} className={per === 'years' ? 'grid grid-cols-[minmax(0,1fr)_6rem] gap-3' : ''}>
            <Field name={`rule.caps.${at}.amount`} label={labels[per]} inputMode="decimal" optional defaultValue={of(per)?.amount} />
            {per === 'years' && (
              <Field
                name={`rule.caps.${at}.years`}
                label={t('Years')}
                type="number"
                min={1}
                max={20}
                optional
                defaultValue={of(per)?.years}
              />
            )}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
