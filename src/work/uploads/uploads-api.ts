import { Hono } from 'hono'
import { z } from 'zod'
import { meantBy, readForm } from '../../foundation/doors/form.ts'
import { formOf } from '../../foundation/doors/form-reader.ts'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { readBody } from '../../foundation/doors/read-body.ts'
import { requireSensible } from '../../foundation/doors/sensible-params.ts'
import { type From, performThrough } from '../../foundation/platform/command.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { beginUpload } from './begin-upload.ts'
import { compareParts } from './compare-parts.ts'
import { partsOf } from './file-parts.ts'
import { findSpokenUpload, findUpload } from './find-uploads.ts'
import { finishArrived, finishArrivedSpoken } from './finish-arrived.ts'
import { keepPreview, unreadablePreview } from './keep-preview.ts'
import { tusDoor } from './tus-door.ts'

const fromPage = (context: HttpContext): From<'page'> => {
  const { requestId, clientAddress } = context.var
  return { door: 'page', requestId, clientAddress }
}

/** What the workspace sends while files are on their way. Without script a file goes whole, through the page's own form. */
export const uploadsApi = new Hono<Http>()
  // What waits on a device is sent for its own person alone, whoever is signed in by then.
  .get('/uploads/sender', (context) => {
    const { actor } = context.var
    context.header('Cache-Control', 'no-store')
    if (actor.kind !== 'person') throw unauthenticated()
    return context.json({ personId: actor.id })
  })
  .post('/work/:attemptId/uploads', async (context) => {
    const { world, actor } = context.var
    const { attemptId } = context.req.param()
    requireSensible({ attemptId })
    const given = meantBy(beginUpload.input, { ...readForm(await formOf(context)), attemptId })
    const begun = await performThrough(fromPage(context), world, actor, beginUpload, given)
    return context.json(begun, 201)
  })
  .post('/work/:attemptId/uploads/:uploadId', async (context) => {
    const { world, actor, db } = context.var
    const { attemptId, uploadId } = context.req.param()
    requireSensible({ attemptId, uploadId })
    return context.json(await finishArrived(world, actor, fromPage(context), await findUpload(db, actor, uploadId)))
  })
  // For what was kept before its page heard that it is posted.
  .get('/uploads/spoken', async (context) => {
    const { actor, db } = context.var
    context.header('Cache-Control', 'no-store')
    if (actor.kind !== 'person') throw unauthenticated()
    const uploadId = await findSpokenUpload(db, actor.id, context.req.query('key') ?? '')
    if (uploadId === null) throw missing('upload')
    return context.json({ uploadId })
  })
  .post('/uploads/:uploadId/spoken', async (context) => {
    const { world, actor, db } = context.var
    const { uploadId } = context.req.param()
    requireSensible({ uploadId })
    return context.json(await finishArrivedSpoken(world, actor, fromPage(context), await findUpload(db, actor, uploadId)))
  })
  .post('/uploads/:uploadId/same', async (context) => {
    const { world, actor, db } = context.var
    const upload = await findUpload(db, actor, context.req.param('uploadId'))
    const received = z.coerce.number().int().min(0).catch(0).parse(context.req.query('at'))
    const parts = await readBody(context.req.raw, { upTo: partsOf(received).reduce((sum, { length }) => sum + length, 0) })
    await compareParts(world, upload, received, parts)
    return context.body(null, 204)
  })
  .post('/uploads/:uploadId/preview', async (context) => {
    const { world, actor } = context.var
    const { uploadId } = context.req.param()
    requireSensible({ uploadId })
    const sent = await readBody(context.req.raw, { upTo: 800_000 })
    await performThrough(fromPage(context), world, actor, keepPreview, { ...readJson(sent), uploadId })
    return context.body(null, 204)
  })
  .route('/', tusDoor({ path: '/uploads', from: fromPage }))

/** What a page sent as JSON; the command looks at what is in it. @throws Refusal `preview-unreadable` */
function readJson(bytes: Uint8Array): z.input<typeof keepPreview.input> {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw unreadablePreview()
  }
}
