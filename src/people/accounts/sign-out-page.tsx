import { redirect } from 'react-router'
import { localPath, sentForm } from '../../foundation/doors/form.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import type { Route } from './+types/sign-out-page.ts'
import { cookieHeaders } from './sign-in.ts'

/** Opened as an address, it changes nothing. */
export const loader = () => redirect('/')

/** By hand: a session is the accounts’ own matter and no command; what ends it are the cookies of the answer. */
export async function action(args: Route.ActionArgs) {
  const { request, context } = args
  const { world, actor } = context.get(pageContext)
  const form = await sentForm(args)
  // An invitation that was opened in a colleague's session is where its reader goes on.
  const to = localPath(form.get('to'), '/')
  if (actor.kind !== 'person') return redirect(to, 303)
  const everywhere = form.get('everywhere') === 'true'
  const cookies = everywhere ? await world.accounts.signOutEverywhere(request.headers) : await world.accounts.signOut(request.headers)
  // Other windows that listen hear that it is over.
  world.live.stir()
  return redirect(to, { status: 303, headers: cookieHeaders(cookies) })
}

/** Never shown: both ways lead elsewhere. */
export default function SignOutPage() {
  return null
}
