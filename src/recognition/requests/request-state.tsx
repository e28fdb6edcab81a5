import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'

type State = { state: 'open' | 'agreed' | 'refused' | 'withdrawn'; isLate: boolean; countsLate: boolean }

/** Where a request stands, in a word, and whether it came late. */
export function RequestState({ state, isLate, countsLate }: State) {
  const t = useText()
  return (
    <>
      {isLate && !countsLate && state !== 'withdrawn' && <Status kind="attention">{t('Late')}</Status>}
      {state === 'open' && <Status kind="waiting">{t('Not decided yet')}</Status>}
      {state === 'agreed' && <Status kind="done">{countsLate ? t('Agreed to, although late') : t('Agreed to')}</Status>}
      {state === 'refused' && <Status kind="attention">{t('Refused')}</Status>}
      {state === 'withdrawn' && <Status>{t('Taken back')}</Status>}
    </>
  )
}
