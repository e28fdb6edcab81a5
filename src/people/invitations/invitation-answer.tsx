import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Me = { name: string; isOwner: boolean; hasOtherName: boolean }
type Given = {
  invitation: { address: string; name: string }
  me: Me | null
  hasAccount: boolean
  here: string
  answer: unknown
}

/** How to accept: with the account one is signed in to, with the one the address has, or with a new one. */
export function InvitationAnswer({ invitation, me, hasAccount, here, answer }: Given) {
  const t = useText()
  const elsewhere = `/sign-in?${new URLSearchParams({ to: here })}`
  if (me?.isOwner) {
    return (
      <PageForm answer={answer} intent="accept">
        <p>{t('You are signed in as {name}.', { name: me.name })}</p>
        <div>
          <Button>{t('Accept the invitation')}</Button>
        </div>
      </PageForm>
    )
  }
  if (me) return <WhoseSession invitation={invitation} me={me} hasAccount={hasAccount} here={here} answer={answer} />
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
            help={t('As it should appear on what you earn.')}
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

/** The letter went to an address that is not this account's: a second address of its owner, or a colleague's letter on the same computer. */
function WhoseSession({ invitation, me, hasAccount, here, answer }: Given & { me: Me }) {
  const t = useText()
  const whom = invitation.name ? t('{name} ({address})', invitation) : invitation.address
  const goOn = (isFirst: boolean) => (
    <PageForm key="else" action="/sign-out">
      <HiddenFields values={{ to: here }} />
      <div>
        <Button kind={isFirst ? 'primary' : 'quiet'}>{t('I am someone else: sign out and go on')}</Button>
      </div>
      <p>
        {hasAccount
          ? t('The address it was sent to has an account. You come back to this invitation and sign in with it.')
          : t('You come back to this invitation and answer it with an account of your own.')}
      </p>
    </PageForm>
  )
  const add = (isFirst: boolean) => (
    <PageForm key="me" answer={answer} intent="accept">
      <div>
        <Button kind={isFirst ? 'primary' : 'quiet'}>{t('I am {name}: add this address', { name: me.name })}</Button>
      </div>
      <p>{t('{address} becomes one of your addresses, and you join with the account you have.', { address: invitation.address })}</p>
    </PageForm>
  )
  return (
    <Stack gap="l">
      <Callout kind="attention" title={t('Is this invitation yours?')}>
        <p>{t('It was sent to {whom}. This browser is signed in as {name}.', { whom, name: me.name })}</p>
      </Callout>
      {hasAccount ? goOn(true) : <Columns kind="pairs">{me.hasOtherName ? [goOn(true), add(false)] : [add(true), goOn(false)]}</Columns>}
    </Stack>
  )
}
