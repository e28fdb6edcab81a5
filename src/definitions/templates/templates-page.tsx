import { LayoutTemplate } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { authoredBy } from '../achievements/achievements.ts'
import type { Route } from './+types/templates-page.ts'
import { listTemplates } from './find-templates.ts'
import { changeTemplate, removeTemplate } from './keep-template.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const organizationIds = authoredBy(actor)
  if (organizationIds.length === 0)
    throw forbidden(
      'not-an-author',
      'Micro-credentials are written by authors and admins. Ask an admin of your organization for that role.',
    )
  const { searchParams } = new URL(request.url)
  const after = searchParams.get('after')
  return { ...(await listTemplates(db, organizationIds, { after })), after, said: searchParams.get('said') }
}

const saved = () => '/authoring/templates?said=saved'
export const action = forms<unknown>({ change: form(changeTemplate, saved), remove: form(removeTemplate, saved) })

/** The templates of one's organizations: what they are called, and whether they stay. */
export default function TemplatesPage({ loaderData: { rows, next, after, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Templates of your organization')}
      index={false}
      width="reading"
      eyebrow={<TextLink to="/authoring">{t('Authoring')}</TextLink>}
      lede={t('Any author can begin from them. Another one comes from any micro-credential of yours: “Keep as a template”.')}
      actions={
        <LinkButton to="/authoring/new" kind="quiet">
          {t('New micro-credential')}
        </LinkButton>
      }
    >
      {rows.length === 0 ? (
        <EmptyState icon={LayoutTemplate} title={t('No template yet')}>
          {t('What your micro-credentials have in common needs to be written only once.')}
        </EmptyState>
      ) : (
        <Rows label={t('Templates, the newest first')}>
          {rows.map(({ id, name, about, madeBy, changedAt, organizationName }) => (
            <RowItem
              key={id}
              title={name}
              note={
                <>
                  {about && <span className="block">{about}</span>}
                  <span className="block text-s">
                    {t.rich('{by}, <a></a>', { by: madeBy ?? organizationName, a: () => <Day at={changedAt} form="medium" /> })}
                  </span>
                </>
              }
              below={
                <Fold small summary={t('Change or remove')} open={refusedForm(actionData)?.values.intent === `change:${id}`}>
                  <Stack gap="m">
                    <PageForm answer={actionData} intent={`change:${id}`} className="max-w-reading gap-3!">
                      <HiddenFields values={{ templateId: id }} />
                      <Field name="name" label={t('Name of the template')} defaultValue={name} maxLength={120} />
                      <Field
                        name="about"
                        label={t('What it is good for')}
                        defaultValue={about}
                        type="textarea"
                        rows={2}
                        maxLength={600}
                        optional
                      />
                      <Row>
                        <Button kind="quiet" small>
                          {t('Save')}
                        </Button>
                      </Row>
                    </PageForm>
                    <PageForm
                      answer={actionData}
                      intent={`remove:${id}`}
                      confirm={t('Remove this template? What was started from it stays.')}
                    >
                      <HiddenFields values={{ templateId: id }} />
                      <Row>
                        <Button kind="plain" small>
                          {t('Remove the template')}
                        </Button>
                      </Row>
                    </PageForm>
                  </Stack>
                </Fold>
              }
            />
          ))}
        </Rows>
      )}
      <Pager previous={after && '/authoring/templates'} next={next && `/authoring/templates?after=${next}`} />
      <Toast>{said === 'saved' ? t('Saved.') : null}</Toast>
    </Page>
  )
}
