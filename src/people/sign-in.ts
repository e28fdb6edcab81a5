import type { RouterContextProvider } from 'react-router'
import { scene } from '../doors/scene.ts'
import type { Queryable } from '../platform/database.ts'
import { forgetTries, limitTries, requireTriesLeft } from '../platform/rate-limit.ts'
import { invalid } from '../platform/refusal.ts'
import type { World } from '../platform/world.ts'
import { findPersonByAddress } from './people.ts'
import { address } from './person-fields.ts'

const minutes = 60

// A whole school may sit behind one address, so an address gets far more tries than an account does.
const limits = {
  perClient: { tries: 200, seconds: 15 * minutes },
  perAccount: { tries: 10, seconds: 15 * minutes },
  perAccountAnywhere: { tries: 60, seconds: 60 * minutes },
  letters: { tries: 4, seconds: 15 * minutes },
  lettersPerClient: { tries: 40, seconds: 15 * minutes },
}

/** Counts a request for a letter to an address that anyone can type: sign-up and sign-in links. @throws Refusal `too-many-tries` */
export async function limitLetters(db: Queryable, { clientAddress, to }: { clientAddress: string; to: string }): Promise<void> {
  await limitLettersOf(db, clientAddress)
  await limitLettersTo(db, to)
}

/** The part of it that is known before the form is read. @throws Refusal `too-many-tries` */
export const limitLettersOf = (db: Queryable, clientAddress: string): Promise<void> =>
  limitTries(db, `letters client ${clientAddress}`, limits.lettersPerClient)

/** The part of it that the form tells. @throws Refusal `too-many-tries` */
export const limitLettersTo = (db: Queryable, to: string): Promise<void> =>
  limitTries(db, `letters to ${to.trim().toLowerCase()}`, limits.letters)

/** Refuses whoever has no tries left to sign in, before anything of their form is read; counts nothing. @throws Refusal `too-many-tries` */
export async function signInsLeft({ context }: { context: Readonly<RouterContextProvider> }): Promise<void> {
  const { world, clientAddress } = context.get(scene)
  await requireTriesLeft(world.db, `sign-in client ${clientAddress}`, limits.perClient)
}

/** Counts the use of a link, so that nobody tries many. @throws Refusal `too-many-tries` */
export const limitLinks = (db: Queryable, clientAddress: string): Promise<void> =>
  limitTries(db, `links client ${clientAddress}`, limits.perClient)

/** Counts a guess at one's own old password, in a session that may be another's. @throws Refusal `too-many-tries` */
export const limitPasswords = (db: Queryable, personId: string): Promise<void> => limitTries(db, `password ${personId}`, limits.perAccount)

/**
 * Signs in by password, with any address she has shown to be hers.
 * @returns the cookies of the new session
 * @throws Refusal `sign-in-wrong`, the same for an unknown address and a wrong password; `too-many-tries`
 */
export async function signIn(
  world: World,
  { email, password }: { email: string; password: string },
  { headers, clientAddress }: { headers: Headers; clientAddress: string },
): Promise<string[]> {
  const parsed = address.safeParse(email)
  if (!parsed.success)
    throw invalid('input-invalid', 'Please check your e-mail address.', [
      { field: 'email', message: parsed.error.issues[0]?.message ?? '' },
    ])
  const person = await findPersonByAddress(world.db, parsed.data)
  const account = person?.email ?? parsed.data
  await limitTries(world.db, `sign-in client ${clientAddress}`, limits.perClient)
  await limitTries(world.db, `sign-in account ${account}`, limits.perAccountAnywhere)
  await limitTries(world.db, `sign-in account ${account} client ${clientAddress}`, limits.perAccount)
  const cookies = await world.accounts.signIn({ email: account, password }, headers)
  if (!cookies) {
    throw invalid('sign-in-wrong', 'This e-mail address and password do not belong together. Try again, or ask for a sign-in link.')
  }
  await forgetTries(world.db, `sign-in account ${account} client ${clientAddress}`)
  return cookies
}

/** The headers that hand cookies to the browser. */
export function cookieHeaders(cookies: readonly string[]): Headers {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return headers
}
