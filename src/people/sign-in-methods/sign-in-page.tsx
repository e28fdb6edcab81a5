import { redirect } from 'react-router'
import { localPath, refuse } from '../../foundation/doors/form.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { SignInAs } from '../../foundation/ui/sign-in-as.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { askForLink } from '../accounts/ask-for-link.ts'
import { findDemoPeople } from '../accounts/demo-people.ts'
import { cookieHeaders, signedInTo, signIn, signInsLeft } from '../accounts/sign-in.ts'
import type { Route } from './+types/sign-in-page.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { signInByPasskey } from './sign-in-by-passkey.ts'

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '')

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const address = new URL(request.url)
  const to = localPath(address.searchParams.get('to'), '/')
  if (actor.kind === 'person') throw redirect(to)
  const demo = await findDemoPeople(db, world.config.DEMO)
  return {
    to,
    demo,
    mailIsSent: Boolean(world.config.SMTP_URL),
    signUpIsOpen: world.config.SIGN_UP === 'open',
    sent: address.searchParams.has('sent'),
  }
}

export const action = forms(
  {
    async password({ request, context }) {
      const { world, clientAddress } = context.get(pageContext)
      const form = await request.formData()
      try {
        const given = { email: textOf(form, 'email'), password: textOf(form, 'password') }
        const cookies = await signIn(world, given, { headers: request.headers, clientAddress })
        return signedInTo(cookies, localPath(form.get('to'), '/'))
      } catch (error) {
        return refuse(error, form)
      }
    },
    async passkey({ request, context }) {
      const { world, clientAddress } = context.get(pageContext)
      const form = await request.formData()
      try {
        const cookies = await signInByPasskey(world, textOf(form, 'credential'), { headers: request.headers, clientAddress })
        return redirect(localPath(form.get('to'), '/'), { status: 303, headers: cookieHeaders(cookies) })
      } catch (error) {
        return refuse(error, form)
      }
    },
    link: form(askForLink, ({ form: sent }) => `/sign-in?${new URLSearchParams({ sent: '', to: localPath(sent.get('to'), '/') })}`, {
      input: (_args, sent) => ({ to: localPath(sent.get('to'), '/') }),
    }),
  },
  { before: signInsLeft },
)

export default function SignInPage({ loaderData: { to, demo, mailIsSent, signUpIsOpen, sent }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page title={t('Sign in')} index={false}>
      <Stack gap="xl">
        {sent && (
          <Callout title={t('Look in your mail')}>
            <p>
              {t(
                'If there is an account with this address, a link is on its way. It works once, for 20 minutes. Nothing after five minutes? Look in the spam folder, or try another of your addresses.',
              )}
            </p>
            {demo && (
              <LinkButton to="/outbox" kind="quiet" small>
                {t('Open the demo’s outbox')}
              </LinkButton>
            )}
            {!demo && !mailIsSent && <p>{t('This Laurel can’t send mail yet. Please ask your district for help.')}</p>}
          </Callout>
        )}
        {demo && (
          <Section title={t('Look around as someone of the demo')}>
            <SignInAs
              action="/sign-in"
              people={demo.people.map(({ name, email, role, shows }) => ({
                name,
                role,
                does: shows,
                fields: { intent: 'password', email, password: demo.password, to },
              }))}
            />
          </Section>
        )}
        <Columns kind="two">
          <Section title={t('With your password')}>
            <PageForm answer={actionData} intent="password">
              <HiddenFields values={{ to }} />
              <Field name="email" type="email" label={t('E-mail address')} autoComplete="username webauthn" inputMode="email" required />
              <Field name="password" type="password" label={t('Password')} autoComplete="current-password" required />
              <div>
                <Button>{t('Sign in')}</Button>
              </div>
            </PageForm>
          </Section>
          <div>
            <Section
              title={t('With a link')}
              lede={t('No password at hand? We send a link to your address that signs you in. You can set a new password afterwards.')}
            >
              <PageForm answer={actionData} intent="link">
                <HiddenFields values={{ to }} />
                <Field name="email" type="email" label={t('E-mail address')} autoComplete="email" inputMode="email" required />
                <div>
                  <Button kind="quiet">{t('Send me a link')}</Button>
                </div>
              </PageForm>
            </Section>
            <div hidden className="mt-10">
              <Section title={t('With a passkey')} lede={t('Your fingerprint, your face or the code of your device is enough.')}>
                <PasskeyForm
                  options="/sign-in/passkey.json"
                  intent="passkey"
                  answer={actionData}
                  button={t('Sign in with a passkey')}
                  values={{ to }}
                  offered
                />
              </Section>
            </div>
          </div>
        </Columns>
        <p>
          {signUpIsOpen ? (
            <>
              {t('New here?')}{' '}
              <LinkButton to={to === '/' ? '/sign-up' : `/sign-up?${new URLSearchParams({ to })}`} kind="plain" small>
                {t('Create an account')}
              </LinkButton>
            </>
          ) : (
            t('New here? Accounts begin with an invitation from your district.')
          )}
        </p>
      </Stack>
    </Page>
  )
}
