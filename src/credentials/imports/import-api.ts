import { Hono } from 'hono'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { fileResponse } from '../../work/evidence/file-response.ts'

const endings = { json: 'json', jwt: 'jwt', png: 'png', svg: 'svg', pdf: 'pdf' } as Record<string, string>

/** Who made these bytes is a stranger: opened by themselves, as an SVG can be, they may do nothing, whatever pages of ours may. */
function asStrangers(context: HttpContext, response: Response | null): Response {
  if (!response) throw missing('file')
  context.set('contentPolicy', response.headers.get('Content-Security-Policy') ?? '')
  return response
}

/** A file of a badge in somebody’s own wallet. @throws Refusal `unauthenticated`, `file-missing` */
async function ownFile({ req, var: { db, actor } }: HttpContext, column: 'fileDigest' | 'pictureDigest') {
  if (actor.kind !== 'person') throw unauthenticated()
  const badgeId = req.param('badgeId') ?? ''
  if (!isId(badgeId)) throw missing('file')
  return db
    .selectFrom('importedBadges')
    .innerJoin('files', 'files.digest', `importedBadges.${column}`)
    .where('importedBadges.id', '=', badgeId)
    .where('personId', '=', actor.id)
    .where('removedAt', 'is', null)
    .select(['files.digest', 'files.sizeBytes', 'files.contentType', 'container'])
    .executeTakeFirstOrThrow(() => missing('file'))
}

/** The file of a badge from elsewhere as it was brought in, and its picture: for whose wallet it is, alone. */
export const importApi = new Hono<Http>()
  .get('/wallet/brought-in/:badgeId/file', async (context) => {
    const { container, ...file } = await ownFile(context, 'fileDigest')
    const name = `badge.${file.contentType.startsWith('image/') ? (file.contentType.split('/')[1]?.split('+')[0] ?? 'png') : (endings[container] ?? 'json')}`
    return asStrangers(context, await fileResponse(context.var.world, { ...file, name }, context.req.raw, true))
  })
  .get('/wallet/brought-in/:badgeId/picture', async (context) => {
    const { container: _container, ...file } = await ownFile(context, 'pictureDigest')
    return asStrangers(context, await fileResponse(context.var.world, { ...file, name: 'badge' }, context.req.raw, false))
  })
