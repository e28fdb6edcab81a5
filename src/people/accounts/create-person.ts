import type { Scene } from '../../foundation/platform/command.ts'
import { violates } from '../../foundation/platform/database.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import type { Locale } from '../../foundation/words/format.ts'
import { writePassword } from './set-password.ts'

const taken = () => conflict('address-taken', 'There is an account with this address already. Please sign in with it.')

type NewPerson = { name: string; address: string; passwordHash: string; locale: Locale | null }

/**
 * Makes a person with an account, in the transaction of a command that has proof that the address is theirs. The language of the browser in
 * which they gave that proof is theirs until they choose another.
 * @throws Refusal `address-taken`
 */
export async function createPerson(scene: Scene, { name, address, passwordHash, locale }: NewPerson) {
  const { db, now, newId } = scene
  const id = newId()
  try {
    await db
      .insertInto('people')
      .values({ id, name, email: address, emailVerified: true, locale, createdAt: now, updatedAt: now })
      .execute()
    await db.insertInto('personAddresses').values({ id: newId(), personId: id, address, addedAt: now, verifiedAt: now }).execute()
  } catch (error) {
    if (violates(error, 'people_email_key') || violates(error, 'person_addresses_verified')) throw taken()
    throw error
  }
  await writePassword(scene, id, passwordHash)
  return id
}
