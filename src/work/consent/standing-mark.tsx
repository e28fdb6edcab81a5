import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Standing } from './consent-standing.ts'
import { scopeLabels, scopes } from './consent-words.ts'

/** What is allowed of a student, in a few words. Nobody asked reads otherwise than a no. */
export function StandingMark({ standing }: { standing: Standing }) {
  const t = useText()
  if (standing.state === 'unknown') return <Status kind="waiting">{t('Not known')}</Status>
  if (standing.state === 'refused') return <Status kind="attention">{t('No')}</Status>
  if (standing.state === 'over')
    return <Status kind="waiting">{t.rich('Was allowed until <d></d>', { d: () => <Day at={standing.until} form="medium" /> })}</Status>
  const all = standing.scopes.length === scopes.length
  return (
    <Status kind="done">
      {all
        ? t('Everything')
        : scopes
            .filter((scope) => standing.scopes.includes(scope))
            .map((scope) => t(scopeLabels[scope]))
            .join(' · ')}
    </Status>
  )
}
