import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { fileResponse } from '../../work/evidence/file-response.ts'
import { findDataCopy } from './data-copies.ts'

/** The copy of a person's data, for that person alone, signed in at a browser: no key and no link opens it. */
export const dataCopyApi = new Hono<Http>().get('/settings/data/:copyId', async (context) => {
  const { world, db, actor } = context.var
  if (actor.kind !== 'person') throw unauthenticated()
  const id = context.req.param('copyId')
  const copy = isId(id) ? await findDataCopy(db, { id, personId: actor.id, now: world.now() }) : undefined
  if (!copy?.fileDigest || !copy.sizeBytes || !copy.readyAt) throw missing('data copy')
  const file = {
    digest: copy.fileDigest,
    sizeBytes: copy.sizeBytes,
    contentType: 'application/zip',
    name: `laurel-${copy.readyAt.toISOString().slice(0, 10)}.zip`,
  }
  const response = await fileResponse(world, file, context.req.raw, true)
  if (response) return response
  world.log.error('The copy of a person’s data is not in the store', { copyId: id })
  throw missing('data copy')
})
