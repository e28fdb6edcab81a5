import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { bellWords } from '../../foundation/ui/bell.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { countUnread } from './notices.ts'

/** What the bell says now, for pages that are open: they ask when they are told that someone’s notices changed. */
export const bellApi = new Hono<Http>().get('/notices/bell', async (context) => {
  const { db, actor, locale } = context.var
  if (actor.kind !== 'person') throw unauthenticated()
  const unread = await countUnread(db, actor.id)
  return context.json({ unread, ...bellWords(plainTextIn(locale), unread) }, 200, { 'Cache-Control': 'private, no-store' })
})
