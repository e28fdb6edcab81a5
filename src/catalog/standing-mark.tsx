import type { Standing } from '../achievements/achievements.ts'
import { Status } from '../ui/status.tsx'
import { useText } from '../ui/text.tsx'

/** That the reader has earned it, or has it in work. */
export function StandingMark({ standing }: { standing: Standing }) {
  const t = useText()
  return standing.isEarned ? <Status kind="earned">{t('Earned')}</Status> : <Status>{t('In work')}</Status>
}
