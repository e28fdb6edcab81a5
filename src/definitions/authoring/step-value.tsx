import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Definition } from '../achievements/definition.ts'
import { judgingInWords } from '../achievements/judging-steps.ts'
import { mostAssessors } from '../achievements/levels.ts'
import { judgingPresets, presetOf } from './judging-presets.ts'
import { RenewalFields } from './step-renewal.tsx'

/** How many weigh it, and when one more settles where they differ. */
function HowManyAssessors({ readers, settling }: Definition['assessment']) {
  const t = useText()
  return (
    <>
      <Select
        name="readers"
        label={t('How many assessors')}
        help={t('Several weigh it without seeing each other. That takes longer, and is fairer.')}
        defaultValue={String(readers)}
        options={Array.from({ length: mostAssessors }, (_, index) => ({
          value: String(index + 1),
          label: t('{count, plural, one {One assessor} other {# assessors, each without seeing the others}}', { count: index + 1 }),
        }))}
      />
      <details open={readers > 1}>
        <summary className="cursor-pointer font-semibold">{t('When one more assessor settles it')}</summary>
        <Stack className="pt-3">
          <Select
            name="levelsApart"
            label={t('They differ on one criterion')}
            defaultValue={String(settling.levelsApart ?? '')}
            options={[
              { value: '1', label: t('by one level or more') },
              { value: '2', label: t('by two levels or more') },
              { value: '3', label: t('by three levels') },
              { value: '', label: t('by how much does not matter') },
            ]}
          />
          <Checkbox name="essentialOnly" label={t('Only essential criteria count for that')} defaultChecked={settling.essentialOnly} />
          <Checkbox
            name="outcomes"
            label={t('Also when one would say earned and another keep working')}
            defaultChecked={settling.outcomes}
          />
        </Stack>
      </details>
    </>
  )
}

/** Usual ways of judging, each one press: it sets the fields below, which can be changed after that. */
function Presets({ definition }: { definition: Definition }) {
  const t = useText()
  const chosen = presetOf(definition)
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{t('How it is judged')}</legend>
      <p className="text-s text-soft">{t('Take one of the usual ways; it sets the fields below, and you can change each.')}</p>
      <div className="grid justify-items-start gap-2">
        {judgingPresets.map(({ id, words }) => (
          <Button
            key={id}
            small
            kind={chosen === id ? 'primary' : 'quiet'}
            name="do"
            value={`set:judging:${id}`}
            aria-pressed={chosen === id}
          >
            {t(words)}
          </Button>
        ))}
      </div>
      <p>{t(judgingInWords(definition.assessment))}</p>
    </fieldset>
  )
}

/** Whether an admin signs the decision off, and after how often a talk with a coach is due. */
function ApprovalAndTalk({ approval, talk }: Pick<Definition['assessment'], 'approval' | 'talk'>) {
  const t = useText()
  return (
    <details open={approval !== null || talk !== null}>
      <summary className="cursor-pointer font-semibold">{t('Signing off, and a talk with a coach')}</summary>
      <Stack className="pt-3">
        <Checkbox name="approval" label={t('An admin signs the decision off before it is told')} defaultChecked={approval !== null} />
        <Field
          name="approvalDays"
          label={t('They sign off within')}
          type="number"
          min={1}
          max={20}
          suffix={t('working days')}
          defaultValue={approval?.days ?? 2}
        />
        <Checkbox
          name="talk"
          label={t('After several times of “keep working” a talk with a coach is due')}
          defaultChecked={talk !== null}
        />
        <Field name="talkAfter" label={t('After')} type="number" min={1} max={10} suffix={t('times')} defaultValue={talk?.after ?? 3} />
        <Checkbox name="talkHolds" label={t('Handing in again waits for the talk')} defaultChecked={talk?.holds ?? false} />
      </Stack>
    </details>
  )
}

/** Whether somebody looks first if everything is there. */
function CheckFields({ check }: Pick<Definition['assessment'], 'check'>) {
  const t = useText()
  return (
    <>
      <Checkbox
        name="check"
        label={t('Somebody looks first whether everything is there')}
        help={t('An assessor or admin who weighs none of it. What is missing goes back to the earner, and nothing is judged.')}
        defaultChecked={check !== null}
      />
      <Field
        name="checkDays"
        label={t('They look within')}
        help={t('Only where somebody looks first.')}
        type="number"
        min={1}
        max={20}
        suffix={t('working days')}
        defaultValue={check?.days ?? 2}
      />
    </>
  )
}

/** Step 4: how long it takes, who validates, how long it is good for. What it is worth stands beside it in the same form. */
export function ValueFields({ definition }: { definition: Definition }) {
  const t = useText()
  const { sessions, assessment } = definition
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
      <Presets definition={definition} />
      <RadioGroup
        name="decidedBy"
        legend={t('Who decides')}
        defaultValue={assessment.decidedBy}
        options={[
          { value: 'assessors', label: t('Assessors, who did not coach the earner on this') },
          {
            value: 'coach',
            label: t('The coach who saw the practice, openly'),
            help: t('The shortest way. It is not blind, and the page, the record and the credential say so.'),
          },
        ]}
      />
      <Checkbox name="blind" label={t('The assessor does not see the earner’s name or school')} defaultChecked={assessment.blind} />
      <HowManyAssessors {...assessment} />
      <CheckFields check={assessment.check} />
      <ApprovalAndTalk {...assessment} />
      <Field
        name="decisionDays"
        label={t('It is weighed within')}
        help={t('Holidays and breaks of your organization are passed over.')}
        type="number"
        min={1}
        max={90}
        suffix={t('working days')}
        defaultValue={assessment.decisionDays}
      />
      <RenewalFields definition={definition} />
    </>
  )
}
