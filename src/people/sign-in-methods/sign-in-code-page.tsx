import { redirect } from 'react-router'
import { localPath, refuse } from '../../foundation/doors/form.ts'
import { forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { daysTrusted, halfSignedIn } from '../accounts/second-step.ts'
import { cookieHeaders, signInsLeft } from '../accounts/sign-in.ts'
import type { Route } from './+types/sign-in-code-page.ts'
import { askResetOf, finishSignIn } from './finish-sign-in.ts'
import { resetDays } from './reset-two-step.ts'

export function loader({ request, context }: Route.LoaderArgs) {
  const { world, actor } = context.get(pageContext)
  const { searchParams } = new URL(request.url)
  const to = localPath(searchParams.get('to'), '/')
  if (actor.kind === 'person') throw redirect(to)
  if (halfSignedIn(world, request.headers) === null) throw redirect(`/sign-in?${new URLSearchParams({ to })}`)
  return { to, trustDays: daysTrusted, resetDays, asked: searchParams.has('asked') }
}

/** By hand: a session is the accounts’ own matter and no command; it comes as cookies of the answer. */
export const action = forms(
  {
    async code({ request, context }) {
      const { world } = context.get(pageContext)
      const form = await request.formData()
      try {
        const given = { code: String(form.get('code') ?? ''), trust: form.get('trust') === 'true' }
        const cookies = await finishSignIn(world, given, request.headers)
        return redirect(localPath(form.get('to'), '/'), { status: 303, headers: cookieHeaders(cookies) })
      } catch (error) {
        return refuse(error, form)
      }
    },
    async lost({ request, context }) {
      const { world } = context.get(pageContext)
      const form = await request.formData()
      try {
        await askResetOf(world, request.headers)
        return redirect(`/sign-in/code?${new URLSearchParams({ asked: '', to: localPath(form.get('to'), '/') })}`, 303)
      } catch (error) {
        return refuse(error, form)
      }
    },
  },
  { before: signInsLeft },
)

export default function SignInCodePage({ loaderData: { to, trustDays, resetDays: days, asked }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('The second step')}
      width="reading"
      lede={t('Type the six digits that your app shows now, or one of your recovery codes.')}
      index={false}
    >
      <Stack gap="xl">
        {asked && (
          <Callout title={t('It ends in {days} days', { days })}>
            <p>{t('An e-mail went to every address of yours. After that, sign in again: no code is asked then.')}</p>
          </Callout>
        )}
        <PageForm answer={actionData} intent="code">
          <HiddenFields values={{ to }} />
          <Field name="code" label={t('Code')} autoComplete="one-time-code" maxLength={40} required />
          <Checkbox
            name="trust"
            value="true"
            label={t('Don’t ask in this browser for {days} days. Only where it is your own.', { days: trustDays })}
          />
          <div>
            <Button>{t('Sign in')}</Button>
          </div>
        </PageForm>
        <Fold summary={t('I have neither the app nor a recovery code')}>
          <Stack gap="m">
            <p>
              {t(
                'If you have a passkey, sign in with that. Otherwise the second step can end in {days} days: every address of yours gets an e-mail, so that nobody else can do this unseen. Your district can’t shorten it, and that protects you.',
                { days },
              )}
            </p>
            <p>
              <TextLink to="/sign-in">{t('Sign in with a passkey')}</TextLink>
            </p>
            <PageForm answer={actionData} intent="lost">
              <HiddenFields values={{ to }} />
              <div>
                <Button kind="quiet">{t('End the second step in {days} days', { days })}</Button>
              </div>
            </PageForm>
          </Stack>
        </Fold>
      </Stack>
    </Page>
  )
}
