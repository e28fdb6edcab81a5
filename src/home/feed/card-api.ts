import { Hono } from 'hono'
import { renderSocialCard } from '../../credentials/award-pages/render-social-card.ts'
import type { Http } from '../../foundation/doors/http.ts'
import { localeOf } from '../../foundation/doors/reader-locale.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { isLocale } from '../../foundation/words/format.ts'
import { embeddedNothing, embedPolicy } from '../sharing/embed-page.ts'
import { cardDocument, cardPolicy } from './card-page.ts'
import { findCard } from './find-card.ts'
import { stickerSvg } from './sticker-drawings.ts'
import { isSticker } from './stickers.ts'

const open = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' }

/** Cards of moments for other sites, and the pictures of stickers. It knows no session: the same for everybody, asked anew each time. */
export const cardApi = new Hono<Http>()
  .get('/embed/kudos/:cardId', async (context) => {
    const { world } = context.var
    const asked = context.req.query('lang')
    const locale = isLocale(asked) ? asked : localeOf(new Headers({ 'accept-language': context.req.header('accept-language') ?? '' }))
    const card = await findCard(readsOfAll(world.db), context.req.param('cardId'))
    const { BASE_URL } = world.config
    return context.body(card ? cardDocument(card, BASE_URL, locale) : embeddedNothing(locale), card ? 200 : 404, {
      ...open,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': card ? cardPolicy(BASE_URL) : embedPolicy(BASE_URL),
      // Withdrawn at once: what somebody took back stands in no cache.
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language',
    })
  })
  .get('/embed/kudos/:cardId/card.png', async (context) => {
    const { world } = context.var
    const db = readsOfAll(world.db)
    const card = await findCard(db, context.req.param('cardId'))
    if (!card) throw missing('file')
    const lang = context.req.query('lang')
    const png = await renderSocialCard(db, { ...card, definition: { title: card.title } }, isLocale(lang) ? lang : 'en')
    return context.body(Buffer.from(png), 200, { ...open, 'Content-Type': 'image/png', 'Cache-Control': 'no-store' })
  })
  .get('/stickers/:file{[a-z]{2,20}\\.svg}', (context) => {
    const name = context.req.param('file').slice(0, -'.svg'.length)
    if (!isSticker(name)) throw missing('file')
    return context.body(stickerSvg(name), 200, {
      ...open,
      'Content-Type': 'image/svg+xml',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'public, max-age=86400',
      'Access-Control-Allow-Origin': '*',
    })
  })
