import { data, redirect } from 'react-router'
import { localPath, refuse } from '../../foundation/doors/form.ts'
import { scene } from '../../foundation/doors/scene.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/sign-up-confirm-page.ts'
import { forgetSignUp } from './letter-limits.ts'
import { linkRefused } from './link-tokens.ts'
import { cookieHeaders, forgetLink, limitLinks, signIn } from './sign-in.ts'
import { confirmSignUp, findSignUp } from './sign-up.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world } = context.get(scene)
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const found = await findSignUp(world.db, token, world.now())
  if (found.fault)
    return data({ ...found, token, why: linkRefused(found.fault).message }, { status: found.fault === 'unknown' ? 404 : 410 })
  return data({ ...found, token, why: '' })
}

export async function action({ request, context }: Route.ActionArgs) {
  const { world, clientAddress } = context.get(scene)
  await limitLinks(world.db, clientAddress)
  const form = await request.formData()
  try {
    const password = String(form.get('password') ?? '')
    const { email, returnTo } = await perform(world, visitor, confirmSignUp, { token: String(form.get('token') ?? ''), password })
    await forgetLink(world.db, clientAddress)
    await forgetSignUp(world.db, clientAddress)
    const cookies = await signIn(world, { email, password }, { headers: request.headers, clientAddress })
    return redirect(localPath(returnTo, '/'), { status: 303, headers: cookieHeaders(cookies) })
  } catch (error) {
    return refuse(error, form)
  }
}

export default function SignUpConfirmPage({ loaderData: found, actionData }: Route.ComponentProps) {
  const t = useText()
  if (found.fault) {
    return (
      <Page title={t('This link can’t be used')} width="reading" lede={found.why} index={false}>
        <Row>
          {found.fault === 'used' ? (
            <LinkButton to="/sign-in">{t('Sign in')}</LinkButton>
          ) : (
            <LinkButton to="/sign-up">{t('Ask for a new link')}</LinkButton>
          )}
        </Row>
      </Page>
    )
  }
  return (
    <Page
      title={t('Choose a password')}
      width="reading"
      lede={t('Your address is confirmed. One more thing, and your account is ready.')}
      index={false}
    >
      <PageForm answer={actionData}>
        <HiddenFields values={{ token: found.token }} />
        <Field name="email" type="email" label={t('E-mail address')} defaultValue={found.address} autoComplete="username" readOnly />
        <Field
          name="password"
          type="password"
          label={t('Password')}
          help={t('At least 10 characters. A few words in a row are easy to remember.')}
          autoComplete="new-password"
          required
        />
        <div>
          <Button>{t('Create my account')}</Button>
        </div>
      </PageForm>
    </Page>
  )
}
