import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { fileResponse } from '../evidence/file-response.ts'
import { cleanCopy } from '../evidence/serve-evidence.ts'
import { findByToken } from './find-by-token.ts'

/**
 * The bytes of the one artifact that a link asks to be signed, as long as it may be: the secret says for whom. As everyone but who added it, they get
 * the copy without what the file says beside its content.
 */
export const coSignApi = new Hono<Http>().get('/co-sign/:token/file', async (context) => {
  const { world } = context.var
  const { fault, asked } = await findByToken(readsOfAll(world.db), context.req.param('token'), world.now())
  if (fault || !asked?.digest || asked.contentType === null || asked.sizeBytes === null) throw missing('file')
  const { digest, contentType, sizeBytes, name, copyState, copyDigest, copyBytes } = asked
  const copy =
    copyState === 'ready' && copyDigest !== null && copyBytes !== null
      ? { state: 'ready' as const, digest: copyDigest, sizeBytes: copyBytes }
      : { state: copyState === 'failed' ? ('failed' as const) : ('waiting' as const) }
  const served = cleanCopy({ digest, sizeBytes, contentType }, { sight: 'named-copy', copy, name })
  const toSave = context.req.query('download') !== undefined
  const response = await fileResponse(world, served, context.req.raw, toSave)
  if (!response) throw missing('file')
  context.set('contentPolicy', response.headers.get('Content-Security-Policy') ?? '')
  return response
})
