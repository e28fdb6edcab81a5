import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { inTransaction } from '../../foundation/platform/database.ts'
import { counting } from '../../foundation/platform/rate-limit.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { knownBrowserCookie } from '../accounts/known-browser.ts'
import { endHalf, halfSignedIn, trustCookie } from '../accounts/second-step.ts'
import { codeTry, takeCode } from './check-code.ts'
import { askTwoStepReset } from './reset-two-step.ts'

const tooLate = () => conflict('second-step-late', 'That took longer than ten minutes. Please sign in once more.')

/**
 * The second step, after password or link. With a code, what was asked to end the step is taken back: phone or codes are there.
 * @returns the cookies of the session
 * @throws Refusal `second-step-late`, `code-wrong`, `too-many-tries`
 */
export async function finishSignIn(world: World, { code, trust }: { code: string; trust: boolean }, headers: Headers): Promise<string[]> {
  const personId = halfSignedIn(world, headers)
  if (personId === null) throw tooLate()
  const now = world.now()
  await counting(world.db, [codeTry(personId)], () =>
    inTransaction(world.db, async (db) => {
      await takeCode({ db, keys: world.keys, now }, personId, code.slice(0, 40))
      await db.deleteFrom('twoStepResets').where('personId', '=', personId).execute()
    }),
  )
  const cookies = await world.accounts.openSession(personId, headers)
  return [...cookies, knownBrowserCookie(world, headers, personId), endHalf(world), ...(trust ? [trustCookie(world, personId)] : [])]
}

/** Asks that the second step end in a week, for who has given the first and lost phone and codes. @throws Refusal `second-step-late` */
export async function askResetOf(world: World, headers: Headers): Promise<void> {
  const personId = halfSignedIn(world, headers)
  if (personId === null) throw tooLate()
  await perform(world, system, askTwoStepReset, { personId })
}
