import { MemoryLocker, Server } from '@tus/server'
import { Hono } from 'hono'
import { artifactKinds } from '../../definitions/achievements/levels.ts'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { problemAnswer } from '../../foundation/doors/problem-answer.ts'
import { type From, performThrough } from '../../foundation/platform/command.ts'
import { busyAnswer } from '../../foundation/platform/connections.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { conflict, invalid, isRefusal, missing, oversized, type Refusal, unauthenticated } from '../../foundation/platform/refusal.ts'
import { removeComment } from '../comments/change-comment.ts'
import { beginUpload } from './begin-upload.ts'
import { cancelUpload } from './cancel-upload.ts'
import { findUpload } from './find-uploads.ts'
import { finishArrived, finishArrivedSpoken } from './finish-arrived.ts'
import { TusStore } from './tus-store.ts'

/** What the protocol takes; a GET of the bytes is none of it, whatever its library answers. */
const methods = ['POST', 'PATCH', 'HEAD', 'OPTIONS', 'DELETE']

/** One request of a file at a time: who comes again after a line fell silent ends the request that still waits there. */
const locker = new MemoryLocker()

/** How the door was reached: with the cookie of a page, or with the key of a program. */
type Way = { path: string; from: (context: HttpContext) => From<'page' | 'rest'>; mayEnter?: (context: HttpContext) => void }

/**
 * Resumable uploads by the tus protocol (https://tus.io), version 1.0.0. Whose an upload is, is asked for each request; a file that is
 * whole becomes an artifact with its last piece, and the answer names it.
 */
export function tusDoor({ path, from, mayEnter }: Way): Hono<Http> {
  const carry = async (context: HttpContext): Promise<Response> => {
    if (context.req.method === 'OPTIONS') return capabilities(context)
    if (context.req.method === 'GET') return notTaken(context)
    mayEnter?.(context)
    const { world, actor } = context.var
    if (actor.kind !== 'person') throw unauthenticated()
    const id = context.req.param('uploadId')
    if (id !== undefined) await findUpload(readsOf(world.db, actor), actor, id)
    const met: { error: unknown } = { error: null }
    const response = await serverFor(context, { path, from }, met).handleWeb(withoutQuery(context.req.raw))
    return told(context, response, met.error)
  }
  // The router leads a HEAD to what answers a GET.
  return new Hono<Http>()
    .on(['POST', 'OPTIONS'], path, carry)
    .on(['GET', ...methods.slice(1)], `${path}/:uploadId`, carry)
    .all(path, notTaken)
    .all(`${path}/:uploadId`, notTaken)
}

const notTaken = (context: HttpContext) =>
  context.json({ type: 'about:blank', title: `This address takes ${methods.join(', ')}.`, status: 405 }, 405, {
    'Content-Type': 'application/problem+json',
    Allow: methods.join(', '),
  })

function capabilities(context: HttpContext): Response {
  return context.body(null, 204, {
    'Tus-Resumable': '1.0.0',
    'Tus-Version': '1.0.0',
    'Tus-Extension': 'creation,creation-with-upload,termination,expiration',
    'Tus-Max-Size': String(context.var.world.config.MAX_UPLOAD_BYTES),
  })
}

/** The library takes the last part of an address for the id, with whatever follows it. */
const withoutQuery = (request: Request): Request =>
  request.url.includes('?') ? new Request(request.url.replace(/\?.*$/, ''), request) : request

function serverFor(context: HttpContext, { path, from }: Way, met: { error: unknown }): Server {
  const { world, actor } = context.var
  const cancel = async (uploadId: string) => {
    const { attemptId, commentId } = await findUpload(readsOf(world.db, actor), actor, uploadId)
    // A recording that is given up takes its comment along: nobody else has seen it.
    if (commentId !== null) await performThrough(from(context), world, actor, removeComment, { commentId })
    else await performThrough(from(context), world, actor, cancelUpload, { attemptId, uploadId })
  }
  return new Server({
    path,
    locker,
    datastore: new TusStore({ world, actor, cancel }),
    relativeLocation: true,
    // Who comes again is here, and the old line is not: there is nothing to wait for.
    lockDrainTimeout: 200,
    maxSize: world.config.MAX_UPLOAD_BYTES,
    namingFunction: async (request, metadata) => {
      const { uploadId } = await performThrough(from(context), world, actor, beginUpload, meant(request.headers, metadata ?? {}))
      return uploadId
    },
    async onUploadFinish(_request, { id }) {
      const upload = await findUpload(readsOf(world.db, actor), actor, id)
      if (upload.commentId !== null) {
        const { commentId } = await finishArrivedSpoken(world, actor, from(context), upload)
        return { headers: { 'Laurel-Comment': commentId } }
      }
      const { artifactId } = await finishArrived(world, actor, from(context), upload)
      return { headers: { 'Laurel-Artifact': artifactId } }
    },
    onResponseError(_request, error) {
      met.error = error
      return undefined
    },
  })
}

/** What the sender says of the file, in the words of the protocol. */
function meant(headers: Headers, { attemptId, requirementId, filename, kind, sha256 }: Record<string, string | null>) {
  if (!attemptId || !requirementId || !filename)
    throw invalid('upload-metadata', 'Upload-Metadata must name attemptId, requirementId and filename.')
  const known = artifactKinds.find((one) => one === kind)
  return {
    attemptId,
    requirementId,
    name: filename,
    sizeBytes: Number(headers.get('upload-length') ?? 0),
    ...(known && { kind: known }),
    ...(sha256 && { checksum: sha256 }),
  }
}

/** The answer of the protocol; what we refused is told as everywhere, with the header that clients look for. */
function told(context: HttpContext, response: Response, error: unknown): Response {
  const found = busyAnswer(error) ?? error
  if (isRefusal(found)) {
    if (found.kind === 'busy') context.header('Retry-After', '30')
    return problemAnswer(context, found, undefined, { 'Tus-Resumable': '1.0.0', ...offsetOf(found) })
  }
  if (error instanceof Error && !('status_code' in error)) throw error
  if (response.status >= 400) {
    const refusal = inOurWords[response.status]
    if (refusal) return problemAnswer(context, refusal(), undefined, { 'Tus-Resumable': '1.0.0' })
  }
  const headers = new Headers(response.headers)
  // Who may ask from elsewhere, the door in front says.
  for (const name of [...headers.keys()]) if (name.startsWith('access-control-')) headers.delete(name)
  headers.set('Cache-Control', 'no-store')
  return new Response(response.body, { status: response.status, headers })
}

const offsetOf = ({ code, sentence }: Refusal): Record<string, string> =>
  code === 'upload-elsewhere' && sentence.values?.there !== undefined ? { 'Upload-Offset': String(sentence.values.there) } : {}

/** What the library refuses by itself, in words. */
const inOurWords: Record<number, () => Refusal> = {
  404: () => missing('upload'),
  409: () => conflict('upload-offset', 'The next part of this file begins elsewhere. Ask with HEAD where.'),
  410: () => missing('upload'),
  413: () => oversized('upload-too-long', 'This is more than the file was said to have. What has arrived is kept.'),
}
