import { Status } from '../ui/status.tsx'
import { useText } from '../words/text.tsx'
import type { LetterState } from './outbox.ts'

/** Where a letter stands, in words, with the mail server's own answer where it refused. */
export function LetterStatus({ state, lastError }: { state: LetterState; lastError: string | null }) {
  const t = useText()
  if (state === 'sent') return <Status kind="done">{t('Sent')}</Status>
  if (state === 'waiting') return <Status kind="waiting">{t('On its way')}</Status>
  if (state === 'held') return <Status kind="waiting">{t('After quiet hours')}</Status>
  if (state === 'kept') return <Status kind="waiting">{t('Kept here')}</Status>
  const words = {
    'given-up': t('Given up'),
    'trying-again': t('Trying again'),
    refused: t('Refused'),
    bounced: t('Came back'),
    withheld: t('Not sent: the address is held back'),
  }
  return (
    <>
      <Status kind="attention">{words[state]}</Status>
      {lastError && <span className="mt-1 block wrap-anywhere">{lastError}</span>}
    </>
  )
}
