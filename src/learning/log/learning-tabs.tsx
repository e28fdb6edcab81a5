import { NotebookPen, UsersRound } from 'lucide-react'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** The two places of learning: alone and with others. */
export function LearningTabs({ current }: { current: 'log' | 'cohorts' }) {
  const t = useText()
  return (
    <TabLinks
      label={t('Learning')}
      links={[
        { to: '/learning', label: t('Log'), icon: NotebookPen, current: current === 'log' },
        { to: '/learning/cohorts', label: t('Cohorts'), icon: UsersRound, current: current === 'cohorts' },
      ]}
    />
  )
}
