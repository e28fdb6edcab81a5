import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Definition, Requirement } from '../achievements/definition.ts'
import { artifactKinds } from '../achievements/levels.ts'
import { kindNames } from '../catalog/requirement-words.tsx'
import { RowEditor } from './row-editor.tsx'

/** Step 2: the questions, artifacts and reflection that the earner hands in. */
export function ShowFields({ definition }: { definition: Definition }) {
  const t = useText()
  return (
    <RowEditor
      list="requirements"
      legend={t('What people hand in')}
      help={t('Part 1 asks short questions about the class and the aim, part 2 asks for the evidence itself, and part 3 looks back on it.')}
      noun={t('requirement')}
      rows={definition.requirements}
      most={30}
    >
      {(requirement, name) => <RequirementFields requirement={requirement} name={name} />}
    </RowEditor>
  )
}

function RequirementFields({ requirement, name }: { requirement: Requirement; name: string }) {
  const t = useText()
  const names = kindNames(t)
  const number = { type: 'number', min: 0, inputMode: 'numeric' } as const
  return (
    <>
      <Row gap="m" align="start" className="*:flex-1 *:min-w-48">
        <Field name={`${name}.title`} label={t('Title')} defaultValue={requirement.title} maxLength={120} />
        <Select
          name={`${name}.kind`}
          label={t('Kind')}
          options={[
            { value: 'question', label: t('Part 1: a question, answered in writing') },
            { value: 'artifact', label: t('Part 2: an artifact, the evidence itself') },
            { value: 'reflection', label: t('Part 3: a reflection') },
          ]}
          defaultValue={requirement.kind}
        />
      </Row>
      <Field
        name={`${name}.instructions`}
        label={t('Instructions')}
        help={t('What to hand in, and what an assessor must be able to see or hear in it.')}
        type="textarea"
        rows={3}
        defaultValue={requirement.instructions}
        maxLength={4000}
      />
      <fieldset className="min-w-0">
        <legend className="mb-1 font-semibold">{t('Kinds of evidence it takes')}</legend>
        <Row gap="m">
          {artifactKinds.map((kind) => (
            <Checkbox
              key={kind}
              name={`${name}.accepts`}
              value={kind}
              label={names[kind]}
              defaultChecked={requirement.accepts.includes(kind)}
            />
          ))}
        </Row>
      </fieldset>
      <Row gap="m" align="start" className="*:flex-1 *:min-w-32">
        <Field name={`${name}.least`} label={t('At least')} {...number} max={20} defaultValue={requirement.count.from} />
        <Field name={`${name}.most`} label={t('At most')} {...number} min={1} max={20} defaultValue={requirement.count.to} />
        <Field
          name={`${name}.maxMinutes`}
          label={t('Longest recording')}
          {...number}
          min={1}
          max={240}
          suffix={t('min')}
          defaultValue={requirement.maxMinutes}
        />
        <Field
          name={`${name}.maxPages`}
          label={t('Longest document')}
          {...number}
          min={1}
          max={300}
          suffix={t('pages')}
          defaultValue={requirement.maxPages}
        />
      </Row>
      <Row gap="m" align="start" className="*:flex-1 *:min-w-32">
        <Field name={`${name}.wordsFrom`} label={t('Words, from')} {...number} max={10_000} defaultValue={requirement.wordGuide?.from} />
        <Field name={`${name}.wordsTo`} label={t('Words, to')} {...number} max={10_000} defaultValue={requirement.wordGuide?.to} />
        <Select
          name={`${name}.studentMedia`}
          label={t('Students in it')}
          options={[
            { value: 'none', label: t('Not asked for') },
            { value: 'with-consent', label: t('May be seen or heard, with consent') },
            { value: 'not-allowed', label: t('Must not be seen or heard') },
          ]}
          defaultValue={requirement.studentMedia}
        />
        <Select
          name={`${name}.captions`}
          label={t('Captions of recordings')}
          options={[
            { value: 'optional', label: t('Welcome') },
            { value: 'required', label: t('Needed to hand in') },
          ]}
          defaultValue={requirement.captions}
        />
      </Row>
      {requirement.kind === 'artifact' && (
        <Field
          name={`${name}.coSigner`}
          label={t('Who else signs each artifact')}
          help={t(
            'Such as: a school nurse. They get a link by e-mail, see that one piece, and need no account. Leave it empty for nobody.',
          )}
          defaultValue={requirement.coSignature?.who ?? ''}
          maxLength={80}
          optional
        />
      )}
    </>
  )
}
