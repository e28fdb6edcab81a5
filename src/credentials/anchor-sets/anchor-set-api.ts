import { type Context, Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { requireSensible } from '../../foundation/doors/sensible-params.ts'
import { performThrough } from '../../foundation/platform/command.ts'
import { invalid, isRefusal } from '../../foundation/platform/refusal.ts'
import { carriesFiles, formIn, receiveForm } from '../../work/evidence/receive-form.ts'
import { archiveOf } from './archive.ts'
import { exportAnchors } from './export-anchors.ts'
import { importAnchors } from './import-anchors.ts'

const askedBy = ({ var: { requestId, clientAddress } }: Context<Http>) => ({ door: 'page' as const, requestId, clientAddress })

/** Signed sets of anchors, out and in, by the forms of their page. */
export const anchorSetApi = new Hono<Http>()
  .post('/authoring/:id/anchors.zip', async (context) => {
    const { world, actor } = context.var
    const { id } = context.req.param()
    requireSensible({ id })
    return archiveOf(world, await performThrough(askedBy(context), world, actor, exportAnchors, { achievementId: id }))
  })
  .post('/authoring/:id/anchors/import', async (context) => {
    const { world, actor } = context.var
    const { id } = context.req.param()
    requireSensible({ id })
    if (!carriesFiles(context.req.raw)) return context.body(null, 415)
    const { files } = await receiveForm(formIn(context.req.raw, context.env), ({ bytes }, fields) =>
      performThrough(askedBy(context), world, actor, importAnchors, {
        achievementId: id,
        bytes,
        trustsIssuer: fields.get('trustsIssuer') === 'true',
      }),
    )
    const [first] = files
    if (!first) throw invalid('file-needed', 'Please choose a file first.', [{ field: 'file', text: 'Please choose a file.' }])
    if ('refused' in first) {
      if (!isRefusal(first.refused)) throw first.refused
      const query = new URLSearchParams({ refused: first.refused.code })
      return context.redirect(`/authoring/${id}/anchors?${query}`, 303)
    }
    return context.redirect(`/authoring/${id}/calibration?said=taken-in`, 303)
  })
