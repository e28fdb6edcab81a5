import { signVcJwt } from '@laurel/openbadges/proofs/vc-jwt'
import { asList, asObject, asText, type JsonObject } from '@laurel/openbadges/vc/json'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { readBody } from '../../foundation/doors/read-body.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { isRefusal, statusOf } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { issuerOf, withoutProof } from '../awards/credential-token.ts'
import { issuerAddress } from './exchange-addresses.ts'
import { answerTooLarge, largestAnswer, limitWallets, readJson } from './exchange-api.ts'
import { findExchange, requireOpen } from './exchanges.ts'
import { readKeyProof } from './key-proof.ts'
import { newNonce, nonceSeconds, readNonce } from './nonces.ts'
import { configurations, credentialOffer, isConfiguration, issuerMetadata, preAuthorized, serverMetadata } from './oid4vci-metadata.ts'
import { codeOf } from './secrets.ts'
import { giveToken, handByToken, tokenSeconds } from './take-award.ts'

const noStore = { 'Cache-Control': 'no-store' }
const metadataFor = { 'Cache-Control': 'public, max-age=300' }

/** A refusal as OAuth says it: a word and a sentence. */
class Denied extends Error {
  readonly error: string
  readonly status: 400 | 401
  constructor(error: string, description: string, status: 400 | 401 = 400) {
    super(description)
    this.error = error
    this.status = status
  }
}

function answerError(error: Error, context: HttpContext): Response {
  const headers = {
    ...noStore,
    ...(error instanceof Denied && error.status === 401 && { 'WWW-Authenticate': 'Bearer error="invalid_token"' }),
  }
  if (error instanceof Denied) return context.json({ error: error.error, error_description: error.message }, error.status, headers)
  if (!isRefusal(error)) throw error
  return context.json({ error: 'invalid_request', error_description: error.message }, statusOf[error.kind], headers)
}

/** What was not there, was used, or ran out: which of these, a stranger is not told. */
async function granting<Result>(work: () => Promise<Result>, error: string, status: 400 | 401 = 400): Promise<Result> {
  try {
    return await work()
  } catch (met) {
    if (isRefusal(met) && met.code === 'nonce-used') throw new Denied('invalid_nonce', met.message)
    if (isRefusal(met) && (met.kind === 'missing' || met.kind === 'conflict')) throw new Denied(error, met.message, status)
    throw met
  }
}

/** The fields of a form that is small. Browsers' own reader of forms would take any. */
async function readTokenForm({ req }: HttpContext): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(req.header('content-type') ?? ''))
    throw new Denied('invalid_request', 'The token endpoint takes application/x-www-form-urlencoded.')
  return new URLSearchParams(
    new TextDecoder().decode(await readBody(req.raw, { upTo: largestAnswer, tooLarge: answerTooLarge, seconds: 30 })),
  )
}

/** OpenID for Verifiable Credential Issuance 1.0, by pre-authorized codes: an award that its earner offered goes into a wallet. */
export const oid4vciApi = new Hono<Http>()
  .onError(answerError)
  .use('/oid4vci/*', cors({ origin: '*', allowMethods: ['GET', 'POST'], allowHeaders: ['Content-Type', 'Authorization'], maxAge: 86_400 }))
  .use('/.well-known/*', cors({ origin: '*', allowMethods: ['GET'], maxAge: 86_400 }))
  .get('/.well-known/openid-credential-issuer/oid4vci', (context) =>
    context.json(issuerMetadata(context.var.world.config.BASE_URL), 200, metadataFor),
  )
  .get('/.well-known/oauth-authorization-server/oid4vci', (context) =>
    context.json(serverMetadata(context.var.world.config.BASE_URL), 200, metadataFor),
  )
  .get('/oid4vci/offers/:secret', async (context) => {
    const { world } = context.var
    await limitWallets(context.var)
    const secret = context.req.param('secret')
    const exchange = await findExchange(readsOfAll(world.db), 'digest', secret)
    requireOpen(exchange, world.now())
    return context.json(credentialOffer(world.config.BASE_URL, { ...exchange, code: codeOf(secret) }), 200, noStore)
  })
  .post('/oid4vci/nonce', async (context) => {
    const { world } = context.var
    await limitWallets(context.var)
    return context.json({ c_nonce: newNonce(world.keys, world.now()), c_nonce_expires_in: nonceSeconds }, 200, noStore)
  })
  .post('/oid4vci/token', async (context) => {
    await limitWallets(context.var)
    const form = await readTokenForm(context)
    if (form.get('grant_type') !== preAuthorized) throw new Denied('unsupported_grant_type', 'Only pre-authorized codes are taken here.')
    const code = form.get('pre-authorized_code') ?? ''
    if (code.length < 20 || code.length > 200) throw new Denied('invalid_grant', 'There is no such code.')
    const pin = form.get('tx_code')
    const { token } = await granting(
      () => giveToken(context.var.world, { code, pin: pin === null ? null : pin.slice(0, 20) }),
      'invalid_grant',
    )
    if (token === null) throw new Denied('invalid_grant', 'The transaction code does not fit this offer.')
    return context.json({ access_token: token, token_type: 'Bearer', expires_in: tokenSeconds }, 200, noStore)
  })
  .post('/oid4vci/credential', async (context) => {
    const { world } = context.var
    await limitWallets(context.var)
    const [, token = ''] = /^Bearer +([\w-]{43}) *$/i.exec(context.req.header('authorization') ?? '') ?? []
    const exchange = await granting(() => findExchange(readsOfAll(world.db), 'tokenDigest', token), 'invalid_token', 401)
    const body = await readJson(context)
    const id = body.credential_configuration_id
    if (!isConfiguration(id) || configurations[id].named !== exchange.namesWallet)
      throw new Denied('unknown_credential_configuration', 'This offer has no such credential configuration.')
    const proven = exchange.namesWallet ? await proofIn(world, body) : { holder: null, nonce: null }
    const { text, organizationId } = await granting(() => handByToken(world, { token, ...proven }), 'invalid_token', 401)
    const credential = configurations[id].format === 'ldp_vc' ? JSON.parse(text) : await asToken(world, JSON.parse(text), organizationId)
    return context.json({ credentials: [{ credential }] }, 200, noStore)
  })

/** The one key proof of a request, with its nonce. @throws Denied */
async function proofIn(world: World, body: JsonObject) {
  const proofs = asList(asObject(body.proofs)?.jwt)
  const [jwt, ...more] = proofs
  if (typeof jwt !== 'string' || more.length > 0) throw new Denied('invalid_proof', 'One proof of a key is needed, as proofs.jwt.')
  const now = world.now()
  const proof = await readKeyProof(jwt, { issuer: issuerAddress(world.config.BASE_URL), now })
  if (!proof) throw new Denied('invalid_proof', 'This proof does not hold, or is not for this issuer.')
  if (proof.nonce === null || !readNonce(world.keys, proof.nonce, now))
    throw new Denied('invalid_nonce', 'The proof has no nonce of ours, or one that ran out. Ask for another one.')
  return { holder: proof.holder, nonce: proof.nonce }
}

/** A credential that was handed over as JSON, as a token of the same issuer. */
async function asToken(world: World, document: JsonObject, organizationId: string): Promise<string> {
  const { key, name } = await findSigningKey(world.db, world.keys, organizationId)
  const subject = asText(asObject(document.credentialSubject)?.id)
  return signVcJwt(withoutProof(document), { key, keyId: `${issuerOf(document)}#${name}`, anonymous: subject === undefined })
}
