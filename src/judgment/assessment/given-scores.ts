import type { Actor } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { findAssessment } from './find-assessment.ts'
import type { Score } from './judging.ts'
import { readScoreForm } from './score-form.ts'

/** What the form of an assessment says, with each place in the evidence found in what was handed in. */
export async function givenScores(
  db: Queryable,
  actor: Actor,
  assessmentId: string,
  form: FormData,
): Promise<{ assessmentId: string; revision?: number; scores: Score[] }> {
  const { open, criteria, items } = await findAssessment(db, actor, assessmentId)
  const openCriteria = open.flatMap((id) => criteria.find((criterion) => criterion.id === id) ?? [])
  return {
    assessmentId,
    ...(form.has('revision') && { revision: Number(form.get('revision')) }),
    scores: readScoreForm(form, openCriteria, items),
  }
}
