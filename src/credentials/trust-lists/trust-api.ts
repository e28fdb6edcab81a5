import { Hono } from 'hono'
import { hasAlready } from '../../foundation/doors/entity-tag.ts'
import type { Http } from '../../foundation/doors/http.ts'
import { findKnownIssuer } from './find-known.ts'
import { findOwnDocument } from './find-own-list.ts'

const open = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' }

/** An organization's own list as it was signed, and what the lists of this site know of one issuer: for the verifier in a browser, and for anybody. */
export const trustApi = new Hono<Http>()
  .get('/issuers/:slug/trust.json', async (context) => {
    const asked = context.req.query('edition')
    const number = asked === undefined ? null : /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0
    const { document, digest } = await findOwnDocument(context.var.db, context.req.param('slug'), number)
    const headers = { ...open, 'Cache-Control': 'public, max-age=300', ETag: `"${digest.slice(0, 32)}"` }
    if (hasAlready(context, headers.ETag)) return context.body(null, 304, headers)
    return context.body(document, 200, { ...headers, 'Content-Type': 'application/vc' })
  })
  .get('/trust/known.json', async (context) => {
    const ids = context.req.queries('issuer') ?? []
    const known = await findKnownIssuer(context.var.db, ids.slice(0, 4))
    return context.json(known, 200, { ...open, 'Cache-Control': 'public, max-age=60' })
  })
