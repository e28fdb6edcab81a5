import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { organizationsOf } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/new-cohort-page.ts'
import { CohortFields } from './cohort-form.tsx'
import { findStudyChoices } from './find-choices.ts'
import { makeCohort } from './make-cohort.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const organizations = await organizationsOf(db, actor, 'earner', 'coach', 'admin')
  if (organizations.length === 0)
    throw forbidden('not-learning-there', 'Earners, coaches and admins of this organization can make a cohort there.')
  return { organizations: organizations.map(({ id, name }) => ({ value: id, label: name })), studies: await findStudyChoices(db, actor) }
}

export const action = form(makeCohort, ({ result }) => `/learning/cohorts/${result.cohortId}/people`)

export default function NewCohortPage({ loaderData: { organizations, studies }, actionData }: Route.ComponentProps) {
  const t = useText()
  const [first] = organizations
  return (
    <Page title={t('Make a cohort')} width="reading" eyebrow={<TextLink to="/learning/cohorts">{t('Cohorts')}</TextLink>} index={false}>
      <PageForm answer={actionData}>
        {organizations.length > 1 ? (
          <Select name="organizationId" label={t('Organization')} options={organizations} />
        ) : (
          <HiddenFields values={{ organizationId: first?.value }} />
        )}
        <CohortFields studies={studies} chosen={[]} />
        <div>
          <Button>{t('Make it and invite people')}</Button>
        </div>
      </PageForm>
    </Page>
  )
}
