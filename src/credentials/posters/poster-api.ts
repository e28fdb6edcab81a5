import { Hono } from 'hono'
import { artOf } from '../../definitions/achievements/draw-art.ts'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { paperOf } from '../../foundation/printing/paper.ts'
import { isLocale } from '../../foundation/words/format.ts'
import { attachmentNamed } from '../award-pages/attachment-name.ts'
import { qrPng, qrSvg } from '../award-pages/qr-picture.ts'
import { drawPoster } from './draw-poster.ts'
import { findPoster } from './find-posters.ts'
import { posterAddress } from './poster-code.ts'
import { posterKeepersOf } from './poster-policy.ts'

/** A poster for those who see what their organization issues. */
async function ownPoster(context: HttpContext, posterId: string) {
  const { db, actor, world } = context.var
  if (actor.kind === 'visitor') throw unauthenticated()
  const poster = await findPoster(db, posterId)
  posterKeepersOf(actor, poster.organizationId)
  return { poster, address: posterAddress(world.keys, world.config.BASE_URL, poster) }
}

const kept = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }

/** The poster to print, and its code as a picture. */
export const posterApi = new Hono<Http>()
  .get('/issue/posters/:posterId/poster.pdf', async (context) => {
    const { poster, address } = await ownPoster(context, context.req.param('posterId'))
    const { title, organization, accent, opensAt, closesAt, timeZone: zone, who, domains, decidedBy, madeAt, versionId } = poster
    const art = versionId ? await artOf(context.var.db, versionId) : undefined
    if (!art) throw missing('badge')
    const { lang, paper, download } = context.req.query()
    const locale = isLocale(lang) ? lang : context.var.locale
    const facts = {
      title: title ?? '',
      organization,
      accent,
      art: art.png,
      address,
      opensAt,
      closesAt,
      zone,
      who,
      domains,
      decidedBy,
      madeAt,
    }
    const bytes = await drawPoster(facts, locale, paperOf(paper, zone))
    return context.body(new Uint8Array(bytes), 200, {
      ...kept,
      'Content-Type': 'application/pdf',
      ...(download !== undefined && { 'Content-Disposition': attachmentNamed(title ?? 'poster', 'pdf') }),
    })
  })
  .get('/issue/posters/:posterId/:file{qr\\.(?:png|svg)}', async (context) => {
    const { address } = await ownPoster(context, context.req.param('posterId'))
    const isPng = context.req.param('file').endsWith('.png')
    return context.body(isPng ? Buffer.from(await qrPng(address)) : qrSvg(address), 200, {
      ...kept,
      'Content-Type': isPng ? 'image/png' : 'image/svg+xml',
      'Content-Disposition': `inline; filename="poster-qr.${isPng ? 'png' : 'svg'}"`,
    })
  })
