import { redirect } from 'react-router'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/merge-link-page.ts'
import { proveByLink } from './prove-account.ts'

// Nothing happens on GET: programs that look through mail open every link.
export function loader({ request, context }: Route.LoaderArgs) {
  const { actor } = context.get(pageContext)
  const { pathname, search, searchParams } = new URL(request.url)
  if (actor.kind !== 'person') throw redirect(`/sign-in?${new URLSearchParams({ to: pathname + search })}`)
  return { token: searchParams.get('token') ?? '', email: actor.email }
}

export const action = form(proveByLink, ({ result: { proofId } }) => `/settings/merge/${proofId}`)

export default function MergeLinkPage({ loaderData: { token, email }, actionData }: Route.ComponentProps) {
  const t = useText()
  if (actionData) {
    return (
      <Page title={t('This link can’t be used')} width="reading" lede={refusedForm(actionData)?.refused.message} index={false}>
        <p>
          {t(
            'It works once, for 20 minutes, in the browser in which you are signed in to the account that asked for it. You are signed in as {email}.',
            { email },
          )}
        </p>
        <div className="mt-4">
          <LinkButton to="/settings/merge">{t('Ask for a new link')}</LinkButton>
        </div>
      </Page>
    )
  }
  return (
    <Page
      title={t('Is the other account yours?')}
      width="reading"
      lede={t('You are signed in as {email}. If you asked for this link, go on: you will see what moves before anything does.', { email })}
      index={false}
    >
      <PageForm>
        <HiddenFields values={{ token }} />
        <div>
          <Button>{t('This account is mine')}</Button>
        </div>
      </PageForm>
    </Page>
  )
}
