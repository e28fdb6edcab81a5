import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Definition } from '../achievements/definition.ts'

/** How long an award is good for, and by what rule it is renewed. */
export function RenewalFields({ definition: { validity, requirements } }: { definition: Definition }) {
  const t = useText()
  const { months, renewal, rule } = validity
  return (
    <>
      <Field
        name="months"
        label={t('Good for')}
        help={t('Leave it empty for life.')}
        optional
        type="number"
        min={1}
        max={240}
        suffix={t('months')}
        defaultValue={months}
      />
      <Field
        name="renewal"
        label={t('How it is renewed')}
        help={t('In your words, for those who read about it.')}
        optional
        type="textarea"
        rows={2}
        defaultValue={renewal}
        maxLength={600}
      />
      <Checkbox
        name="renewable"
        label={t('Who holds it renews it with less than the whole')}
        help={t('The renewal is assessed like everything else, and makes a new award. Without it, it is earned again whole.')}
        defaultChecked={rule !== null}
      />
      <details open={rule !== null}>
        <summary className="cursor-pointer font-semibold">{t('What a renewal asks, and when')}</summary>
        <Stack className="pt-3">
          <fieldset className="min-w-0">
            <legend className="font-semibold">{t('These parts are shown again, with their rubrics')}</legend>
            <div className="grid gap-2 pt-2">
              {requirements.length === 0 && <p className="text-s text-soft">{t('There are no parts yet. Say first what people show.')}</p>}
              {requirements.map((requirement, index) => (
                <Checkbox
                  key={requirement.id}
                  name="renewalParts"
                  value={requirement.id}
                  label={requirement.title || t('Part {number}', { number: index + 1 })}
                  help={
                    requirement.criteria.length === 0
                      ? t('Nothing of it is judged.')
                      : t('{count, plural, one {# criterion} other {# criteria}}', { count: requirement.criteria.length })
                  }
                  defaultChecked={rule?.parts.includes(requirement.id)}
                />
              ))}
            </div>
          </fieldset>
          <Row gap="m" align="end" className="*:flex-1 *:min-w-60">
            <Field
              name="earlyDays"
              label={t('It may be started')}
              type="number"
              min={1}
              max={730}
              suffix={t('days before the end')}
              defaultValue={rule?.earlyDays ?? 180}
            />
            <Field
              name="graceDays"
              label={t('and handed in up to')}
              help={t('What is handed in by then is in time, whenever it is decided.')}
              type="number"
              min={0}
              max={730}
              suffix={t('days after it')}
              defaultValue={rule?.graceDays ?? 90}
            />
          </Row>
          <RadioGroup
            name="runsFrom"
            legend={t('The new award is good')}
            defaultValue={rule?.runsFrom ?? 'expiry'}
            options={[
              { value: 'expiry', label: t('from the end of the old one'), help: t('Nobody loses time by renewing early.') },
              { value: 'decision', label: t('from the day it is decided') },
            ]}
          />
          <Field
            name="renewalWorth"
            label={t('A renewal brings, of what the award brings')}
            help={t('0 for nothing more, 100 for the same again. It holds for every currency, with each organization’s own rules.')}
            type="number"
            min={0}
            max={100}
            suffix="%"
            defaultValue={rule?.worth ?? 0}
          />
        </Stack>
      </details>
    </>
  )
}
