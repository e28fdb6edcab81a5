import { redirect } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { type Actor, organizationsWhere, zoneOf } from '../../foundation/platform/actor.ts'
import { WrittenIn } from '../../foundation/ui/written.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { readPlaceQuery } from '../../work/documents/document-place.ts'
import { markLeak } from '../leaks/mark-leak.ts'
import { saveNote } from '../notes/save-note.ts'
import { countOpened } from '../time-on-task/count-opened.ts'
import type { Route } from './+types/assessment-page.ts'
import { AssessmentWorkspace } from './assessment-workspace.tsx'
import { ComparedView } from './compared-view.tsx'
import { DecidedView } from './decided-view.tsx'
import { findAssessment } from './find-assessment.ts'
import { FinishedView } from './finished-view.tsx'
import { givenPlace, givenScores } from './given-scores.ts'
import { releaseAssessment } from './release-assessment.ts'
import { reopenAssessment } from './reopen-assessment.ts'
import { saveScores } from './save-scores.ts'
import { sayAcquaintance } from './say-acquaintance.ts'

export const handle = { scripted: true }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const after = await watchFrom(world)
  const assessment = await findAssessment(db, actor, params.assessmentId)
  if (assessment.state === 'released' || assessment.state === 'withdrawn') throw redirect(queueOf(actor))
  const { appeal, state, asksAcquaintance } = assessment
  // Whether it was right to take an award back no rubric says, and what was decided stands there.
  if (appeal && (state !== 'open' || (appeal.against === 'revocation' && !asksAcquaintance)))
    throw redirect(`/review/appeals/${assessment.assessmentId}`)
  const query = new URL(request.url).searchParams
  return {
    ...assessment,
    of: query.get('of'),
    at: readPlaceQuery(query),
    said: query.get('said'),
    today: dayIn(zoneOf(actor), world.now()),
    openedAt: world.now().toISOString(),
    after,
  }
}

export const action = forms<unknown>({
  acquaintance: form(sayAcquaintance, ({ args: { params }, form: sent }) =>
    sent.get('knows') === 'true' ? '/review?said=handed-back' : `/review/${params.assessmentId}`,
  ),
  release: form(releaseAssessment, ({ args: { context } }) => `${queueOf(context.get(pageContext).actor)}?said=released`),
  reopen: form(reopenAssessment, ({ args: { params } }) => `/review/${params.assessmentId}`),
  leak: form(
    markLeak,
    ({ args: { params }, result: { rule, isMasked } }) =>
      rule === 'hand-back'
        ? '/review?said=handed-back'
        : `/review/${params.assessmentId}?said=leak-${rule === 'judge-open' ? 'open' : isMasked ? 'masked' : 'asked'}`,
    {
      async input({ params, context }, sent) {
        const { db, actor } = context.get(pageContext)
        const assessmentId = String(params.assessmentId)
        return { assessmentId, citation: await givenPlace(db, actor, assessmentId, sent) }
      },
    },
  ),
  note: form(saveNote, ({ args: { params } }) => `/review/${params.assessmentId}`),
  save: form(
    saveScores,
    async ({ args, form: sent }) => {
      await countOpened(args, String(args.params.assessmentId), sent)
      return `/review/${args.params.assessmentId}${sent.get('then') === 'decide' ? '/decide' : ''}`
    },
    {
      input({ params, context }, sent) {
        const { db, actor } = context.get(pageContext)
        return givenScores(db, actor, String(params.assessmentId), sent)
      },
    },
  ),
})

/** Where somebody goes on: to the queue, or, who only coaches, to what waits for their word. */
const queueOf = (actor: Actor) => (organizationsWhere(actor, 'assessor').length > 0 ? '/review' : '/review/coach')

export default function AssessmentPage({ loaderData: assessment, actionData }: Route.ComponentProps) {
  if (assessment.decision) return <DecidedView assessment={assessment} decision={assessment.decision} />
  if (assessment.compared) return <ComparedView assessment={assessment} compared={assessment.compared} />
  if (assessment.state === 'finished') return <FinishedView assessment={assessment} answer={actionData} />
  return (
    <WrittenIn value={assessment.language}>
      <AssessmentWorkspace key={assessment.assessmentId} assessment={assessment} answer={actionData} />
    </WrittenIn>
  )
}
