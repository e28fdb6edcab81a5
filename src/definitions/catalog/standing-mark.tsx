import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Standing } from '../achievements/achievements.ts'

/** That the reader has earned it, or has it in progress. */
export function StandingMark({ standing }: { standing: Standing }) {
  const t = useText()
  if (standing.isEarned && standing.isSuspended) return <Status kind="attention">{t('Suspended for now')}</Status>
  return standing.isEarned ? <Status kind="earned">{t('Earned')}</Status> : <Status>{t('In progress')}</Status>
}
