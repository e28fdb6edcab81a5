import { Status } from '../ui/status.tsx'
import { useText } from '../words/text.tsx'
import type { LetterState } from './outbox.ts'

/** Where a letter stands, in words, with the mail server's own answer where it refused. */
export function LetterStatus({ state, lastError }: { state: LetterState; lastError: string | null }) {
  const t = useText()
  if (state === 'sent') return <Status kind="done">{t('Sent')}</Status>
  if (state === 'waiting') return <Status kind="waiting">{t('On its way')}</Status>
  if (state === 'kept') return <Status kind="waiting">{t('Kept here')}</Status>
  return (
    <>
      <Status kind="attention">{state === 'given-up' ? t('Given up') : t('Trying again')}</Status>
      {lastError && <span className="mt-1 block">{lastError}</span>}
    </>
  )
}
