import { BookmarkPlus } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Dialog, DialogClose } from '../../foundation/ui/dialog.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** Keeps the text of a micro-credential as a template of its organization. */
export function KeepAsTemplate({ title, answer }: { title: string; answer: unknown }) {
  const t = useText()
  return (
    <Dialog id="keep-template" title={t('Keep as a template')} trigger={t('Keep as a template')} triggerIcon={BookmarkPlus} small>
      <p>
        {t('Every author of your organization can begin from it. What you write in double brackets, like [[this]], says what to fill in.')}
      </p>
      <PageForm answer={answer} intent="keep-template">
        <Field name="name" label={t('Name of the template')} defaultValue={title} maxLength={120} />
        <Field name="about" label={t('What it is good for')} type="textarea" rows={2} maxLength={600} optional />
        <Row gap="s">
          <Button>{t('Keep it')}</Button>
          <DialogClose>{t('Not now')}</DialogClose>
        </Row>
      </PageForm>
    </Dialog>
  )
}
