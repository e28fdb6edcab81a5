import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { submissionReleased } from '../assessment/assessment-facts.ts'
import { lockAssessment } from '../assessment/open-assessment.ts'
import { release } from '../assessment/release-assessment.ts'
import type { Marked } from '../leaks/mark-leak.ts'

/** Where the organization rules so, who was told whose the work is hands it back in the same moment: it counts against nobody, and what they scored is kept. */
export async function handBackLeaked(scene: Scene, { assessmentId, rule }: Marked): Promise<Fact[]> {
  if (rule !== 'hand-back') return []
  const assessment = await lockAssessment(scene, assessmentId)
  await release(scene, assessment, 'conflict')
  const { organizationId, submissionId } = assessment
  return [fact(submissionReleased, { organizationId, subjectId: submissionId }, { assessmentId, because: 'conflict' })]
}
