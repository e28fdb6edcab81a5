import { Hono } from 'hono'
import { qrPng, qrSvg } from '../../credentials/award-pages/qr-picture.ts'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { personIdOf, visitor } from '../../foundation/platform/actor.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { isLocale } from '../../foundation/words/format.ts'
import { fileResponse } from '../../work/evidence/file-response.ts'
import { seeArtifact } from '../../work/evidence/see-artifact.ts'
import { cleanCopy } from '../../work/evidence/serve-evidence.ts'
import { findByToken, findSharedAwards, wayIn } from './find-shared.ts'
import { findShare, shareStanding } from './find-shares.ts'
import { openLink } from './share-secrets.ts'
import { renderSharedCard } from './shared-card.ts'
import { grantOfShare } from './shared-evidence.ts'

/**
 * What hangs on a secret link besides its page. Each request asks anew whether it is still shown: what is withdrawn is gone from under who looks.
 */
export const sharedApi = new Hono<Http>()
  .get('/shared/:token/evidence/:artifactId', async (context) => {
    const { world, actor } = context.var
    const db = readsOfAll(world.db)
    const now = world.now()
    const share = await findByToken(db, context.req.param('token'), now)
    const artifactId = context.req.param('artifactId')
    if (!share || !isId(artifactId)) throw missing('file')
    if (personIdOf(actor) !== share.personId && !(await wayIn(db, share, context.req.raw.headers, now))) throw missing('file')
    // As everyone else: who shares it sees here what others do.
    const seen = await seeArtifact(db, [grantOfShare(share.id)], visitor, artifactId)
    if (!seen?.file) throw missing('file')
    const response = await fileResponse(world, cleanCopy(seen.file, seen), context.req.raw, context.req.query('download') !== undefined)
    if (!response) throw missing('file')
    context.set('contentPolicy', response.headers.get('Content-Security-Policy') ?? '')
    return response
  })
  .get('/shared/:token/card.png', async (context) => {
    const { world } = context.var
    const db = readsOfAll(world.db)
    const share = await findByToken(db, context.req.param('token'), world.now())
    if (share?.access !== 'link') throw missing('file')
    const awards = await findSharedAwards(db, share.id, world.now())
    const first = awards[0]
    if (!first) throw missing('file')
    const lang = context.req.query('lang')
    const png = await renderSharedCard(db, { ...share, versionId: first.versionId, count: awards.length }, isLocale(lang) ? lang : 'en')
    return context.body(Buffer.from(png), 200, { 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=300' })
  })
  .get('/wallet/shares/:shareId/:file{qr\\.(?:png|svg)}', async (context) => {
    const { world, db, actor } = context.var
    if (actor.kind !== 'person') throw unauthenticated()
    const share = await findShare(db, actor.id, context.req.param('shareId'))
    if (shareStanding(share, world.now()) === 'withdrawn') throw missing('file')
    const address = `${world.config.BASE_URL}/shared/${openLink(world.keys, share.id, share.tokenSealed)}`
    return await qrAnswer(context, address, context.req.param('file'), { 'Cache-Control': 'private, no-store' })
  })
  .get('/awards/:id/:file{qr\\.(?:png|svg)}', async (context) => {
    const { world } = context.var
    const id = context.req.param('id')
    const award = isId(id) ? await readsOfAll(world.db).selectFrom('awards').where('id', '=', id).select('id').executeTakeFirst() : null
    if (!award) throw missing('award')
    return await qrAnswer(context, `${world.config.BASE_URL}/awards/${award.id}`, context.req.param('file'), {
      'Cache-Control': 'public, max-age=86400',
      'Access-Control-Allow-Origin': '*',
    })
  })

async function qrAnswer(context: HttpContext, address: string, file: string, headers: Record<string, string>): Promise<Response> {
  const isPng = file.endsWith('.png')
  return context.body(isPng ? Buffer.from(await qrPng(address)) : qrSvg(address), 200, {
    ...headers,
    'Content-Type': isPng ? 'image/png' : 'image/svg+xml',
    'Content-Disposition': `inline; filename="laurel-qr.${isPng ? 'png' : 'svg'}"`,
    'X-Content-Type-Options': 'nosniff',
  })
}
