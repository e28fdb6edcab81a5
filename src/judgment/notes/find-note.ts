import type { Queryable } from '../../foundation/platform/database.ts'

export type Note = { body: string; revision: number; savedAt: Date | null }

/** What an assessor noted for themselves of one assessment of theirs. Read as they may read it: for everyone else there is none. */
export async function findNote(db: Queryable, assessmentId: string): Promise<Note> {
  const kept = await db
    .selectFrom('assessorNotes')
    .where('assessmentId', '=', assessmentId)
    .select(['body', 'revision', 'savedAt'])
    .executeTakeFirst()
  return kept ?? { body: '', revision: 0, savedAt: null }
}
