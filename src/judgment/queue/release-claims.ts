import type { Seat } from '../../definitions/achievements/seats.ts'
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
  const [assesses, coaches] = [membership?.roles.includes('assessor') ?? false, membership?.roles.includes('coach') ?? false]
  if (assesses && coaches) return []
  const held = await db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('assessments.assessorId', '=', personId)
    .where('assessments.releasedAt', 'is', null)
    .where('assessments.finishedAt', 'is', null)
    .where((is) => is.or([is('attempts.state', '=', 'in_assessment'), is('seat', 'in', ['calibration', 'appeal'])]))
    .where('achievements.organizationId', '=', organizationId)
    // Where the coach decides, it is the role of a coach that they must keep; an appeal is heard by assessors alone.
    .where((row) =>
      row.or([
        ...(assesses ? [] : [row.or([row('decidedByCoach', 'is not', true), row('seat', '=', 'appeal')])]),
        ...(coaches ? [] : [row.and([row('decidedByCoach', '=', true), row('seat', '<>', 'appeal')])]),
      ]),
    )
    .select(['assessments.id as assessmentId', 'assessments.submissionId', 'attempts.id as attemptId', 'attempts.state'])
    .select((row) => row.ref('assessments.seat').$castTo<Seat>().as('seat'))
    .forUpdate(['attempts', 'assessments'])
    .execute()
  for (const assessment of held) await release({ db, now }, assessment, 'no-longer-assessor')
  return held.map(({ assessmentId, submissionId }) =>
    fact(submissionReleased, { organizationId, subjectId: submissionId }, { assessmentId, because: 'no-longer-assessor' }),
  )
}
