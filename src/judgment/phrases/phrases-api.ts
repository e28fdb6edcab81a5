import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { findPhrases } from './find-phrases.ts'
import { mostPhrases } from './phrase-limits.ts'

/** All phrases of who asks, for the dialog that puts one in: asked for when it is opened. */
export const phrasesApi = new Hono<Http>().get('/review/phrases/list', async (context) => {
  const { db, actor } = context.var
  if (actor.kind !== 'person') throw unauthenticated()
  const { rows } = await findPhrases(db, actor.id, { size: mostPhrases })
  return context.json({ phrases: rows }, 200, { 'Cache-Control': 'private, no-store' })
})
