import type { Queryable } from '../../foundation/platform/database.ts'
import { type CountedTry, countTry, giveBackTry } from '../../foundation/platform/rate-limit.ts'

const minutes = 60

// Letters are counted for the person who gets them. What a whole network may ask for is only there against floods: a school sits behind one
// address, and on its first day everyone asks at once.
const limits = {
  toAddress: { tries: 4, seconds: 15 * minutes },
  toPerson: { tries: 6, seconds: 15 * minutes },
  byPerson: { tries: 10, seconds: 15 * minutes },
  /** Sign-ups write to addresses that nobody has shown to be theirs. One that is confirmed is given back. */
  toStrangers: { tries: 100, seconds: 15 * minutes },
  /** Each of them is good for a day, so the one who really asks has a link that works. */
  toStranger: { tries: 8, seconds: 24 * 60 * minutes },
  asked: { tries: 400, seconds: 15 * minutes },
}

type FromNetwork = { clientAddress?: string }

/** A letter to an address that anyone can type. */
export const letterTo = (to: string): CountedTry => ({ key: `letters to ${to.trim().toLowerCase()}`, ...limits.toAddress })

/** What is asked for by one network, for letters that go only to addresses that are known. */
export const letterAsked = ({ clientAddress }: FromNetwork): CountedTry | null =>
  clientAddress === undefined ? null : { key: `letters asked by client ${clientAddress}`, ...limits.asked }

/** A letter that a signed-in person sends to an address not yet shown to be theirs. */
export const letterBy = (personId: string | null): CountedTry | null =>
  personId === null ? null : { key: `letters by ${personId}`, ...limits.byPerson }

/** Whether one more letter with a sign-in link may go to this person, at whichever of their addresses. Counts it. */
export const mayHaveLetter = async (db: Queryable, personId: string): Promise<boolean> =>
  (await countTry(db, `letters to person ${personId}`, limits.toPerson)) === 0

const signUps = (clientAddress: string) => `sign-up letters client ${clientAddress}`

/** A sign-up, by its network and by the address it names. */
export const signUpLetter = (to: string, { clientAddress }: FromNetwork): (CountedTry | null)[] => [
  clientAddress === undefined ? null : { key: signUps(clientAddress), ...limits.toStrangers },
  letterTo(to),
  { key: `sign-up letters to ${to.trim().toLowerCase()}`, ...limits.toStranger },
]

/** Takes back the count of a sign-up whose address was shown to be its owner's. */
export async function forgetSignUp(db: Queryable, { clientAddress }: FromNetwork): Promise<void> {
  if (clientAddress !== undefined) await giveBackTry(db, signUps(clientAddress))
}
