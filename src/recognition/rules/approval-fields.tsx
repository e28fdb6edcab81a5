import type { RuleText } from '../../definitions/rules/rule.ts'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { approverChoice, approverRows } from './read-rule-form.ts'
import type { Names } from './rule-words.ts'

/** What has to be asked of somebody before it is given, and who approves each line before it is paid. */
export function ApprovalFields({ rule, people }: { rule: RuleText; people: Names['people'] }) {
  const t = useText()
  const options = [
    { value: '', label: t('Nobody') },
    { value: 'principal', label: t('A principal of their school'), group: t('By role') },
    { value: 'hr', label: t('HR'), group: t('By role') },
    { value: 'admin', label: t('An admin'), group: t('By role') },
    ...people.map(({ id, name }) => ({ value: `person ${id}`, label: name, group: t('One person') })),
  ]
  return (
    <Stack gap="m">
      {rule.basis === 'award' && (
        <>
          <Checkbox
            name="rule.priorApproval"
            label={t('It has to be agreed to before the work begins')}
            help={t('Earners ask on the page of the micro-credential, and you decide.')}
            defaultChecked={rule.priorApproval}
          />
          <Field
            name="rule.askWithin"
            label={t('It has to be asked for within so many days of the award')}
            help={t('Empty where it comes by itself. They are reminded before the days end.')}
            type="number"
            min={1}
            max={730}
            optional
            defaultValue={rule.askWithin}
            className="sm:max-w-64"
          />
        </>
      )}
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-semibold">{t('Who approves each line before it is paid')}</legend>
        <p className="text-soft">{t('One after the other. Nobody approves what pays themselves.')}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          {approverRows.map((at) => (
            <Select
              key={at}
              name={`rule.approvers.${at}`}
              label={t('Step {number}', { number: at + 1 })}
              options={options}
              defaultValue={rule.approvers[at] ? approverChoice(rule.approvers[at]) : ''}
            />
          ))}
        </div>
      </fieldset>
    </Stack>
  )
}
