import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { RuleStanding } from './find-rules.ts'

/** Where a rule stands, in a word. */
export function StandingOfRule({ standing }: { standing: RuleStanding }) {
  const t = useText()
  if (standing === 'in-force') return <Status kind="done">{t('In force')}</Status>
  if (standing === 'to-come') return <Status kind="waiting">{t('To come')}</Status>
  return standing === 'over' ? <Status>{t('Over')}</Status> : <Status kind="waiting">{t('Not published')}</Status>
}
