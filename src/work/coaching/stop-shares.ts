import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { isCoachIn } from './coaches.ts'
import { clipUnshared } from './coaching-facts.ts'

/** Ends what is shared with a person who coaches in the organization no more, in the transaction that says so. Their earners are told. */
export async function stopShares(
  { db, now }: Scene,
  { personId, organizationId }: { personId: string; organizationId: string },
): Promise<Fact[]> {
  if (await isCoachIn(db, organizationId, personId)) return []
  const stopped = await db
    .updateTable('coachShares')
    .set({ stoppedAt: now, stoppedBecause: 'no-longer-coach' })
    .where('coachId', '=', personId)
    .where('organizationId', '=', organizationId)
    .where('stoppedAt', 'is', null)
    .returning(['id', 'attemptId'])
    .execute()
  if (stopped.length === 0) return []
  const issuers = await db
    .selectFrom('attempts')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .where(
      'attempts.id',
      'in',
      stopped.map(({ attemptId }) => attemptId),
    )
    .select(['attempts.id', 'achievements.organizationId'])
    .execute()
  const issuerOf = new Map(issuers.map(({ id, organizationId: issuerId }) => [id, issuerId]))
  return stopped.map(({ id: shareId, attemptId }) =>
    fact(clipUnshared, { organizationId: issuerOf.get(attemptId) ?? null, subjectId: attemptId }, { shareId, because: 'no-longer-coach' }),
  )
}
