import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** The pages of a roster. */
export function RosterTabs({ of, current }: { of: string; current: 'syncs' | 'mapping' | 'settings' }) {
  const t = useText()
  const to = (page: string) => `/settings/organization/roster${page}?of=${of}`
  return (
    <TabLinks
      label={t('Roster')}
      links={[
        { to: to(''), label: t('Rosters that came'), current: current === 'syncs' },
        { to: to('/mapping'), label: t('What becomes of it'), current: current === 'mapping' },
        { to: to('/settings'), label: t('Student system and rules'), current: current === 'settings' },
      ]}
    />
  )
}
