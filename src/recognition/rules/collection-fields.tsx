import type { RuleText } from '../../definitions/rules/rule.ts'
import { Field } from '../../foundation/ui/field.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { partChoice, partRows } from './read-rule-form.ts'
import type { Names } from './rule-words.ts'

/** What has to be earned together, and what it brings once. */
export function CollectionFields({ rule, names, categories }: { rule: RuleText; names: Names; categories: readonly string[] }) {
  const t = useText()
  const options = [
    { value: '', label: t('any micro-credential') },
    ...[1, 2, 3].map((level) => ({ value: `level ${level}`, label: t('level {level}', { level }), group: t('Level') })),
    ...categories.map((category) => ({ value: `category ${category}`, label: t(category), group: t('Category') })),
    ...names.achievements.map(({ id, title }) => ({ value: `achievement ${id}`, label: title, group: t('Micro-credential') })),
  ]
  return (
    <>
      <Field
        name="rule.gives.amount"
        label={t('Amount, once')}
        inputMode="decimal"
        defaultValue={rule.gives.how === 'fixed' ? rule.gives.amount : ''}
        className="sm:max-w-40"
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-semibold">{t('What has to be earned')}</legend>
        <p className="text-soft">{t('So many different ones of each. None is counted twice.')}</p>
        {partRows.map((at) => (
          <div key={at} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
            <Field
              name={`rule.parts.${at}.needs`}
              label={t('How many')}
              type="number"
              min={1}
              max={100}
              optional={at > 0}
              defaultValue={rule.parts[at]?.needs}
            />
            <Select
              name={`rule.parts.${at}.of`}
              label={t('Of what')}
              options={options}
              defaultValue={rule.parts[at] ? partChoice(rule.parts[at].covers) : ''}
            />
          </div>
        ))}
      </fieldset>
    </>
  )
}
