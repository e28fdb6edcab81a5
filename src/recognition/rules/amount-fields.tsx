import type { RuleText } from '../../definitions/rules/rule.ts'
import { Field } from '../../foundation/ui/field.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** How an amount comes about; what belongs to another way is not shown. */
export function AmountFields({ rule: { basis, gives } }: { rule: RuleText }) {
  const t = useText()
  const amounts = gives.how === 'by-level' ? gives.amounts : ['', '', '']
  return (
    <div className="group/how grid gap-4">
      <RadioGroup
        name="rule.gives.how"
        legend={t('How much')}
        defaultValue={gives.how}
        options={[
          { value: 'fixed', label: basis === 'award' ? t('The same for each award') : t('The same for each') },
          { value: 'by-level', label: t('By level') },
          { value: 'by-hours', label: t('By estimated hours') },
          ...(basis === 'award'
            ? [{ value: 'set', label: t('What is set on each micro-credential'), help: t('This rule then only says how far.') }]
            : []),
          { value: 'formula', label: t('By a formula') },
        ]}
      />
      <div className="hidden group-has-[[value=fixed]:checked]/how:block">
        <Field
          name="rule.gives.amount"
          label={t('Amount')}
          inputMode="decimal"
          defaultValue={gives.how === 'fixed' ? gives.amount : ''}
          className="sm:max-w-40"
        />
      </div>
      <div className="hidden gap-4 group-has-[[value=by-level]:checked]/how:grid sm:grid-cols-3">
        {([0, 1, 2] as const).map((at) => (
          <Field
            key={at}
            name={`rule.gives.amounts.${at}`}
            label={t('At level {level}', { level: at + 1 })}
            inputMode="decimal"
            defaultValue={amounts[at]}
          />
        ))}
      </div>
      <div className="hidden group-has-[[value=by-hours]:checked]/how:block">
        <Field
          name="rule.gives.rate"
          label={t('For each hour')}
          inputMode="decimal"
          defaultValue={gives.how === 'by-hours' ? gives.amount : ''}
          className="sm:max-w-40"
        />
      </div>
      <div className="hidden group-has-[[value=formula]:checked]/how:block">
        <Field
          name="rule.gives.formula"
          label={t('Formula')}
          help={t('Of level, hours, sessions and minutes, as in: {example}', { example: 'level == 3 ? 600 : min(hours * 25, 300)' })}
          defaultValue={gives.how === 'formula' ? gives.formula : ''}
          spellCheck={false}
          autoCapitalize="off"
        />
      </div>
    </div>
  )
}
