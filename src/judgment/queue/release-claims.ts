import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { submissionReleased } from '../assessment/assessment-facts.ts'

/**
 * Gives what a person holds back to the queue when they assess for the organization no more, in the transaction that says so:
 * they can't hand it back then, nobody else could take it, and its earner would wait for good.
 */
export async function releaseClaims({ db, now }: Scene, who: { personId: string; organizationId: string }): Promise<Fact[]> {
  const { personId, organizationId } = who
  const membership = await db
    .selectFrom('memberships')
    .where('personId', '=', personId)
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .select('roles')
    .executeTakeFirst()
  if (membership?.roles.includes('assessor')) return []
  const held = await db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .where('assessments.assessorId', '=', personId)
    .where('assessments.handedBackAt', 'is', null)
    .where('attempts.state', '=', 'in_assessment')
    .where('achievements.organizationId', '=', organizationId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('decisions').whereRef('decisions.submissionId', '=', 'submissions.id').select('decisions.id'))),
    )
    .select(['assessments.id', 'assessments.submissionId', 'attempts.id as attemptId'])
    .forUpdate(['attempts', 'assessments'])
    .execute()
  for (const { id, attemptId } of held) {
    await db.updateTable('assessments').set({ handedBackAt: now }).where('id', '=', id).execute()
    await db.updateTable('attempts').set({ state: 'submitted', changedAt: now }).where('id', '=', attemptId).execute()
  }
  return held.map(({ id, submissionId }) =>
    fact(submissionReleased, { organizationId, subjectId: submissionId }, { assessmentId: id, because: 'no-longer-assessor' }),
  )
}
