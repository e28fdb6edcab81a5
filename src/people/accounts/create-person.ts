import type { Scene } from '../../foundation/platform/command.ts'
import { violates } from '../../foundation/platform/database.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { writePassword } from './set-password.ts'

const taken = () => conflict('address-taken', 'There is an account with this address already. Please sign in with it.')

/**
 * Makes a person with an account, in the transaction of a command that has proof that the address is theirs.
 * @throws Refusal `address-taken`
 */
export async function createPerson(scene: Scene, { name, address, passwordHash }: { name: string; address: string; passwordHash: string }) {
  const { db, now, newId } = scene
  const id = newId()
  try {
    await db.insertInto('people').values({ id, name, email: address, emailVerified: true, createdAt: now, updatedAt: now }).execute()
    await db.insertInto('personAddresses').values({ id: newId(), personId: id, address, addedAt: now, verifiedAt: now }).execute()
  } catch (error) {
    if (violates(error, 'people_email_key') || violates(error, 'person_addresses_verified')) throw taken()
    throw error
  }
  await writePassword(scene, id, passwordHash)
  return id
}
