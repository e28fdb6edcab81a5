import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { submissionReleased } from '../assessment/assessment-facts.ts'
import { release } from '../assessment/release-assessment.ts'

/**
 * Releases what a person holds when they assess for the organization no more, in the transaction that says so:
 * they can't release it themselves then, nobody else could take it, and its earner would wait for good.
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
    .where('assessments.releasedAt', 'is', null)
    .where('assessments.finishedAt', 'is', null)
    .where('attempts.state', '=', 'in_assessment')
    .where('achievements.organizationId', '=', organizationId)
    .select(['assessments.id as assessmentId', 'assessments.submissionId', 'attempts.id as attemptId', 'attempts.state'])
    .forUpdate(['attempts', 'assessments'])
    .execute()
  for (const assessment of held) await release({ db, now }, assessment)
  return held.map(({ assessmentId, submissionId }) =>
    fact(submissionReleased, { organizationId, subjectId: submissionId }, { assessmentId, because: 'no-longer-assessor' }),
  )
}
