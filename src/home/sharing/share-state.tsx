import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** Where a share stands, and until when. What ends at midnight is there until the day before. */
export function ShareState({ standing, expiresAt }: { standing: 'shown' | 'over' | 'withdrawn'; expiresAt: Date | null }) {
  const t = useText()
  if (standing === 'withdrawn') return <Status kind="open">{t('Stopped')}</Status>
  const last = expiresAt && new Date(expiresAt.getTime() - 1000)
  if (standing === 'over')
    return <Status kind="waiting">{t.rich('Over since {day}', { day: <Day at={last ?? ''} form="medium" /> })}</Status>
  return <Status kind="done">{last ? t.rich('Until {day}', { day: <Day at={last} form="medium" /> }) : t('Without end')}</Status>
}
