import { Button, LinkButton } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Field } from '../ui/field.tsx'
import { PageForm } from '../ui/page-form.tsx'
import { Section } from '../ui/section.tsx'
import { Stack } from '../ui/stack.tsx'
import { useText } from '../ui/text.tsx'

type Given = {
  invitation: { address: string; name: string }
  me: { name: string; isOwner: boolean } | null
  hasAccount: boolean
  here: string
  answer: unknown
}

/** How to accept: with the account one is signed in to, with the one the address has, or with a new one. */
export function InvitationAnswer({ invitation, me, hasAccount, here, answer }: Given) {
  const t = useText()
  const elsewhere = `/sign-in?${new URLSearchParams({ to: here })}`
  if (me && hasAccount && !me.isOwner) {
    return (
      <Callout kind="attention" title={t('This invitation is for another account')}>
        <p>
          {t(
            'You are signed in as {name}, and {address} belongs to someone else’s account. Sign out, open the link again and sign in with that account.',
            { name: me.name, address: invitation.address },
          )}
        </p>
        <PageForm action="/sign-out">
          <div>
            <Button kind="quiet">{t('Sign out')}</Button>
          </div>
        </PageForm>
      </Callout>
    )
  }
  if (me) {
    return (
      <PageForm answer={answer} intent="accept">
        <p>
          {hasAccount
            ? t('You are signed in as {name}.', { name: me.name })
            : t('You are signed in as {name}. {address} will be added to your account.', { name: me.name, address: invitation.address })}
        </p>
        <div>
          <Button>{t('Accept the invitation')}</Button>
        </div>
      </PageForm>
    )
  }
  if (hasAccount) {
    return (
      <Stack gap="l">
        <Section title={t('Sign in and accept')} lede={t('You have an account with this address.')}>
          <PageForm answer={answer} intent="sign-in">
            <Field
              name="email"
              type="email"
              label={t('E-mail address')}
              defaultValue={invitation.address}
              autoComplete="username"
              required
            />
            <Field name="password" type="password" label={t('Password')} autoComplete="current-password" required />
            <div>
              <Button>{t('Sign in and accept')}</Button>
            </div>
          </PageForm>
        </Section>
        <p>
          <LinkButton to={elsewhere} kind="plain" small>
            {t('Sign in with a link instead')}
          </LinkButton>
        </p>
      </Stack>
    )
  }
  return (
    <Stack gap="l">
      <Section title={t('Create your account and accept')} lede={t('It is yours for life, also when you change districts.')}>
        <PageForm answer={answer} intent="join">
          <Field name="email" type="email" label={t('E-mail address')} defaultValue={invitation.address} autoComplete="username" readOnly />
          <Field
            name="name"
            label={t('Your name')}
            defaultValue={invitation.name}
            help={t('As it shall stand on what you earn.')}
            autoComplete="name"
            required
          />
          <Field
            name="password"
            type="password"
            label={t('Password')}
            help={t('At least 10 characters. A few words in a row are easy to remember.')}
            autoComplete="new-password"
            required
          />
          <div>
            <Button>{t('Create account and accept')}</Button>
          </div>
        </PageForm>
      </Section>
      <p>
        {t('You have an account with another address?')}{' '}
        <LinkButton to={elsewhere} kind="plain" small>
          {t('Sign in with it')}
        </LinkButton>
      </p>
    </Stack>
  )
}
