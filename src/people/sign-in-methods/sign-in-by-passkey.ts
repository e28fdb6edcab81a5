import { inTransaction } from '../../foundation/platform/database.ts'
import { counting } from '../../foundation/platform/rate-limit.ts'
import type { World } from '../../foundation/platform/world.ts'
import { linkTry } from '../accounts/guess-limits.ts'
import { knownBrowserCookie } from '../accounts/known-browser.ts'
import { acceptPasskey } from './check-passkey.ts'

/**
 * Signs in by a passkey, without an address and without another step: whoever uses it has the device and has shown to it that it is they.
 * @returns the cookies of the new session, and the one by which this browser is known
 * @throws Refusal `passkey-refused`, `passkey-late`, `too-many-tries`
 */
export async function signInByPasskey(
  world: World,
  text: string,
  { headers, clientAddress }: { headers: Headers; clientAddress: string },
): Promise<string[]> {
  const { personId } = await counting(world.db, [linkTry({ clientAddress })], () =>
    inTransaction(world.db, (db) => acceptPasskey(world, db, { text, purpose: 'sign-in', askerId: null })),
  )
  return [...(await world.accounts.openSession(personId, headers)), knownBrowserCookie(world, headers, personId)]
}
