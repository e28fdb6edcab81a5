import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { fileResponse } from '../../work/evidence/file-response.ts'

const endings = { json: 'json', jwt: 'jwt', png: 'png', svg: 'svg', pdf: 'pdf' } as Record<string, string>

/** The file of a badge from elsewhere as it was brought in, and its picture: for whose wallet it is, alone. */
export const importApi = new Hono<Http>()
  .get('/wallet/brought-in/:badgeId/file', async ({ req, var: { world, db, actor } }) => {
    if (actor.kind !== 'person') throw unauthenticated()
    const badgeId = req.param('badgeId')
    const file = isId(badgeId)
      ? await db
          .selectFrom('importedBadges')
          .innerJoin('files', 'files.digest', 'importedBadges.fileDigest')
          .where('importedBadges.id', '=', badgeId)
          .where('personId', '=', actor.id)
          .where('removedAt', 'is', null)
          .select(['files.digest', 'files.sizeBytes', 'files.contentType', 'container'])
          .executeTakeFirst()
      : undefined
    if (!file) throw missing('file')
    const name = `badge.${file.contentType.startsWith('image/') ? (file.contentType.split('/')[1]?.split('+')[0] ?? 'png') : (endings[file.container] ?? 'json')}`
    const response = await fileResponse(world, { ...file, name }, req.raw, true)
    if (!response) throw missing('file')
    return response
  })
  .get('/wallet/brought-in/:badgeId/picture', async ({ req, var: { world, db, actor } }) => {
    if (actor.kind !== 'person') throw unauthenticated()
    const badgeId = req.param('badgeId')
    const file = isId(badgeId)
      ? await db
          .selectFrom('importedBadges')
          .innerJoin('files', 'files.digest', 'importedBadges.pictureDigest')
          .where('importedBadges.id', '=', badgeId)
          .where('personId', '=', actor.id)
          .where('removedAt', 'is', null)
          .select(['files.digest', 'files.sizeBytes', 'files.contentType'])
          .executeTakeFirst()
      : undefined
    if (!file) throw missing('file')
    const response = await fileResponse(world, { ...file, name: 'badge' }, req.raw, false)
    if (!response) throw missing('file')
    return response
  })
