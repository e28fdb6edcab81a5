import { Download, PenLine } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/bring-page.ts'
import { bringFramework } from './bring-framework.ts'
import { authorsOnly } from './framework-doors.ts'
import { mostFrameworkBytes } from './framework-text.ts'
import { OutlineFields } from './outline-fields.tsx'
import { writeFramework } from './write-framework.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  authorsOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'author', 'admin')
  return { organization: { id: organization.id, name: organization.name } }
}

export const action = forms<unknown>(
  {
    bring: form(bringFramework, ({ result: { arrivalId } }) => `/frameworks/arrivals/${arrivalId}`, {
      bounds: { upTo: mostFrameworkBytes + 100_000 },
      input: async (_args, sent) => {
        const file = sent.get('file')
        return { source: file instanceof File && file.size > 0 ? (await file.text()).replaceAll('\0', '') : '' }
      },
    }),
    write: form(writeFramework, ({ result: { frameworkId } }) => `/frameworks/${frameworkId}?said=saved`),
  },
  { bounds: { upTo: mostFrameworkBytes + 100_000 }, unread: 'bring' },
)

/** A framework comes as a CASE package, or is written here. */
export default function BringPage({ loaderData: { organization }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Add a framework')}
      eyebrow={<TextLink to="/frameworks">{t('Frameworks')}</TextLink>}
      lede={t('For {organization}. What you bring is looked at first: you see what it has and what it changes.', {
        organization: organization.name,
      })}
      width="reading"
      index={false}
    >
      <Stack gap="xl">
        <Section
          title={t('Bring a CASE package')}
          lede={t(
            'States, associations and OpenSALT publish their frameworks as CASE 1.0 or 1.1: a JSON file, or an address that gives one.',
          )}
        >
          <PageForm answer={actionData} intent="bring" encType="multipart/form-data">
            <HiddenFields values={{ organizationId: organization.id }} />
            <FileDrop
              name="file"
              label={t('The package')}
              accept=".json,application/json"
              maxBytes={mostFrameworkBytes}
              help={t('A JSON file of at most 30 MB.')}
            />
            <Field
              name="address"
              type="url"
              label={t('Or its web address')}
              optional
              maxLength={2000}
              placeholder="https://…/ims/case/v1p0/CFPackages/…"
              help={t('The address of its CFDocument will do, too. It has to be open to the public.')}
            />
            <Checkbox name="isPublic" label={t('Visitors may read it: its license allows that')} defaultChecked={false} />
            <div>
              <Button icon={Download}>{t('Look at it')}</Button>
            </div>
          </PageForm>
        </Section>
        <Section title={t('Or write your own')} lede={t('What your organization itself expects of good practice, line by line.')}>
          <PageForm answer={actionData} intent="write">
            <HiddenFields values={{ organizationId: organization.id }} />
            <OutlineFields />
            <div>
              <Button icon={PenLine} kind="quiet">
                {t('Save the framework')}
              </Button>
            </div>
          </PageForm>
        </Section>
      </Stack>
    </Page>
  )
}
