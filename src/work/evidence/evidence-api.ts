import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { serveEvidence } from './serve-evidence.ts'

/** The bytes of an artifact, for those who may see it: shown in the page where that is safe, else to save. `?download` always saves. */
export const evidenceApi = new Hono<Http>().get('/evidence/:artifactId', async (context) => {
  const { world, actor } = context.var
  const toSave = context.req.query('download') !== undefined
  const response = await serveEvidence(world, actor, context.req.param('artifactId'), context.req.raw, toSave)
  context.set('contentPolicy', response.headers.get('Content-Security-Policy') ?? '')
  return response
})
