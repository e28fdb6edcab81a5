import { bake } from '@laurel/openbadges/baking/bake'
import { jsonText } from '@laurel/openbadges/vc/json-text'
import { Hono } from 'hono'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { attachmentNamed } from '../award-pages/attachment-name.ts'
import { findArt } from '../award-pages/render-social-card.ts'
import { findOwnAward } from './find-own-award.ts'
import { findOwnParts, limitShowings, showParts } from './show-parts.ts'

/** What the earner of an award asked for, for them alone. @throws Refusal */
async function own(context: HttpContext, awardId: string) {
  const { world, db, actor } = context.var
  if (actor.kind !== 'person') throw unauthenticated()
  const award = await findOwnAward(db, actor, awardId)
  await limitShowings(world, actor.id)
  return { award, held: await findOwnParts(db, awardId, context.req.query('of') ?? '') }
}

const file = (context: HttpContext, bytes: string | Uint8Array, type: string, disposition: string) =>
  context.body(typeof bytes === 'string' ? bytes : Buffer.from(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': disposition,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  })

/** Files of an award that show what its earner chose; and their own copy, from which another wallet chooses. */
export const partsApi = new Hono<Http>()
  .get('/awards/:id/parts/:file{shown\\.(?:json|png)}', async (context) => {
    const { award, held } = await own(context, context.req.param('id'))
    const shown = await showParts(held, context.req.queries('show') ?? [])
    const text = jsonText(shown)
    if (context.req.param('file') === 'shown.json')
      return file(context, text, 'application/vc+ld+json', attachmentNamed(award.title, 'json'))
    const { png } = await findArt(context.var.db, award.versionId)
    return file(context, bake(png, { standard: 'open-badges-3', text }), 'image/png', attachmentNamed(award.title, 'png'))
  })
  .get('/awards/:id/parts/own.json', async (context) => {
    const { award, held } = await own(context, context.req.param('id'))
    return file(context, jsonText(held.credential), 'application/vc+ld+json', attachmentNamed(`${award.title} own copy`, 'json'))
  })
