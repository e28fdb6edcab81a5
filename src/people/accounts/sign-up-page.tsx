import { redirect } from 'react-router'
import { localPath } from '../../foundation/doors/form.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/sign-up-page.ts'
import { askToSignUp } from './sign-up.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, actor } = context.get(pageContext)
  const { searchParams } = new URL(request.url)
  const to = localPath(searchParams.get('to'), '/')
  if (actor.kind === 'person') throw redirect(to)
  return {
    to,
    isOpen: world.config.SIGN_UP === 'open',
    sent: searchParams.has('sent'),
    demo: world.config.DEMO,
    mailIsSent: Boolean(world.config.SMTP_URL),
  }
}

export const action = form(askToSignUp, () => '/sign-up?sent', {
  input: ({ context }, sent) => ({ to: localPath(sent.get('to'), '/'), locale: context.get(pageContext).locale }),
})

export default function SignUpPage({ loaderData: { to, isOpen, sent, demo, mailIsSent }, actionData }: Route.ComponentProps) {
  const t = useText()
  if (!isOpen) {
    return (
      <Page
        title={t('Accounts begin with an invitation')}
        width="reading"
        lede={t('Your district sends it to your e-mail address. Reading the catalog needs no account.')}
        index={false}
      >
        <Row>
          <LinkButton to={to === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to })}`}>{t('Sign in')}</LinkButton>
          <LinkButton to="/catalog" kind="quiet">
            {t('Look at the catalog')}
          </LinkButton>
        </Row>
      </Page>
    )
  }
  if (sent) {
    return (
      <Page title={t('Look in your mail')} width="reading" index={false}>
        <Callout title={t('An e-mail is on its way')}>
          <p>
            {t(
              'Open the link in it within 24 hours and choose a password: then your account is ready. Nothing after five minutes? Look in the spam folder, or try again.',
            )}
          </p>
          {demo && (
            <LinkButton to="/outbox" kind="quiet" small>
              {t('Open the demo’s outbox')}
            </LinkButton>
          )}
          {!demo && !mailIsSent && <p>{t('This Laurel can’t send mail yet. Please ask your district for an invitation.')}</p>}
        </Callout>
      </Page>
    )
  }
  return (
    <Page
      title={t('Create an account')}
      width="reading"
      lede={t('Your account is yours for life, also when you change districts. Reading the catalog needs none.')}
      index={false}
    >
      <PageForm answer={actionData}>
        <HiddenFields values={{ to }} />
        <Field name="name" label={t('Your name')} help={t('As it should appear on what you earn.')} autoComplete="name" required />
        <Field
          name="email"
          type="email"
          label={t('E-mail address')}
          help={t('At school or at home; you can add others later.')}
          autoComplete="email"
          inputMode="email"
          required
        />
        <div>
          <Button>{t('Send me the link')}</Button>
        </div>
        <p>{t('You choose your password after opening the link.')}</p>
      </PageForm>
    </Page>
  )
}
