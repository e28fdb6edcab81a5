import { EyeOff } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Dialog, DialogClose } from '../../foundation/ui/dialog.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { type LeakKind, leakKinds } from '../../work/leaks/leak-kinds.ts'

const dialogId = 'leak'

/** Opens the question with the piece and the place that are in view, so that only its kind is left to say. */
export function askForLeak(itemId: string | undefined, place: string): void {
  const dialog = document.getElementById(dialogId)
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return
  const set = (name: string, value: string) => {
    const control = dialog.querySelector(`[name=${name}]`)
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value
  }
  if (itemId !== undefined) set('item', itemId)
  set('place', place)
  dialog.showModal()
  dialog.querySelector<HTMLButtonElement>('button[name=kind]')?.focus()
}

const leakNames: Record<LeakKind, string> = texts({
  name: 'A name',
  school: 'A school',
  face: 'A face',
  voice: 'A voice',
  other: 'Something else',
})

/** Marks what in blind evidence tells whose it is: where, and by one button what. */
export function LeakDialog({ items, answer }: { items: readonly { id: string; label: string }[]; answer: unknown }) {
  const t = useText()
  return (
    <Dialog
      id={dialogId}
      title={t('What tells whose it is?')}
      trigger={t('It tells whose it is')}
      triggerIcon={EyeOff}
      triggerKind="plain"
      small
    >
      <PageForm answer={answer} intent="leak">
        <p>
          {t('It counts against nobody. Say where, and what; by the rule of the organization it is masked, judged openly, or handed back.')}
        </p>
        <Select name="item" label={t('Evidence')} options={items.map(({ id, label }) => ({ value: id, label }))} />
        <Field
          name="place"
          label={t('Moment, page or words')}
          maxLength={2000}
          optional
          help={t('In a text, the words that tell it: they are masked at once.')}
        />
        <Stack gap="s">
          <p className="font-semibold">{t('What is it?')}</p>
          <Row gap="s">
            {leakKinds.map((kind) => (
              <Button key={kind} kind="quiet" small name="kind" value={kind}>
                {t(leakNames[kind])}
              </Button>
            ))}
          </Row>
        </Stack>
      </PageForm>
      <Row>
        <DialogClose>{t('Cancel')}</DialogClose>
      </Row>
    </Dialog>
  )
}
