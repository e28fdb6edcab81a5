import { data } from 'react-router'
import { localPath } from '../../foundation/doors/form.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/sign-up-confirm-page.ts'
import { linkRefused } from './link-tokens.ts'
import { signInAndGo } from './sign-in.ts'
import { confirmSignUp, findSignUp } from './sign-up.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, t } = context.get(pageContext)
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const found = await findSignUp(db, token, world.now())
  if (found.fault)
    return data({ ...found, token, why: t(linkRefused(found.fault).sentence) }, { status: found.fault === 'unknown' ? 404 : 410 })
  return data({ ...found, token, why: '' })
}

export const action = form(
  confirmSignUp,
  ({ result: { email, returnTo }, args, form: sent }) =>
    signInAndGo(args, { email, password: String(sent.get('password')) }, localPath(returnTo, '/')),
  { input: ({ context }) => ({ locale: context.get(pageContext).locale }) },
)

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
