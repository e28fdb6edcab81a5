import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { mostInNote } from './feed-fields.ts'
import type { OwnGift } from './find-kudos.ts'
import { StickerChoice } from './sticker.tsx'

type Given = {
  moment: { awardId: string; organizationId: string; earner: string }
  /** What they gave already, to be changed. */
  gift: OwnGift | null
  answer: unknown
}

/** A sticker, a line, or both; and whether it may be shown outside. */
export function GiveForm({ moment: { awardId, organizationId, earner }, gift, answer }: Given) {
  const t = useText()
  return (
    <PageForm answer={answer} intent={gift ? `change:${gift.id}` : `give:${awardId}`} className="gap-4!">
      <HiddenFields values={gift ? { id: gift.id } : { awardId, organizationId }} />
      <StickerChoice chosen={gift?.sticker ?? null} />
      <Field
        name="note"
        type="textarea"
        rows={2}
        label={t('A line to {name}', { name: earner })}
        maxLength={mostInNote}
        defaultValue={gift?.note ?? ''}
        help={t('Colleagues who see this moment read it, with your name.')}
        optional
      />
      <Checkbox
        name="outside"
        label={t('May be shown outside, with my name')}
        help={t('For a card on another site. You can change your mind; then it is gone there too.')}
        defaultChecked={gift?.outside ?? false}
      />
      <div>
        <Button>{gift ? t('Change') : t('Give kudos')}</Button>
      </div>
    </PageForm>
  )
}
