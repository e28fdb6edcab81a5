import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Definition } from '../achievements/definition.ts'
import { levels } from '../achievements/levels.ts'
import { RowEditor } from './row-editor.tsx'

/** Step 3: a rubric for each requirement, and what is enough. */
export function JudgingFields({ definition }: { definition: Definition }) {
  const t = useText()
  const names = useLevelNames()
  return (
    <>
      {definition.requirements.length === 0 && (
        <p>
          {t.rich('There is nothing to judge yet. <a>First say what is to be shown.</a>', {
            a: (words) => <TextLink to="../show">{words}</TextLink>,
          })}
        </p>
      )}
      {definition.requirements.map((requirement, index) => (
        <div key={requirement.id}>
          <input type="hidden" name={`requirements.${requirement.id}.at`} value={index} />
          <RowEditor
            list={`requirements.${requirement.id}.criteria`}
            legend={requirement.title || t('Requirement {number}', { number: index + 1 })}
            {...(requirement.kind !== 'artifact' &&
              requirement.criteria.length === 0 && { help: t('Without a criterion it is read, and not judged by itself.') })}
            noun={t('criterion')}
            rows={requirement.criteria}
            most={12}
          >
            {(criterion, name) => (
              <>
                <Field name={`${name}.name`} label={t('Criterion')} defaultValue={criterion.name} maxLength={120} />
                <Checkbox name={`${name}.essential`} label={t('Essential: it can’t be missed')} defaultChecked={criterion.essential} />
                <div className="grid gap-3 sm:grid-cols-2">
                  {levels.map((level) => (
                    <Field
                      key={level}
                      name={`${name}.${level}`}
                      label={names[level]}
                      type="textarea"
                      rows={3}
                      defaultValue={criterion.levels[level]}
                      maxLength={600}
                    />
                  ))}
                </div>
              </>
            )}
          </RowEditor>
        </div>
      ))}
      <RadioGroup
        name="passRule"
        legend={t('It is earned when')}
        defaultValue={definition.passRule.kind}
        options={[
          { value: 'all', label: t('every criterion is Demonstrated or better') },
          { value: 'essential-and', label: t('every essential criterion is, and some of the others') },
        ]}
      />
      <Field
        name="others"
        label={t('How many of the others')}
        help={t('Only for the second rule.')}
        type="number"
        min={0}
        max={50}
        defaultValue={definition.passRule.kind === 'all' ? 0 : definition.passRule.others}
      />
      <Field
        name="limit"
        label={t('How often it may be handed in')}
        help={t('Leave it empty for as often as needed, which is the rule almost everywhere.')}
        optional
        type="number"
        min={1}
        max={20}
        suffix={t('times')}
        defaultValue={definition.resubmission.limit}
      />
    </>
  )
}
