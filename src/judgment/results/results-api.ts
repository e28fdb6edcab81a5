import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { csvAnswer } from '../../foundation/tables/csv-answer.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { findResults, type ToldResults } from './find-results.ts'

const head = texts(['Version', 'Figure', 'Part or criterion', 'Value'])
const figureNames = texts({
  started: 'Started',
  handedIn: 'Handed in',
  cameBack: 'Came back with next steps at least once',
  earned: 'Earned',
  stopped: 'Stopped before handing in',
  stoppedAt: 'Stopped there',
  notYet: 'Not shown yet at first',
  toHandIn: 'From the start to handing in',
  toDecision: 'From handing in to the decision',
  toNext: 'From next steps to handing in again',
  toEarned: 'From the start to earning it',
})
type Line = { version: number; figure: keyof typeof figureNames; about: string; value: number }

/** Every figure that is told, a line each; what is withheld has none. */
function* linesOf({ number: version, ...told }: ToldResults): Generator<Line> {
  for (const figure of ['started', 'handedIn', 'cameBack', 'earned', 'stopped'] as const) {
    const value = told[figure]
    if (value !== null && told.isEnough) yield { version, figure, about: '', value }
  }
  for (const { name, count } of told.stoppedAt ?? []) yield { version, figure: 'stoppedAt', about: name ?? '', value: count }
  for (const { name, notYet } of told.criteria)
    if (notYet !== null) yield { version, figure: 'notYet', about: name, value: Math.round(notYet * 1000) / 1000 }
  for (const figure of ['toHandIn', 'toDecision', 'toNext', 'toEarned'] as const) {
    const value = told.days[figure]
    if (value !== null) yield { version, figure, about: '', value }
  }
}

/** The results of a micro-credential as a file, for its authors: without persons. */
export const resultsApi = new Hono<Http>().get('/authoring/:id/results.csv', async (context) => {
  const { db, actor, locale } = context.var
  if (actor.kind === 'visitor') throw unauthenticated()
  const t = plainTextIn(locale)
  const { slug, versions } = await findResults(db, actor, context.req.param('id'))
  const lines = versions.flatMap((told) => [...linesOf(told)])
  return csvAnswer({
    name: `results-${slug}`,
    head: head.map((heading) => t(heading)),
    page: async (_from: null) => ({ rows: lines, next: null }),
    cells: ({ version, figure, about, value }) => [String(version), t(figureNames[figure]), about, String(value)],
  })
})
