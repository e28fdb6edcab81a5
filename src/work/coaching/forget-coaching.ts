import type { OpenTransaction } from '../../foundation/platform/database.ts'

/**
 * Takes away what a person is to be forgotten with: what they wrote for themselves, what they said of their own work, and the clips in which
 * they are seen. What they told others as a coach is part of these people's work; it stays, without a name, and without their voice and face.
 */
export async function forgetCoaching(db: OpenTransaction, personId: string, now: Date): Promise<void> {
  await db
    .updateTable('commentRecordings')
    .set({ fileDigest: null, goneAt: now })
    .where('authorId', '=', personId)
    .where('fileDigest', 'is not', null)
    .execute()
  await db.deleteFrom('comments').where('authorId', '=', personId).where('postedAt', 'is', null).execute()
  await db
    .deleteFrom('comments')
    .where('artifactId', 'in', (of) =>
      of
        .selectFrom('artifacts')
        .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
        .where('attempts.earnerId', '=', personId)
        .select('artifacts.id'),
    )
    .execute()
  await db
    .updateTable('coachSignals')
    .set({ because: '—' })
    .where('shareId', 'in', (of) => of.selectFrom('coachShares').where('earnerId', '=', personId).select('id'))
    .execute()
  await db.updateTable('coachShares').set({ question: '' }).where('earnerId', '=', personId).execute()
  await db.deleteFrom('modelClips').where('addedBy', '=', personId).execute()
}
