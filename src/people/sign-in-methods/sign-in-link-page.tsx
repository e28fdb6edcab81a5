import { data } from 'react-router'
import { localPath, refuse, sentForm } from '../../foundation/doors/form.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { counting } from '../../foundation/platform/rate-limit.ts'
import { conflict, isRefusal } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { linkTry } from '../accounts/guess-limits.ts'
import { signedInTo, signInByLink } from '../accounts/sign-in.ts'
import type { Route } from './+types/sign-in-link-page.ts'

// Nothing happens on GET: programs that look through mail open every link, and would use this one up.
export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const token = searchParams.get('token') ?? ''
  return { token, to: localPath(searchParams.get('to'), '/') }
}

/** By hand: a session is the accounts’ own matter and no command; it comes as cookies of the answer. */
export async function action(args: Route.ActionArgs) {
  const { world, db, clientAddress } = args.context.get(pageContext)
  const sent = await sentForm(args)
  try {
    const cookies = await counting(db, [linkTry({ clientAddress })], async () => {
      const redeemed = await signInByLink(world, String(sent.get('token') ?? ''), args.request.headers)
      if (redeemed) return redeemed
      throw conflict('link-spent', 'This link can’t be used any more: it has been used, is more than 20 minutes old, or is not complete.')
    })
    return signedInTo(cookies, localPath(sent.get('to'), '/'))
  } catch (error) {
    const answer = refuse(error, sent)
    return isRefusal(error) && error.code === 'link-spent' ? data(answer.data, { status: 410 }) : answer
  }
}

export default function SignInLinkPage({ loaderData: { token, to }, actionData }: Route.ComponentProps) {
  const t = useText()
  if (token === '' || actionData)
    return <NewLink to={to} why={refusedForm(actionData)?.refused.message ?? t('This link is not complete.')} />
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
