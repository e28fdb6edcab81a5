import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { serveMedia } from './serve-media.ts'

/** The pictures of a recording and the form of it that every browser plays, for those who may see it. */
export const mediaApi = new Hono<Http>().get('/evidence/:artifactId/:kind{poster|preview|thumbnails|playable}', async (context) => {
  const { world, actor } = context.var
  const response = await serveMedia(world, actor, context.req.param('artifactId'), context.req.param('kind'), context.req.raw)
  context.set('contentPolicy', response.headers.get('Content-Security-Policy') ?? '')
  return response
})
