import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Definition } from '../achievements/definition.ts'

/** Step 4: how long it takes, who validates, how long it is good for. What it is worth stands beside it in the same form. */
export function ValueFields({ definition: { sessions, assessment, validity } }: { definition: Definition }) {
  const t = useText()
  return (
    <>
      <Row gap="m" align="end" className="*:flex-1 *:min-w-40">
        <Field name="sessionCount" label={t('Sessions')} type="number" min={1} max={40} defaultValue={sessions.count} />
        <Field
          name="sessionMinutes"
          label={t('Length of one')}
          help={t('45 to 90 fit a teacher’s day.')}
          type="number"
          min={15}
          max={240}
          suffix={t('min')}
          defaultValue={sessions.minutes}
        />
      </Row>
      <Field
        name="whoValidates"
        label={t('Who validates')}
        help={t('Who weighs the evidence, and what makes them able to.')}
        type="textarea"
        rows={3}
        defaultValue={assessment.whoValidates}
        maxLength={600}
      />
      <Checkbox name="blind" label={t('The assessor does not see the earner’s name or school')} defaultChecked={assessment.blind} />
      <Field
        name="decisionDays"
        label={t('A decision comes within')}
        type="number"
        min={1}
        max={90}
        suffix={t('working days')}
        defaultValue={assessment.decisionDays}
      />
      <Field
        name="months"
        label={t('Good for')}
        help={t('Leave it empty for life.')}
        optional
        type="number"
        min={1}
        max={240}
        suffix={t('months')}
        defaultValue={validity.months}
      />
      <Field
        name="renewal"
        label={t('How it is renewed')}
        optional
        type="textarea"
        rows={2}
        defaultValue={validity.renewal}
        maxLength={600}
      />
    </>
  )
}
