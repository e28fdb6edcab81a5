import { Button } from '../../foundation/ui/button.tsx'
import { Dialog, DialogClose } from '../../foundation/ui/dialog.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** Asks before an attempt ends without a decision. */
export function WithdrawDialog({ isHandedIn }: { isHandedIn: boolean }) {
  const t = useText()
  return (
    <Dialog id="withdraw" title={t('Withdraw this?')} trigger={t('Withdraw')} triggerKind="plain">
      <p>
        {isHandedIn
          ? t('The assessors stop, and there will be no decision. What you handed in stays here for you to see.')
          : t('It leaves your work list. What you collected stays here for you to see, but can’t be handed in any more.')}
      </p>
      <PageForm intent="withdraw">
        <Row>
          <Button kind="danger">{t('Withdraw')}</Button>
          <DialogClose>{t('Keep it')}</DialogClose>
        </Row>
      </PageForm>
    </Dialog>
  )
}
