import type { ReactNode } from 'react'
import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'

export type CohortPlace = 'plan' | 'discussion' | 'shared' | 'people'
type Given = {
  cohort: { id: string; name: string; organization: string; archivedAt: Date | null }
  current: CohortPlace
  children: ReactNode
}

/** What every page of a cohort stands in: its name, and the ways to its other pages. */
export function CohortFrame({ cohort: { id, name, organization, archivedAt }, current, children }: Given) {
  const t = useText()
  const names: Record<CohortPlace, string> = {
    plan: t('Plan and dates'),
    discussion: t('Discussion'),
    shared: t('Shared work'),
    people: t('People'),
  }
  const at = `/learning/cohorts/${id}`
  return (
    <Page
      title={name}
      {...(current !== 'plan' && { part: names[current] })}
      width="reading"
      eyebrow={<TextLink to="/learning/cohorts">{t('Cohorts')}</TextLink>}
      lede={t('A cohort at {organization}. Only its members see what is here.', { organization })}
      index={false}
    >
      <TabLinks
        label={name}
        links={(['plan', 'discussion', 'shared', 'people'] as const).map((place) => ({
          to: place === 'plan' ? at : `${at}/${place}`,
          label: names[place],
          current: place === current,
        }))}
      />
      {archivedAt && (
        <div className="mb-6">
          <Callout>
            <p>{t('This cohort is archived: it can be read, and an organizer can bring it back.')}</p>
          </Callout>
        </div>
      )}
      {children}
    </Page>
  )
}
