import { FolderOpen } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { Watch } from '../../foundation/live/watch.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/shared-page.ts'
import { CohortFrame } from './cohort-frame.tsx'
import { endCohortShare, sayPart, shareWithCohort, takeShared } from './cohort-shares.ts'
import { findOwnCohort } from './find-cohorts.ts'
import { findOwnWork, findShares } from './find-shares.ts'
import { ShareCard } from './share-card.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const after = await watchFrom(world)
  const cohort = await findOwnCohort(db, actor, params.cohortId)
  const [shares, work] = await Promise.all([findShares(db, cohort.id), findOwnWork(db, cohort.personId)])
  return { cohort, shares, work, after }
}

const back = ({ result }: { result: { cohortId: string; shareId?: string } }) =>
  `/learning/cohorts/${result.cohortId}/shared${result.shareId ? `#share-${result.shareId}` : ''}`

export const action = forms<unknown>({
  share: form(shareWithCohort, back),
  end: form(endCohortShare, back),
  part: form(sayPart, back),
  take: form(takeShared, ({ result }) => `/work/${result.attemptId}?requirement=${result.requirementId}&said=added`, {
    // Where it goes is one choice: an attempt, and the part of it.
    input: ({ params }, sent) => {
      const [attemptId = '', requirementId = ''] = String(sent.get('to') ?? '').split(' ')
      return { ...params, attemptId, requirementId }
    },
  }),
})

export default function SharedPage({ loaderData: { cohort, shares, work, after }, actionData }: Route.ComponentProps) {
  const t = useText()
  const isLive = cohort.archivedAt === null
  const own = work.filter(({ artifacts }) => artifacts.length > 0)
  return (
    <CohortFrame cohort={cohort} current="shared">
      <Stack gap="xl">
        <p className="max-w-reading text-soft">
          {t(
            'Work that you made together. Each says what part was theirs, takes it into their own work, and hands it in for themselves: everyone is assessed on what they show.',
          )}
        </p>
        {shares.length > 0 ? (
          <ul className="grid gap-4" aria-label={t('Shared work')}>
            {shares.map((share) => (
              <ShareCard key={share.id} share={share} cohort={cohort} work={work} isLive={isLive} answer={actionData} />
            ))}
          </ul>
        ) : (
          <EmptyState icon={FolderOpen} title={t('Nothing shared yet')}>
            {t('What someone shares from their work is shown here to the members, and to nobody else.')}
          </EmptyState>
        )}
        {isLive && (
          <Section
            title={t('Share something of yours')}
            lede={t(
              'Members see it until you end it, leave, or withdraw the work. What they have taken into their own work stays with them.',
            )}
          >
            {own.length > 0 ? (
              <PageForm answer={actionData} intent="share">
                <HiddenFields values={{ cohortId: cohort.id }} />
                <Select
                  name="artifactId"
                  label={t('From your work')}
                  options={own.flatMap(({ title, artifacts }) =>
                    artifacts.map(({ id, name }) => ({ value: id, label: name, group: title })),
                  )}
                />
                <Field name="note" label={t('What it is')} optional maxLength={1000} />
                <div>
                  <Button kind="quiet">{t('Share it with the cohort')}</Button>
                </div>
              </PageForm>
            ) : (
              <p className="text-soft">{t('Add an artifact to your own work first; then it can be chosen here.')}</p>
            )}
          </Section>
        )}
      </Stack>
      <Watch topics={[`cohort:${cohort.id}`]} after={after} />
    </CohortFrame>
  )
}
