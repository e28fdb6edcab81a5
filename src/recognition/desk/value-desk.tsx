import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'

/** What HR and admins do about value, each on a page of its own. */
const places = {
  month: ['/value/month', texts('Month')],
  requests: ['/value/requests', texts('Requests')],
  approvals: ['/value/approvals', texts('Approvals')],
  rules: ['/value/rules', texts('Rules')],
  acceptance: ['/value/acceptance', texts('Acceptance')],
  goals: ['/value/goals', texts('Goals')],
  reports: ['/value/reports', texts('Reports')],
  pilots: ['/value/pilots', texts('Pilots')],
} as const

type Place = { slug: string; name: string }

/** At the top of each of these pages: leads to the others, and to the same of another organization that one answers for. */
export function ValueDesk({ of, choices = [], current }: { of: string; choices?: readonly Place[]; current: keyof typeof places }) {
  const t = useText()
  const [here] = places[current]
  const address = (to: string, slug: string) => `${to}?${new URLSearchParams({ of: slug })}`
  return (
    <>
      <TabLinks
        label={t('Value in the organization')}
        links={Object.entries(places).map(([name, [to, label]]) => ({ to: address(to, of), label: t(label), current: name === current }))}
      />
      <OrganizationTabs choices={choices} current={of} to={(slug) => address(here, slug)} />
    </>
  )
}
