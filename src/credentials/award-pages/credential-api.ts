import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { hasAlready } from '../../foundation/doors/entity-tag.ts'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { problemAnswer } from '../../foundation/doors/problem-answer.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { conflict, isRefusal } from '../../foundation/platform/refusal.ts'
import { isLocale } from '../../foundation/words/format.ts'
import { awardAddresses } from '../awards/award-addresses.ts'
import { findAward, findAwardName, findCredential, refuseHidden, refuseHiddenFile } from '../awards/awards.ts'
import { findCredentialToken } from '../awards/credential-token.ts'
import { findHeld } from '../awards/held-credentials.ts'
import { attachmentNamed } from './attachment-name.ts'
import { assertionText, bakedAward } from './baked-award.ts'
import { findAssertion } from './hosted-badges.ts'
import { renderSocialCard } from './render-social-card.ts'

const credentialTypes = ['application/vc+ld+json', 'application/vc', 'application/json'] as const
/** A token is a credential in another clothing, by VC-JOSE-COSE §6.1.1. */
const tokenType = 'application/vc+jwt'
const assertionProfile = 'https://w3id.org/openbadges/v2'

/** Anyone may read a credential from anywhere; it changes never, its status lives elsewhere. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=300',
  Vary: 'Accept',
  'X-Content-Type-Options': 'nosniff',
}

/**
 * The form of an award that an Accept header asks for: by quality first, then in the order given.
 * Browsers ask for HTML first and get the page.
 */
export function wantedForm(
  accept: string | undefined,
): { form: 'page' } | { form: 'credential'; type: string } | { form: 'assertion' } | { form: 'token' } {
  const wishes = (accept ?? '')
    .split(',')
    .map((part, order) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)
      return { type: type.toLowerCase(), parameters: parameters.join(';'), quality: Number.isFinite(quality) ? quality : 0, order }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order)
  for (const { type, parameters } of wishes) {
    if (type === 'text/html' || type === 'application/xhtml+xml') return { form: 'page' }
    if (type === 'application/ld+json') return parameters.includes(assertionProfile) ? { form: 'assertion' } : { form: 'credential', type }
    if (type === tokenType) return { form: 'token' }
    if ((credentialTypes as readonly string[]).includes(type)) return { form: 'credential', type }
  }
  return { form: 'page' }
}

/** Browsers name XHTML when a person goes somewhere; Java's own client names HTML first though it wants whatever there is. */
const isPersonsBrowser = (accept: string | undefined) =>
  wantedForm(accept).form === 'page' && /\bapplication\/xhtml\+xml\b/i.test(accept ?? '')

async function signedCredential(context: HttpContext, id: string) {
  const found = await findCredential(context.var.db, id)
  await refuseHiddenFile(context.var.db, id)
  if (!found) throw new NotSignedYet()
  return found
}

class NotSignedYet extends Error {}

const notSignedYet = (context: HttpContext) =>
  problemAnswer(context, conflict('credential-not-signed-yet', 'This award is being signed. Please ask again in a few seconds.'), 503, {
    'Retry-After': '3',
  })

/** What is not signed yet comes in a moment; of who was forgotten it is gone. */
function notGiven(context: HttpContext, error: unknown): Response {
  if (error instanceof NotSignedYet) return notSignedYet(context)
  if (isRefusal(error) && error.code === 'earner-forgotten') return problemAnswer(context, error, 410)
  throw error
}

async function credential(context: HttpContext, id: string, type: string): Promise<Response> {
  const { bytes, digest } = await signedCredential(context, id)
  const headers = { ...open, ETag: `"${digest.slice(0, 32)}"` }
  if (hasAlready(context, headers.ETag)) return context.body(null, 304, headers)
  return context.body(bytes, 200, { ...headers, 'Content-Type': type })
}

async function asToken(context: HttpContext, id: string): Promise<Response> {
  await refuseHiddenFile(context.var.db, id)
  const found = await findCredentialToken(context.var.world, id)
  if (!found) throw new NotSignedYet()
  const headers = { ...open, ETag: `"${found.digest.slice(0, 32)}"` }
  if (hasAlready(context, headers.ETag)) return context.body(null, 304, headers)
  return context.body(found.token, 200, { ...headers, 'Content-Type': tokenType })
}

async function image(context: HttpContext, id: string, kind: 'png' | 'svg'): Promise<Response> {
  const {
    db,
    world: { config },
  } = context.var
  const { bytes: signed, digest, versionId } = await signedCredential(context, id)
  const assertion = await assertionText(readsOfAll(context.var.world.db), id, config.BASE_URL)
  const headers = { ...open, ETag: `"${digest.slice(0, 32)}-${createHash('sha256').update(assertion).digest('hex').slice(0, 16)}-${kind}"` }
  if (hasAlready(context, headers.ETag)) return context.body(null, 304, headers)
  const bytes = await bakedAward(db, kind, { versionId, signed: signed.toString(), assertion })
  return context.body(Buffer.from(bytes), 200, {
    ...headers,
    'Content-Type': kind === 'png' ? 'image/png' : 'image/svg+xml',
    // Shown as a picture it may run nothing, whatever a later change of the art might bring.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    Link: `<${awardAddresses(config.BASE_URL, id).page}>; rel="canonical"`,
  })
}

/** A file to keep, called as a person would call it. */
async function withDownload(context: HttpContext, response: Response, id: string, kind: string) {
  if (context.req.query('download') === undefined || response.status !== 200) return response
  const { title, earnerName } = await findAwardName(context.var.db, id)
  response.headers.set('Content-Disposition', attachmentNamed([title, earnerName].filter(Boolean).join(', '), kind))
  return response
}

/** The machine-readable forms of an award: by Accept at its own address, and as files beside it. */
export const credentialApi = new Hono<Http>()
  // First, as a file's name would do for an id below.
  .get('/awards/:file{[0-9a-f-]{36}\\.(?:json|jwt|png|svg)}', async (context) => {
    const [id = '', kind = ''] = context.req.param('file').split('.')
    try {
      const response =
        kind === 'json'
          ? await credential(context, id, 'application/vc+ld+json')
          : kind === 'jwt'
            ? await asToken(context, id)
            : await image(context, id, kind === 'png' ? 'png' : 'svg')
      return await withDownload(context, response, id, kind)
    } catch (error) {
      return notGiven(context, error)
    }
  })
  .get('/awards/:id', async (context, next) => {
    const wanted = wantedForm(context.req.header('accept'))
    if (wanted.form === 'page') {
      await next()
      context.res.headers.append('Vary', 'Accept')
      return
    }
    try {
      if (wanted.form === 'assertion') return await hosted(context, context.req.param('id'))
      if (wanted.form === 'token') return await asToken(context, context.req.param('id'))
      return await credential(context, context.req.param('id'), wanted.type)
    } catch (error) {
      return notGiven(context, error)
    }
  })
  // A second credential, by its own address; people are led to the page of the award, which stands for all of them.
  .get('/awards/:id/held/:heldId', async (context) => {
    const { id, heldId } = context.req.param()
    if (
      wantedForm(context.req.header('accept')).form === 'page' &&
      isPersonsBrowser(context.req.header('accept')) &&
      context.req.query('download') === undefined
    )
      return context.redirect(awardAddresses(context.var.world.config.BASE_URL, id).page, 303)
    try {
      await refuseHiddenFile(context.var.db, id)
      const { bytes, digest } = await findHeld(readsOfAll(context.var.world.db), id, heldId)
      const headers = { ...open, ETag: `"${digest.slice(0, 32)}"` }
      if (hasAlready(context, headers.ETag)) return context.body(null, 304, headers)
      return await withDownload(context, context.body(bytes, 200, { ...headers, 'Content-Type': 'application/vc+ld+json' }), id, 'json')
    } catch (error) {
      return notGiven(context, error)
    }
  })
  .get('/awards/:id/card.png', async (context) => {
    const award = await findAward(readsOfAll(context.var.world.db), context.req.param('id'))
    refuseHidden(visitor, award)
    // Never by what the asking program accepts: a picture is kept under its address, for everyone.
    const lang = context.req.query('lang')
    const png = await renderSocialCard(context.var.db, award, isLocale(lang) ? lang : 'en')
    return context.body(Buffer.from(png), 200, {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=86400',
      'Access-Control-Allow-Origin': '*',
    })
  })
  .get('/ob2/assertions/:id', async (context) => {
    if (isPersonsBrowser(context.req.header('accept'))) {
      return context.redirect(awardAddresses(context.var.world.config.BASE_URL, context.req.param('id')).page, 303)
    }
    return hosted(context, context.req.param('id'))
  })

/** The hosted 2.0 assertion; one that was taken back is gone and says why. */
async function hosted(context: HttpContext, id: string): Promise<Response> {
  const { document, revoked } = await findAssertion(readsOfAll(context.var.world.db), id, context.var.world.config.BASE_URL)
  return context.body(JSON.stringify(document), revoked ? 410 : 200, {
    ...open,
    'Cache-Control': 'public, max-age=60',
    'Content-Type': 'application/ld+json',
  })
}
