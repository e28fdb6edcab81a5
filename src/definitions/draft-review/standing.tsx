import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** What was said of a draft, and whether that is still of its text. */
export function Standing({ said, isOfThisText }: { said: 'approved' | 'changes' | null; isOfThisText: boolean }) {
  const t = useText()
  if (said === null) return <Status kind="waiting">{t('Nothing said yet')}</Status>
  if (!isOfThisText) return <Status kind="waiting">{t('The text has changed since')}</Status>
  return said === 'approved' ? <Status kind="done">{t('Approved')}</Status> : <Status kind="open">{t('Asks for changes')}</Status>
}
