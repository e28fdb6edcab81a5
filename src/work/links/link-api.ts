import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { serveLinkCopy } from './serve-link-copy.ts'

/** A copy of what a link showed when it was handed in. `?download` saves it. */
export const linkApi = new Hono<Http>().get('/evidence/:artifactId/copies/:copyId', async (context) => {
  const { world, actor } = context.var
  const response = await serveLinkCopy(world, actor, context.req.param(), context.req.raw, context.req.query('download') !== undefined)
  context.set('contentPolicy', response.headers.get('Content-Security-Policy') ?? '')
  return response
})
