import { Hono } from 'hono'
import { hasAlready } from '../../foundation/doors/entity-tag.ts'
import type { Http } from '../../foundation/doors/http.ts'
import { statusListSeconds } from '../awards/publish-status-list.ts'
import { findBadgeClass, findIssuerProfile } from './hosted-badges.ts'
import { fallbackAddress, findDidDocument, findStatusList } from './issuer-documents.ts'

const open = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300', 'X-Content-Type-Options': 'nosniff' }

/** What verifiers fetch about an issuer: its keys, its status lists, and its 2.0 documents. */
export const issuerApi = new Hono<Http>()
  .get('/issuers/:slug/did.json', async (context) => {
    const {
      db,
      world: { config },
    } = context.var
    const document = await findDidDocument(db, context.req.param('slug'), config.BASE_URL)
    return context.body(JSON.stringify(document), 200, { ...open, 'Content-Type': 'application/did+json' })
  })
  .get('/status/:listId', async (context) => {
    const { credential, signedAt } = await findStatusList(context.var.db, context.req.param('listId'))
    if (!credential)
      return context.json({ title: 'This list is being signed. Please ask again in a few seconds.', status: 503 }, 503, {
        'Retry-After': '3',
      })
    const headers = { ...open, 'Cache-Control': `public, max-age=${statusListSeconds}`, ETag: `"${signedAt?.getTime().toString(36)}"` }
    if (hasAlready(context, headers.ETag)) return context.body(null, 304, headers)
    return context.body(credential, 200, { ...headers, 'Content-Type': 'application/vc+ld+json' })
  })
  .get('/ob2/badges/:versionId', async (context) => {
    const document = await findBadgeClass(context.var.db, context.req.param('versionId'), context.var.world.config.BASE_URL)
    return context.body(JSON.stringify(document), 200, { ...open, 'Content-Type': 'application/ld+json' })
  })
  .get('/ob2/issuers/:slug', async (context) => {
    const {
      db,
      world: { config },
    } = context.var
    const document = await findIssuerProfile(db, context.req.param('slug'), config.BASE_URL, fallbackAddress(config.MAIL_FROM))
    return context.body(JSON.stringify(document), 200, { ...open, 'Content-Type': 'application/ld+json' })
  })
