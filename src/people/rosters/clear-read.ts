import type { OpenTransaction } from '../../foundation/platform/database.ts'

/** What a roster said is kept no longer than it takes to take it in: it names people who never come here. */
export async function clearRead(db: OpenTransaction, syncId: string): Promise<void> {
  await db.deleteFrom('rosterRows').where('syncId', '=', syncId).execute()
  await db.deleteFrom('rosterPieces').where('syncId', '=', syncId).execute()
}

/** What a student system is asked next has changed since it was asked for this, and this was taken in. */
export async function rememberAsking(
  db: OpenTransaction,
  { organizationId, way, beganAt }: { organizationId: string; way: string; beganAt: Date },
): Promise<void> {
  if (way !== 'rest') return
  await db.updateTable('rosterSources').set({ askedUntil: beganAt }).where('organizationId', '=', organizationId).execute()
}
