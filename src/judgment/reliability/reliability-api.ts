import { Hono } from 'hono'
import { levelNames } from '../../definitions/achievements/levels.ts'
import { independentSeats } from '../../definitions/achievements/seats.ts'
import type { Http } from '../../foundation/doors/http.ts'
import { csvAnswer } from '../../foundation/tables/csv-answer.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { linesTogether } from './weighed-together.ts'
import { whoseReliability } from './whose-reliability.ts'

const head = texts(['Micro-credential', 'Submission', 'Criterion', 'Month', 'First', 'Second', 'Third', 'Fourth', 'Fifth'])
const submissionsAtOnce = 200

/** Every criterion that several weighed, as a file for a researcher: without persons, and without days that lead to one. */
export const reliabilityApi = new Hono<Http>().get('/reliability.csv', async (context) => {
  const { db, actor, locale } = context.var
  const t = plainTextIn(locale)
  const { organization } = await whoseReliability(db, actor, context.req.raw)
  return csvAnswer({
    name: `reliability-${organization.slug}`,
    head: head.map((heading) => t(heading)),
    page: (after: { id: string; number: number } | null) => linesTogether(db, organization.id, after, submissionsAtOnce),
    cells: ({ achievement, submission, criterion, month, given }) => [
      achievement,
      String(submission),
      criterion,
      month,
      ...independentSeats.map((_, place) => (given[place] ? t(levelNames[given[place]]) : '')),
    ],
  })
})
