import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Http } from '../../foundation/doors/http.ts'
import { problemAnswer } from '../../foundation/doors/problem-answer.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { isRefusal, missing } from '../../foundation/platform/refusal.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { dueDaysOf, findCalendar } from './calendar.ts'
import { calendarText } from './calendar-text.ts'

const perAddress = { tries: 120, seconds: 60 }

/** Due dates for calendar programs, which know no sign-in: the secret in the address says whose they are. */
export const calendarApi = new Hono<Http>().use('/calendar/:file', etag()).get('/calendar/:file{[\\w-]+\\.ics}', async (context) => {
  const { world, clientAddress } = context.var
  const { BASE_URL } = world.config
  try {
    await limitTries(world.db, `calendar ${clientAddress}`, perAddress)
    const db = readsOfAll(world.db)
    const found = await findCalendar(db, context.req.param('file').replace(/\.ics$/, ''))
    if (!found) throw missing('calendar')
    const t = plainTextIn(found.locale)
    const days = await dueDaysOf(db, found.personId, found.locale, BASE_URL, world.now())
    return context.body(calendarText(t('Laurel: due dates'), days), 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, no-cache',
      'X-Robots-Tag': 'noindex',
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    return problemAnswer(context, error)
  }
})
