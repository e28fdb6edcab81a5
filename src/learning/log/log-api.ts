import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { csvAnswer, rowsAtOnce } from '../../foundation/tables/csv-answer.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { findEntries, type LogPlace, readLogPlace, readLogQuery } from './find-entries.ts'

const head = texts(['Day', 'What you learned', 'Link', 'Minutes', 'What it is for', 'Tags'])

/** A person's own log as a file, in their language: all of it, or what they searched for. */
export const logApi = new Hono<Http>().get('/learning/log.csv', async (context) => {
  const { db, actor, locale } = context.var
  const t = plainTextIn(locale)
  if (actor.kind !== 'person') throw unauthenticated()
  const query = readLogQuery(new URL(context.req.url).searchParams)
  return csvAnswer({
    name: 'learning-log',
    head: head.map((heading) => t(heading)),
    async page(after: LogPlace | null) {
      const { entries, next } = await findEntries(db, actor.id, { query, after, size: rowsAtOnce })
      return { rows: entries, next: readLogPlace(next) }
    },
    cells: ({ learnedOn, line, linkUrl, minutes, purpose, tags }) => [
      learnedOn,
      line,
      linkUrl ?? '',
      String(minutes),
      purpose,
      tags.join(', '),
    ],
  })
})
