import { didWeb, didWebDocument } from '@laurel/openbadges/dids/did-web'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Http } from '../doors/http.ts'
import { issuerKeysOf } from '../organizations/issuer-keys.ts'
import { missing } from '../platform/refusal.ts'
import { issuerAddresses } from './award-addresses.ts'
import { findBadgeClass, findIssuerProfile } from './hosted-badges.ts'
import { statusListSeconds } from './publish-status-list.ts'

const open = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300' }

/** What verifiers fetch about an issuer: its keys, its status lists, and its 2.0 documents. */
export const issuerApi = new Hono<Http>()
  .get('/issuers/:slug/did.json', async (context) => {
    const { db, config } = context.var.world
    const slug = context.req.param('slug')
    const organization = await db
      .selectFrom('organizations')
      .where('slug', '=', slug)
      .select('id')
      .executeTakeFirstOrThrow(() => missing('issuer'))
    const keys = await issuerKeysOf(db, organization.id)
    const { home } = issuerAddresses(config.BASE_URL, slug)
    const document = didWebDocument(
      didWeb(home),
      keys.map(({ name, publicMultibase }) => ({ name, publicKeyMultibase: publicMultibase })),
      [home],
    )
    return context.body(JSON.stringify(document), 200, { ...open, 'Content-Type': 'application/did+json' })
  })
  .get('/status/:listId', async (context) => {
    const id = context.req.param('listId')
    if (!z.uuid().safeParse(id).success) throw missing('status list')
    const { credential, signedAt } = await context.var.world.db
      .selectFrom('statusLists')
      .where('id', '=', id)
      .select(['credential', 'signedAt'])
      .executeTakeFirstOrThrow(() => missing('status list'))
    if (!credential)
      return context.json({ title: 'This list is being signed. Please ask again in a few seconds.', status: 503 }, 503, {
        'Retry-After': '3',
      })
    const headers = { ...open, 'Cache-Control': `public, max-age=${statusListSeconds}`, ETag: `"${signedAt?.getTime().toString(36)}"` }
    if (context.req.header('if-none-match') === headers.ETag) return context.body(null, 304, headers)
    return context.body(credential, 200, { ...headers, 'Content-Type': 'application/vc+ld+json' })
  })
  .get('/ob2/badges/:versionId', async (context) => {
    const document = await findBadgeClass(context.var.world.db, context.req.param('versionId'), context.var.world.config.BASE_URL)
    return context.body(JSON.stringify(document), 200, { ...open, 'Content-Type': 'application/ld+json' })
  })
  .get('/ob2/issuers/:slug', async (context) => {
    const { db, config } = context.var.world
    const fallback = /<([^>]+)>/.exec(config.MAIL_FROM)?.[1] ?? config.MAIL_FROM
    const document = await findIssuerProfile(db, context.req.param('slug'), config.BASE_URL, fallback)
    return context.body(JSON.stringify(document), 200, { ...open, 'Content-Type': 'application/ld+json' })
  })
