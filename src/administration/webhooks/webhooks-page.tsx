import { Webhook } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/webhooks-page.ts'
import { addWebhook } from './add-webhook.ts'
import { KindBoxes } from './kind-boxes.tsx'
import { chosenKinds } from './kind-groups.ts'
import { WebhookStatus } from './webhook-status.tsx'
import { webhooksOf } from './webhooks.ts'

const address = '/settings/organization/webhooks'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    webhooks: await webhooksOf(db, organization.id),
    kinds: world.factKinds.map(({ name, subject, sentence }) => ({ name, subject, sentence })),
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  add: form(addWebhook, ({ result }) => `${address}/${result.id}?said=added`, {
    input: ({ context }, sent) => ({ kinds: chosenKinds(sent, context.get(pageContext).world.factKinds) }),
  }),
})

export default function WebhooksPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, webhooks, kinds, said } = loaderData
  const t = useText()
  return (
    <Page
      title={t('Webhooks')}
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t('Addresses of other programs that Laurel tells as soon as something happens: an award, a decision, a new member.')}
      index={false}
    >
      <Stack gap="xl">
        <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `${address}?of=${slug}`} />
        <DataTable
          caption={t('Webhooks')}
          hideCaption
          rows={webhooks}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon={Webhook} title={t('No webhooks yet')}>
              {t('Add the address of a program that is to hear of facts, such as the system of HR.')}
            </EmptyState>
          }
          columns={[
            {
              key: 'url',
              label: t('Address'),
              head: true,
              wide: true,
              cell: ({ id, url }) => (
                <TextLink to={`${address}/${id}`}>
                  <span className="break-all">{url}</span>
                </TextLink>
              ),
            },
            {
              key: 'kinds',
              label: t('Is told of'),
              cell: ({ kinds: told }) => t('{count, plural, one {# kind of fact} other {# kinds of fact}}', { count: told.length }),
            },
            {
              key: 'since',
              label: t('Since'),
              cell: ({ addedAt }) => (
                <span className="whitespace-nowrap">
                  <Day at={addedAt} form="medium" />
                </span>
              ),
            },
            { key: 'state', label: t('State'), cell: (row) => <WebhookStatus {...row} /> },
          ]}
        />
        <Section id="add" title={t('Add a webhook')}>
          <PageForm answer={actionData} intent="add" key={webhooks.length}>
            <HiddenFields values={{ organizationId: organization.id }} />
            <Field
              name="url"
              type="url"
              label={t('Address')}
              help={t('It begins with https:// and lies on the public Internet.')}
              placeholder="https://"
              required
            />
            <KindBoxes kinds={kinds} />
            <div>
              <Button>{t('Add the webhook')}</Button>
            </div>
          </PageForm>
        </Section>
      </Stack>
      <Toast>{said === 'removed' && !actionData ? t('The webhook is removed.') : null}</Toast>
    </Page>
  )
}
