import type { ReactNode } from 'react'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'

type Given = {
  organization: { slug: string; name: string }
  choices: readonly { slug: string; name: string }[]
  current: 'submissions' | 'assessors' | 'leaks' | 'workload'
  children: ReactNode
}

/** Around both sides of the board: what is to be decided, and who decides it. */
export function BoardFrame({ organization, choices, current, children }: Given) {
  const t = useText()
  const places = { submissions: '/review/board', assessors: '/review/assessors', leaks: '/review/leaks', workload: '/review/workload' }
  return (
    <Page
      title={t('Who weighs what')}
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t('What is to be decided and who has it, without whose it is and without a score. Nobody is ranked.')}
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `${places[current]}?of=${slug}`} />
      <TabLinks
        label={t('Board')}
        links={[
          { to: `${places.submissions}?of=${organization.slug}`, label: t('Submissions'), current: current === 'submissions' },
          { to: `${places.assessors}?of=${organization.slug}`, label: t('Assessors'), current: current === 'assessors' },
          { to: `${places.leaks}?of=${organization.slug}`, label: t('To be masked'), current: current === 'leaks' },
          { to: `${places.workload}?of=${organization.slug}`, label: t('Time it takes'), current: current === 'workload' },
        ]}
      />
      {children}
    </Page>
  )
}
