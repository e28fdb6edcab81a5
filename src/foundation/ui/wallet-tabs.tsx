import { texts } from '../words/sentence.ts'
import { useText } from '../words/text.tsx'
import { TabLinks } from './tabs.tsx'

/** The pages of what is a person's own, in the order of their use. */
const pages = [
  { to: '/wallet', label: texts('Badges') },
  { to: '/wallet/import', label: texts('Bring in') },
  { to: '/wallet/shares', label: texts('Shared') },
  { to: '/wallet/profile', label: texts('Public page') },
  { to: '/wallet/transcript', label: texts('Transcript') },
  { to: '/wallet/endorsements', label: texts('What others say') },
  { to: '/wallet/kudos', label: texts('Kudos') },
  { to: '/wallet/key', label: texts('Key') },
  { to: '/wallet/leave', label: texts('Archive') },
] as const

/** Leads from each page of the wallet to the others. */
export function WalletTabs({ current }: { current: (typeof pages)[number]['to'] }) {
  const t = useText()
  return <TabLinks label={t('Wallet')} links={pages.map(({ to, label }) => ({ to, label: t(label), current: to === current }))} />
}
