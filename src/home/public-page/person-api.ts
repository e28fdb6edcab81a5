import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { isLocale } from '../../foundation/words/format.ts'
import { renderSharedCard } from '../sharing/shared-card.ts'
import { findProfile } from './find-profile.ts'

/** The picture by which sites show a public page. */
export const personApi = new Hono<Http>().get('/people/:handle/card.png', async (context) => {
  const db = readsOfAll(context.var.world.db)
  const { name, awards } = await findProfile(db, context.req.param('handle'), null, context.var.world.now())
  const first = awards[0]
  if (!first) throw missing('file')
  const lang = context.req.query('lang')
  const facts = { title: name, name, versionId: first.versionId, count: awards.length }
  const png = await renderSharedCard(db, facts, isLocale(lang) ? lang : 'en')
  return context.body(Buffer.from(png), 200, { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' })
})
