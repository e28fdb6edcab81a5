import { Hono } from 'hono'
import { autosave } from '../../foundation/doors/autosave.ts'
import type { Http } from '../../foundation/doors/http.ts'
import { givenScores } from './given-scores.ts'
import type { Score } from './judging.ts'
import { saveScores } from './save-scores.ts'
import { writeScoreForm } from './score-form.ts'

/** What the workspace of an assessor sends by itself, as they write. */
export const scoresApi = new Hono<Http>().post(
  '/review/:assessmentId/scores',
  autosave(saveScores, {
    given: (form, { var: { db, actor }, req }) => givenScores(db, actor, req.param('assessmentId') ?? '', form),
    // As the command keeps them.
    shown: ({ open, scores }) => writeScoreForm(open as readonly string[], scores as readonly Score[]),
  }),
)
