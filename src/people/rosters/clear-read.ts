import type { OpenTransaction } from '../../foundation/platform/database.ts'

/** What a roster said is kept no longer than it takes to take it in: it names people who never come here. */
export async function clearRead(db: OpenTransaction, syncId: string): Promise<void> {
  await db.deleteFrom('rosterRows').where('syncId', '=', syncId).execute()
  await db.deleteFrom('rosterPieces').where('syncId', '=', syncId).execute()
}
