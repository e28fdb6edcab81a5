import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AppealAgainst } from '../../work/attempts/appeals-of.ts'

/** What an appeal is against, in a list. */
export function useAgainst(): Record<AppealAgainst, string> {
  const t = useText()
  return { decision: t('against “keep working”'), revocation: t('against taking an award back') }
}

/** Late or nearly so, in words. */
export function AppealDue({ dueOn, today }: { dueOn: string; today: string }) {
  const t = useText()
  if (dueOn < today) return <Status kind="attention">{t('late')}</Status>
  if (dueOn === today) return <Status kind="waiting">{t('today')}</Status>
  return null
}
