import { Hono } from 'hono'
import { modelClipAddress } from '../../definitions/achievements/model-clip-address.ts'
import type { Http } from '../../foundation/doors/http.ts'
import { performThrough } from '../../foundation/platform/command.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { fileResponse } from '../evidence/file-response.ts'
import { carriesFiles, formIn, receiveForm } from '../evidence/receive-form.ts'
import { findModelClip } from './find-model-clips.ts'
import { addModelClip } from './keep-model-clip.ts'

/** The bytes of model clips, in and out: a form with one file, read as it arrives, and ranges for players. */
export const modelClipApi = new Hono<Http>()
  .post('/coaching/models/files', async (context) => {
    const { world, actor, requestId, clientAddress } = context.var
    if (!carriesFiles(context.req.raw)) return context.body(null, 415)
    const { files } = await receiveForm(formIn(context.req.raw, context.env), (arrival, fields) =>
      performThrough({ door: 'page', requestId, clientAddress }, world, actor, addModelClip, {
        organizationId: fields.get('organizationId') ?? '',
        studentMedia: fields.get('studentMedia') as 'no-students',
        ...arrival,
      }),
    )
    const [first] = files
    if (first && 'kept' in first) return context.redirect(`/coaching/models/${first.kept.id}?said=added`, 303)
    // A code and no sentence: what an address says must not be anyone's words.
    const refused = first && 'refused' in first ? first.refused.code : 'file-needed'
    return context.redirect(`/coaching/models?${new URLSearchParams({ refused })}`, 303)
  })

  .get(modelClipAddress(':clipId'), async (context) => {
    const { world, db } = context.var
    const { contentType, sizeBytes, digest, title } = await findModelClip(db, context.req.param('clipId') ?? '')
    const response = await fileResponse(world, { contentType, sizeBytes, digest, name: title }, context.req.raw, false)
    if (!response) throw missing('file')
    context.set('contentPolicy', response.headers.get('Content-Security-Policy') ?? '')
    return response
  })
