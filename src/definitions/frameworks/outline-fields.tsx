import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** What a framework of one's own is made of. */
export function OutlineFields({
  title = '',
  description = '',
  outline = '',
  isPublic = true,
}: {
  title?: string
  description?: string
  outline?: string
  isPublic?: boolean
}) {
  const t = useText()
  return (
    <>
      <Field name="title" label={t('Name of the framework')} defaultValue={title} maxLength={300} required />
      <Field name="description" label={t('What it is for')} type="textarea" rows={2} defaultValue={description} maxLength={4000} optional />
      <Field
        name="outline"
        label={t('Competencies')}
        help={t(
          'A line for each, with its code before it. Begin a line with two spaces to put it under the one above. A line that keeps its code stays the same competency.',
        )}
        type="textarea"
        rows={12}
        defaultValue={outline}
        placeholder={t('T1.a Asks before telling')}
        spellCheck={false}
        required
      />
      <Checkbox name="isPublic" label={t('Visitors may read it')} defaultChecked={isPublic} />
    </>
  )
}
