import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { requireSensible } from '../../foundation/doors/sensible-params.ts'
import { performThrough } from '../../foundation/platform/command.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { invalid, isRefusal, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { listZip, readEntry } from '../../foundation/zips/read-zip.ts'
import { endingOf } from '../../work/evidence/clean-name.ts'
import { fileFormats, showingOf } from '../../work/evidence/file-formats.ts'
import { disposition, evidencePolicy, fileResponse } from '../../work/evidence/file-response.ts'
import { carriesFiles, formIn, receiveForm } from '../../work/evidence/receive-form.ts'
import { receiveArchive } from './receive-archive.ts'
import { readableInStore } from './stored-zip.ts'

/** Archives of another Laurel: in, as a form that is read while it arrives; and what was taken in, out again file by file, for its owner alone. */
export const arrivingApi = new Hono<Http>()
  .post('/wallet/arrive/archive', async (context) => {
    const { world, actor, requestId, clientAddress } = context.var
    if (actor.kind !== 'person') throw unauthenticated()
    if (!carriesFiles(context.req.raw)) return context.body(null, 415)
    const byHand = context.req.header('accept')?.includes('text/html') ?? false
    const back = (query: string) => context.redirect(`/wallet/arrive?${query}`, 303)
    try {
      const { files } = await receiveForm(formIn(context.req.raw, context.env), ({ name, bytes }) =>
        performThrough({ door: 'page', requestId, clientAddress }, world, actor, receiveArchive, { name, bytes }),
      )
      const [first] = files
      if (!first) throw invalid('file-needed', 'Please choose a file first.', [{ field: 'file', text: 'Please choose a file.' }])
      if ('refused' in first) throw first.refused
      const { archiveId, isNew } = first.kept
      const to = `/wallet/arrive/${archiveId}${isNew ? '' : '?said=there'}`
      return byHand ? context.redirect(to, 303) : context.json({ archiveId, to }, 201)
    } catch (error) {
      if (!byHand || !isRefusal(error)) throw error
      return back(`refused=${error.code}`)
    }
  })
  .get('/wallet/arrive/:archiveId/archive.zip', async (context) => {
    const file = await keptFile(context)
    const response = await fileResponse(
      context.var.world,
      { ...file, contentType: 'application/zip', name: 'laurel-archive.zip' },
      context.req.raw,
      true,
    )
    if (!response) throw missing('file')
    return response
  })
  .get('/wallet/arrive/:archiveId/files/:place', async (context) => {
    const file = await keptFile(context)
    const place = context.req.param('place')
    requireSensible({ archiveId: context.req.param('archiveId') })
    const row = /^\d{1,9}$/.test(place)
      ? await context.var.db
          .selectFrom('broughtFiles')
          .where('archiveId', '=', context.req.param('archiveId'))
          .where('place', '=', Number(place))
          .select(['name', 'sizeBytes'])
          .executeTakeFirst()
      : undefined
    if (!row) throw missing('file')
    const zip = readableInStore(context.var.world.store, file)
    const entry = (await listZip(zip)).find(({ name }) => name === row.name)
    if (!entry) throw missing('file')
    const contentType = typeOf(row.name)
    const policy = evidencePolicy(contentType)
    context.set('contentPolicy', policy)
    const toSave = context.req.query('save') !== undefined || showingOf(contentType) === 'file'
    return new Response(Readable.toWeb(Readable.from(readEntry(zip, entry))) as ReadableStream, {
      headers: {
        'Content-Type': contentType.startsWith('text/') ? 'text/plain; charset=utf-8' : contentType,
        'Content-Length': String(entry.sizeBytes),
        'Content-Disposition': disposition(toSave ? 'attachment' : 'inline', row.name.slice(row.name.lastIndexOf('/') + 1)),
        'Content-Security-Policy': policy,
        'Cache-Control': 'private, no-cache',
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    })
  })

/** The file of an archive that its owner took in. @throws Refusal `unauthenticated`, `archive-missing` */
async function keptFile({ req, var: { db, actor } }: HttpContext) {
  if (actor.kind !== 'person') throw unauthenticated()
  const id = req.param('archiveId') ?? ''
  if (!isId(id)) throw missing('archive')
  const row = await db
    .selectFrom('arrivedArchives')
    .innerJoin('files', 'files.digest', 'arrivedArchives.fileDigest')
    .where('arrivedArchives.id', '=', id)
    .where('personId', '=', actor.id)
    .where('state', 'in', ['taking', 'kept'])
    .select(['files.digest', 'files.sizeBytes'])
    .executeTakeFirstOrThrow(() => missing('archive'))
  return { digest: row.digest, sizeBytes: Number(row.sizeBytes) }
}

/** By its ending alone: shown in the browser is only what runs nothing, whatever is in it. */
function typeOf(name: string): string {
  const ending = endingOf(name)
  if (ending === 'json') return 'application/json'
  return fileFormats.find(({ endings }) => (endings as readonly string[]).includes(ending))?.contentType ?? 'application/octet-stream'
}
