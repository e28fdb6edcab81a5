import { data, redirect } from 'react-router'
import { localPath, refuse } from '../../foundation/doors/form.ts'
import { scene } from '../../foundation/doors/scene.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/sign-in-link-page.ts'
import { cookieHeaders, forgetLink, limitLinks, signInByLink } from './sign-in.ts'

// Nothing happens on GET: programs that look through mail open every link, and would use this one up.
export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const token = searchParams.get('token') ?? ''
  return { token, to: localPath(searchParams.get('to'), '/') }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { world, clientAddress } = context.get(scene)
  await limitLinks(world.db, clientAddress)
  const form = await request.formData()
  try {
    const cookies = await signInByLink(world, String(form.get('token') ?? ''), request.headers)
    if (!cookies) {
      const spent = 'This link can’t be used any more: it has been used, is more than 20 minutes old, or is not complete.'
      return data(refuse(conflict('link-spent', spent), form).data, { status: 410 })
    }
    await forgetLink(world.db, clientAddress)
    return redirect(localPath(form.get('to'), '/'), { status: 303, headers: cookieHeaders(cookies) })
  } catch (error) {
    return refuse(error, form)
  }
}

export default function SignInLinkPage({ loaderData: { token, to }, actionData }: Route.ComponentProps) {
  const t = useText()
  if (token === '' || actionData) return <NewLink to={to} why={actionData?.refused.message ?? t('This link is not complete.')} />
  return (
    <Page title={t('Sign in to Laurel')} width="reading" lede={t('One press, and you are in.')} index={false}>
      <PageForm action="/sign-in/link">
        <HiddenFields values={{ token, to }} />
        <div>
          <Button>{t('Sign in')}</Button>
        </div>
      </PageForm>
    </Page>
  )
}

function NewLink({ to, why }: { to: string; why: string }) {
  const t = useText()
  return (
    <Page title={t('Ask for a new link')} width="reading" lede={why} index={false}>
      <PageForm action="/sign-in" intent="link">
        <HiddenFields values={{ to }} />
        <Field name="email" type="email" label={t('E-mail address')} autoComplete="email" inputMode="email" required />
        <div>
          <Button>{t('Send me a new link')}</Button>
        </div>
      </PageForm>
    </Page>
  )
}
