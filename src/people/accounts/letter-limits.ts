import type { Queryable } from '../../foundation/platform/database.ts'
import { countTry, giveBackTry, limitTries } from '../../foundation/platform/rate-limit.ts'

const minutes = 60

// Letters are counted for whoever gets them. What a whole network may ask for is only there against floods: a school sits behind one
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

/** Counts a letter to an address that anyone can type. @throws Refusal `too-many-tries` */
export const limitLettersTo = (db: Queryable, to: string): Promise<void> =>
  limitTries(db, `letters to ${to.trim().toLowerCase()}`, limits.toAddress)

/** Counts what is asked for by one network, for letters that go only to addresses that are known. @throws Refusal `too-many-tries` */
export const limitAskedLetters = (db: Queryable, clientAddress: string): Promise<void> =>
  limitTries(db, `letters asked by client ${clientAddress}`, limits.asked)

/** Counts a letter that a signed-in person sends to an address not yet shown to be theirs. @throws Refusal `too-many-tries` */
export const limitLettersBy = (db: Queryable, personId: string): Promise<void> => limitTries(db, `letters by ${personId}`, limits.byPerson)

/** Whether one more letter with a sign-in link may go to this person, at whichever of their addresses. Counts it. */
export const mayHaveLetter = async (db: Queryable, personId: string): Promise<boolean> =>
  (await countTry(db, `letters to person ${personId}`, limits.toPerson)) === 0

const signUps = (clientAddress: string) => `sign-up letters client ${clientAddress}`

/** Counts a sign-up by its network, before the form is read. @throws Refusal `too-many-tries` */
export const limitSignUps = (db: Queryable, clientAddress: string): Promise<void> =>
  limitTries(db, signUps(clientAddress), limits.toStrangers)

/** Counts a sign-up by the address it names. @throws Refusal `too-many-tries` */
export async function limitSignUpsTo(db: Queryable, to: string): Promise<void> {
  await limitLettersTo(db, to)
  await limitTries(db, `sign-up letters to ${to.trim().toLowerCase()}`, limits.toStranger)
}

/** Takes back the count of a sign-up whose address was shown to be its owner's. */
export const forgetSignUp = (db: Queryable, clientAddress: string): Promise<void> => giveBackTry(db, signUps(clientAddress))
