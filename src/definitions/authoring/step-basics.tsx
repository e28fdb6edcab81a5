import { Search } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Definition } from '../achievements/definition.ts'
import { languageLabels, offeredLanguages } from '../achievements/languages.ts'
import type { Issuer } from '../achievements/preview-address.ts'
import { RowEditor } from './row-editor.tsx'
import { UnitFields } from './unit-fields.tsx'

/** Step 1: what it is, for whom, what it rests on. */
export function BasicsFields({ definition, issuer }: { definition: Definition; issuer: Issuer }) {
  const t = useText()
  // So does one that is written in another language than those offered.
  const languages = [...new Set<string>([...offeredLanguages, definition.language])]
  const names = issuer.categories.filter(({ retiredAt }) => retiredAt === null).map(({ name }) => name)
  // A text from elsewhere, or of a category that was retired, keeps it until another is chosen.
  const named = names.includes(definition.category) ? names : [...names, definition.category]
  return (
    <>
      <Field name="title" label={t('Title')} defaultValue={definition.title} maxLength={120} />
      <Field
        name="competency"
        label={t('Competency')}
        help={t('One sentence that begins with a verb: what a person who earns it can do.')}
        type="textarea"
        rows={2}
        defaultValue={definition.competency}
        maxLength={300}
      />
      <Field
        name="audience"
        label={t('Who may earn it')}
        help={t('Roles, grades, anything needed before.')}
        type="textarea"
        rows={2}
        defaultValue={definition.audience}
        maxLength={600}
      />
      <Row gap="m" align="start" className="*:min-w-40 *:flex-1 *:first:basis-full">
        <Select
          name="category"
          label={t('Category')}
          options={named.map((value) => ({ value, label: t(value) }))}
          defaultValue={definition.category}
        />
        <Select
          name="level"
          label={t('Level')}
          options={[
            { value: '1', label: t('1 · Explore') },
            { value: '2', label: t('2 · Practice') },
            { value: '3', label: t('3 · Lead') },
          ]}
          defaultValue={String(definition.level)}
        />
        <Select
          name="language"
          label={t('Language')}
          options={languages.map((value) => ({ value, label: t(languageLabels[value] ?? value) }))}
          defaultValue={definition.language}
        />
      </Row>
      <Field
        name="keyMethod"
        label={t('Key method')}
        help={t('What the teacher does, in a paragraph.')}
        type="textarea"
        defaultValue={definition.keyMethod}
        maxLength={2000}
      />
      <RowEditor
        list="components"
        legend={t('Components')}
        help={t('Three or four parts of the method that can be told apart.')}
        noun={t('component')}
        rows={definition.components}
        most={8}
      >
        {(row, name) => (
          <>
            <Field name={`${name}.name`} label={t('Name')} defaultValue={row.name} maxLength={120} />
            <Field
              name={`${name}.description`}
              label={t('Description')}
              type="textarea"
              rows={2}
              defaultValue={row.description}
              maxLength={600}
            />
          </>
        )}
      </RowEditor>
      <Field
        name="whyItMatters"
        label={t('Why it matters')}
        type="textarea"
        rows={5}
        defaultValue={definition.whyItMatters}
        maxLength={4000}
      />
      <RowEditor
        list="citations"
        legend={t('Sources')}
        help={t('What it rests on.')}
        noun={t('source')}
        rows={definition.citations}
        most={30}
      >
        {(row, name) => (
          <>
            <Field name={`${name}.text`} label={t('Source')} type="textarea" rows={2} defaultValue={row.text} maxLength={500} />
            <Field name={`${name}.url`} label={t('Web address')} type="url" optional defaultValue={row.url} maxLength={2000} />
          </>
        )}
      </RowEditor>
      <RowEditor
        list="resources"
        legend={t('To learn from')}
        help={t('For those who do not do this yet.')}
        noun={t('resource')}
        rows={definition.resources}
        most={40}
      >
        {(row, name) => (
          <>
            <Field name={`${name}.title`} label={t('Title')} defaultValue={row.title} maxLength={200} />
            <Field name={`${name}.url`} label={t('Web address')} type="url" optional defaultValue={row.url} maxLength={2000} />
            <Field name={`${name}.note`} label={t('Note')} optional defaultValue={row.note} maxLength={300} />
          </>
        )}
      </RowEditor>
      <UnitFields units={definition.units} />
      <RowEditor
        list="alignments"
        legend={t('Standards')}
        help={t('Where another district or the state finds its own words for it.')}
        noun={t('standard')}
        rows={definition.alignments}
        most={20}
      >
        {(row, name) => (
          <>
            <Field name={`${name}.targetName`} label={t('Name')} defaultValue={row.targetName} maxLength={200} />
            <Field name={`${name}.targetFramework`} label={t('Framework')} optional defaultValue={row.targetFramework} maxLength={200} />
            <Fold
              summary={t('Code, address and description')}
              small
              open={Boolean(row.targetCode || row.targetUrl || row.targetDescription)}
            >
              <div className="grid gap-3">
                <Field name={`${name}.targetCode`} label={t('Code')} optional defaultValue={row.targetCode} maxLength={80} />
                <Field
                  name={`${name}.targetUrl`}
                  label={t('Web address')}
                  type="url"
                  optional
                  defaultValue={row.targetUrl}
                  maxLength={2000}
                />
                <Field
                  name={`${name}.targetDescription`}
                  label={t('Description')}
                  optional
                  type="textarea"
                  rows={2}
                  defaultValue={row.targetDescription}
                  maxLength={600}
                />
              </div>
            </Fold>
          </>
        )}
      </RowEditor>
      <div>
        <Button small kind="quiet" icon={Search} name="do" value="standards">
          {t('Find standards in frameworks')}
        </Button>
      </div>
      <Field
        name="tags"
        label={t('Tags')}
        optional
        help={t('Other words that people may search for, with commas between them.')}
        defaultValue={definition.tags.join(', ')}
        maxLength={820}
      />
    </>
  )
}
