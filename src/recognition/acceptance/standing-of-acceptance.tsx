import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AcceptanceStanding } from './find-acceptances.ts'

/** Where an acceptance stands, as a mark. */
export function StandingOfAcceptance({ standing }: { standing: AcceptanceStanding }) {
  const t = useText()
  switch (standing) {
    case 'waiting':
      return <Status kind="waiting">{t('Waits for a second person')}</Status>
    case 'sent-back':
      return <Status kind="attention">{t('Sent back')}</Status>
    case 'in-force':
      return <Status kind="done">{t('In force')}</Status>
    case 'to-come':
      return <Status kind="waiting">{t('To come')}</Status>
    case 'over':
      return <Status>{t('Over')}</Status>
  }
}
