import type { Actor } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Citation } from '../shown-evidence/citation.ts'
import { readCitedPlace } from '../shown-evidence/cited-place.ts'
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

/** The place in the evidence that a form names by its piece and, as it is typed, where in it. */
export async function givenPlace(db: Queryable, actor: Actor, assessmentId: string, form: FormData): Promise<Citation> {
  const { items } = await findAssessment(db, actor, assessmentId)
  const item = items.find(({ id }) => id === form.get('item'))
  return item ? readCitedPlace(item, String(form.get('place') ?? '')) : {}
}
