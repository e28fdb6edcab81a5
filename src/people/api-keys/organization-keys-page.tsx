import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationScopes } from '../../foundation/platform/scopes.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../organizations/admins-only.ts'
import { OrganizationTabs } from '../organizations/organization-tabs.tsx'
import { chooseOrganization } from '../organizations/organizations.ts'
import type { Route } from './+types/organization-keys-page.ts'
import { keysOf } from './api-keys.ts'
import { KeysBoard } from './keys-board.tsx'
import { makeAndShow } from './make-and-show.ts'
import { revokeKey } from './revoke-key.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    keys: await keysOf(db, { organizationId: organization.id }, world.now()),
    scopes: organizationScopes,
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  make: makeAndShow,
  revoke: form(revokeKey, ({ args }) => {
    const of = new URL(args.request.url).searchParams.get('of')
    return `/settings/organization/keys?${new URLSearchParams({ ...(of ? { of } : {}), said: 'revoked' })}`
  }),
})

export default function OrganizationKeysPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, keys, scopes, said } = loaderData
  const t = useText()
  return (
    <Page
      title={t('API keys of the organization')}
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t('Programs of the organization, such as the system of HR. A key does what it was made for, no matter who made it.')}
      actions={<TextLink to="/api/docs">{t('How programs ask Laurel')}</TextLink>}
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/settings/organization/keys?of=${slug}`} />
      <KeysBoard key={organization.id} keys={keys} scopes={scopes} answer={actionData} organizationId={organization.id} />
      <Toast>{said === 'revoked' && !actionData ? t('The key is revoked.') : null}</Toast>
    </Page>
  )
}
