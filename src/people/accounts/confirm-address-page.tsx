import { redirect } from 'react-router'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/confirm-address-page.ts'
import { confirmAddress } from './addresses.ts'

export function loader({ request, context }: Route.LoaderArgs) {
  const { actor } = context.get(pageContext)
  const { pathname, search, searchParams } = new URL(request.url)
  // Only the person who added the address can confirm it, so that nobody gets an address by sending someone a link.
  if (actor.kind !== 'person') throw redirect(`/sign-in?${new URLSearchParams({ to: pathname + search })}`)
  return { token: searchParams.get('token') ?? '', name: actor.name }
}

export const action = form(confirmAddress, () => '/settings?said=confirmed')

export default function ConfirmAddressPage({ loaderData: { token, name }, actionData }: Route.ComponentProps) {
  const t = useText()
  if (actionData) {
    return (
      <Page title={t('This link can’t be used')} width="reading" lede={refusedForm(actionData)?.refused.message} index={false}>
        <Row>
          <LinkButton to="/settings#addresses">{t('Send a new link from your settings')}</LinkButton>
        </Row>
      </Page>
    )
  }
  return (
    <Page title={t('Confirm this address')} width="reading" lede={t('It will belong to the account of {name}.', { name })} index={false}>
      <PageForm>
        <HiddenFields values={{ token }} />
        <div>
          <Button>{t('Confirm address')}</Button>
        </div>
      </PageForm>
    </Page>
  )
}
