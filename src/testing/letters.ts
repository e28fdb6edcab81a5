import { wholeLetter } from '../foundation/mail/link-secret.ts'
import type { World } from '../foundation/platform/world.ts'

/** The letters to an address, oldest first, with the words their reader gets. */
export async function lettersTo(world: World, address: string) {
  const letters = await world.db.selectFrom('messages').where('toAddress', '=', address).orderBy('id').selectAll().execute()
  return letters.map((letter) => {
    const { text, html } = wholeLetter(world.keys, letter)
    return { ...letter, text, html }
  })
}
