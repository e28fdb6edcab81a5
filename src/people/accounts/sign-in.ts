import { type RouterContextProvider, redirect } from 'react-router'
import { pageContext } from '../../foundation/doors/page-context.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { faultsIn, inOurWords } from '../../foundation/platform/field-faults.ts'
import { countTry, forgetTries, giveBackTry, limitTries, waitFor } from '../../foundation/platform/rate-limit.ts'
import { invalid } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { knownBrowserCookie, knownBrowserIn } from './known-browser.ts'
import { findPersonByAddress } from './people.ts'
import { address } from './person-fields.ts'
import { isHalf, orHalf } from './second-step.ts'

const minutes = 60

// Only what was wrong counts: a whole school sits behind one address, and signs in at eight.
const limits = {
  perClient: { tries: 200, seconds: 15 * minutes },
  sentByClient: { tries: 2000, seconds: 15 * minutes },
  sentByBrowser: { tries: 200, seconds: 15 * minutes },
  perBrowser: { tries: 10, seconds: 15 * minutes },
  perAccount: { tries: 10, seconds: 15 * minutes },
  /** An account with so many wrong tries from anywhere is under attack. That refuses nobody: each network gets fewer tries at it. */
  perAccountAnywhere: { tries: 60, seconds: 60 * minutes },
  perAccountAttacked: { tries: 5, seconds: 15 * minutes },
}

/**
 * Counts what is sent to sign in, right or wrong, before anything of it is read: against floods, not against guessing. A person who has signed
 * in with this browser before is none of the others behind the same address. @throws Refusal `too-many-tries`
 */
export async function signInsLeft({ request, context }: { request: Request; context: Readonly<RouterContextProvider> }): Promise<void> {
  const { world, clientAddress } = context.get(pageContext)
  const browser = knownBrowserIn(world, request.headers)
  if (browser) await limitTries(world.db, `sign-in door browser ${browser.id}`, limits.sentByBrowser)
  else await limitTries(world.db, `sign-in door client ${clientAddress}`, limits.sentByClient)
}

type From = { headers: Headers; clientAddress: string }

/**
 * Signs in by password, with any address they have shown to be theirs. Wrong tries from elsewhere never refuse the right password, and
 * none at all do in a browser that its owner has signed in with before, but the ten made there.
 * @returns the cookies of the new session, and the one by which this browser is known; or, where a code is asked too, the one that says so (`isHalf`)
 * @throws Refusal `sign-in-wrong`, the same for an unknown address and a wrong password; `too-many-tries`
 */
export async function signIn(
  world: World,
  { email, password }: { email: string; password: string },
  { headers, clientAddress }: From,
): Promise<string[]> {
  const parsed = address.safeParse(email, inOurWords)
  if (!parsed.success)
    throw invalid('input-invalid', 'Please check your e-mail address.', [
      ...faultsIn(parsed.error).map((fault) => ({ ...fault, field: 'email' })),
    ])
  const person = await findPersonByAddress(world.db, parsed.data)
  const account = person?.email ?? parsed.data
  const browser = knownBrowserIn(world, headers)
  const right = await takeTry(world.db, { account, clientAddress, browserId: person && browser?.knows(person.id) ? browser.id : null })
  const cookies = await world.accounts.signIn({ email: account, password }, headers)
  if (!cookies || !person) {
    await countTry(world.db, anywhere(account), limits.perAccountAnywhere)
    throw invalid('sign-in-wrong', 'This e-mail address and password do not belong together. Try again, or ask for a sign-in link.')
  }
  await right()
  return (await orHalf(world, cookies, person.id, headers)) ?? [...cookies, knownBrowserCookie(world, headers, person.id)]
}

const anywhere = (account: string) => `sign-in account ${account}`

/**
 * Counts a try to sign in, in what it is counted in. A known browser has tries of its own; with those used up it is like any other.
 * @returns what to do when it was right
 * @throws Refusal `too-many-tries`
 */
async function takeTry(
  db: Queryable,
  { account, clientAddress, browserId }: { account: string; clientAddress: string; browserId: string | null },
): Promise<() => Promise<void>> {
  const own = `sign-in account ${account} browser ${browserId}`
  if (browserId && (await countTry(db, own, limits.perBrowser)) === 0) return () => forgetTries(db, own)
  const attacked = (await waitFor(db, anywhere(account), limits.perAccountAnywhere)) > 0
  const here = `sign-in account ${account} client ${clientAddress}`
  const client = `sign-in client ${clientAddress}`
  await limitTries(db, here, attacked ? limits.perAccountAttacked : limits.perAccount)
  await limitTries(db, client, limits.perClient)
  return async () => {
    await forgetTries(db, here)
    await giveBackTry(db, client)
  }
}

/** Signs in by the link in a letter. @returns the cookies, or null when the link is forged, used or too old */
export async function signInByLink(world: World, token: string, headers: Headers): Promise<string[] | null> {
  const cookies = await world.accounts.redeemLink(token, headers)
  if (!cookies) return null
  const written = new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
  const personId = await world.accounts.personIn(written)
  if (!personId) return cookies
  return (await orHalf(world, cookies, personId, headers)) ?? [...cookies, knownBrowserCookie(world, headers, personId)]
}

/** Signs in at a page that has just made or opened an account, and goes on. @throws Refusal as `signIn` does */
export async function signInAndGo(
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
  given: { email: string; password: string },
  to: string,
): Promise<Response> {
  const { world, clientAddress } = context.get(pageContext)
  const cookies = await signIn(world, given, { headers: request.headers, clientAddress })
  return signedInTo(cookies, to)
}

/** Goes on after a right password or link: to where it leads, or where a code is asked to the page that asks for it. */
export const signedInTo = (cookies: readonly string[], to: string): Response =>
  redirect(isHalf(cookies) ? `/sign-in/code?${new URLSearchParams({ to })}` : to, { status: 303, headers: cookieHeaders(cookies) })

/** The headers that hand cookies to the browser. */
export function cookieHeaders(cookies: readonly string[]): Headers {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return headers
}
