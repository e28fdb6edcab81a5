import { Hono } from 'hono'
import { findSignedEndorsements } from '../../definitions/endorsements/shown-endorsements.ts'
import { hasAlready } from '../../foundation/doors/entity-tag.ts'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { problemAnswer } from '../../foundation/doors/problem-answer.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { refuseHiddenFile } from '../awards/awards.ts'
import { findSignedEndorsement } from './signed-endorsement.ts'

/** Anyone may read what is signed from anywhere. Whether it still counts says its list; that it is shown can end at any time. */
const open = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=60', 'X-Content-Type-Options': 'nosniff' }

async function signed(context: HttpContext, id: string): Promise<Response> {
  const { withdrawnAt, signed: found } = await findSignedEndorsement(context.var.db, id)
  if (withdrawnAt) return problemAnswer(context, conflict('endorsement-withdrawn', 'Who gave it has withdrawn it since.'), 410)
  if (!found)
    return problemAnswer(
      context,
      conflict('endorsement-not-signed-yet', 'This endorsement is being signed. Please ask again in a few seconds.'),
      503,
      { 'Retry-After': '3' },
    )
  const headers = { ...open, ETag: `"${found.digest.slice(0, 32)}"` }
  if (hasAlready(context, headers.ETag)) return context.body(null, 304, headers)
  const download =
    context.req.query('download') === undefined ? {} : { 'Content-Disposition': `attachment; filename="endorsement-${id}.json"` }
  return context.body(found.document, 200, { ...headers, ...download, 'Content-Type': 'application/vc+ld+json' })
}

const wantsCredential = (accept: string | undefined) =>
  /application\/(vc|ld\+json|vc\+ld\+json)/.test(accept ?? '') && !/text\/html/.test(accept ?? '')

/** Endorsements as they were signed: one at its own address, and all that are shown of an award beside it. */
export const endorsementApi = new Hono<Http>()
  .get('/endorsements/:file{[0-9a-f-]{36}\\.json}', (context) => signed(context, context.req.param('file').slice(0, 36)))
  .get('/endorsements/:id', async (context, next) => {
    if (!wantsCredential(context.req.header('accept'))) {
      await next()
      context.res.headers.append('Vary', 'Accept')
      return
    }
    return signed(context, context.req.param('id'))
  })
  // A presentation that nobody signs: what is in it are credentials of their own, each with its proof. The award itself never changes.
  .get('/awards/:id/endorsements.json', async (context) => {
    const { db } = context.var
    const id = context.req.param('id')
    if (!isId(id)) throw missing('award')
    await refuseHiddenFile(db, id)
    const found = await findSignedEndorsements(db, { awardId: id })
    const body = `{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"],"verifiableCredential":[${found.map(({ document }) => document).join(',')}]}`
    return context.body(body, 200, { ...open, 'Content-Type': 'application/vp+ld+json' })
  })
