import { redirect } from 'react-router'
import { scene } from '../doors/scene.ts'
import type { Route } from './+types/sign-out-page.ts'
import { cookieHeaders } from './sign-in.ts'

/** Opened as an address, it changes nothing. */
export const loader = () => redirect('/')

export async function action({ request, context }: Route.ActionArgs) {
  const { world, actor } = context.get(scene)
  if (actor.kind !== 'person') return redirect('/', 303)
  const everywhere = (await request.formData()).get('everywhere') === 'true'
  const cookies = everywhere ? await world.accounts.signOutEverywhere(request.headers) : await world.accounts.signOut(request.headers)
  return redirect('/', { status: 303, headers: cookieHeaders(cookies) })
}

/** Never shown: both ways lead elsewhere. */
export default function SignOutPage() {
  return null
}
