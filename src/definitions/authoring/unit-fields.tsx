import { Field } from '../../foundation/ui/field.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Unit } from '../achievements/definition.ts'
import { unitMinutes } from '../achievements/levels.ts'
import { RowEditor } from './row-editor.tsx'

/** The learning, session by session, for those who want a way to go. */
export function UnitFields({ units }: { units: readonly Unit[] }) {
  const t = useText()
  return (
    <RowEditor
      list="units"
      legend={t('Sessions, one by one')}
      help={t('A plan for those who want one: 45 to 90 minutes each. Nobody has to follow it, and it never stands in for evidence.')}
      noun={t('session')}
      rows={units}
      most={12}
    >
      {(unit, name) => (
        <>
          <Row gap="m" align="start" className="*:min-w-28 *:flex-1 *:first:basis-64">
            <Field name={`${name}.title`} label={t('Title')} defaultValue={unit.title} maxLength={120} />
            <Field
              name={`${name}.minutes`}
              label={t('Length')}
              type="number"
              inputMode="numeric"
              min={unitMinutes.least}
              max={unitMinutes.most}
              suffix={t('min')}
              defaultValue={unit.minutes}
            />
          </Row>
          <Field name={`${name}.task`} label={t('What to do')} type="textarea" rows={2} defaultValue={unit.task} maxLength={1000} />
          <RowEditor list={`${name}.resources`} legend={t('What it takes')} noun={t('resource')} rows={unit.resources} most={8}>
            {(row, rowName) => (
              <>
                <Field name={`${rowName}.title`} label={t('Title')} defaultValue={row.title} maxLength={200} />
                <Field name={`${rowName}.url`} label={t('Web address')} type="url" optional defaultValue={row.url} maxLength={2000} />
                <Field name={`${rowName}.note`} label={t('What to do with it')} optional defaultValue={row.note} maxLength={300} />
              </>
            )}
          </RowEditor>
        </>
      )}
    </RowEditor>
  )
}
