import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { addSchools } from '../organizations/add-schools.ts'
import { adminsOnly } from '../organizations/admins-only.ts'
import { chooseOrganization, schoolsOf } from '../organizations/organizations.ts'
import type { Route } from './+types/start-schools-page.ts'
import { StartSteps } from './start-steps.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin')
  const schools = await schoolsOf(db, organization.id)
  return { organizationId: organization.id, name: organization.name, schools: schools.map(({ name }) => name) }
}

export const action = form(addSchools, () => '/start/next')

export default function StartSchoolsPage({ loaderData: { organizationId, name, schools }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Schools of {name}', { name })}
      width="reading"
      lede={t('People can then belong to one. You can add more at any time.')}
      index={false}
    >
      <StartSteps now={1} />
      <PageForm answer={actionData}>
        <HiddenFields values={{ organizationId }} />
        <Field
          name="names"
          type="textarea"
          label={t('Names, one a line')}
          rows={8}
          placeholder={'Northside Middle School\nCedar Grove Elementary'}
          help={
            schools.length > 0
              ? t('Here already: {schools}', { schools: schools.join(', ') })
              : t('Paste them from a spreadsheet or a web page.')
          }
          required
        />
        <Row>
          <Button>{t('Add schools')}</Button>
          <LinkButton to="/start/next" kind="quiet">
            {t('Later')}
          </LinkButton>
        </Row>
      </PageForm>
    </Page>
  )
}
