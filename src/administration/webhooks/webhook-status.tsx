import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** How it stands with a webhook, in a word or two. */
export function WebhookStatus({ stoppedBecause, failingSince }: { stoppedBecause: string | null; failingSince: Date | null }) {
  const t = useText()
  if (stoppedBecause === 'failing') return <Status kind="attention">{t('Stopped: it did not answer')}</Status>
  if (stoppedBecause) return <Status kind="waiting">{t('Stopped')}</Status>
  return failingSince ? <Status kind="attention">{t('Failing')}</Status> : <Status kind="done">{t('Working')}</Status>
}
