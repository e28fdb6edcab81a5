import { OpenBadgesError } from '@laurel/openbadges/errors'
import { asObject, type JsonObject, parseJson } from '@laurel/openbadges/vc/json'
import { presentation } from '@laurel/openbadges/vc/presentation'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { problemAnswer } from '../../foundation/doors/problem-answer.ts'
import { readBody } from '../../foundation/doors/read-body.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { conflict, invalid, isRefusal, oversized, statusOf } from '../../foundation/platform/refusal.ts'
import { didAuthRequest, domainOf, provenHolder } from './did-auth.ts'
import { exchangeAddresses } from './exchange-addresses.ts'
import { findExchange, isGone, requireNoPin, requireOpen } from './exchanges.ts'
import { askWallet, handByVcApi } from './take-award.ts'

const noStore = { 'Cache-Control': 'no-store' }

/** How often one address may ask: a wallet needs three requests for an award. */
const perAddress = { tries: 120, seconds: 60 }
export const limitWallets = ({ world, clientAddress }: HttpContext['var']) => limitTries(world.db, `wallet ${clientAddress}`, perAddress)

/** No answer of a wallet is larger: it proves a key, and what it shows beside is not read. */
export const largestAnswer = 200_000
export const answerTooLarge = () => oversized('answer-too-large', 'This is larger than any answer of a wallet, so it was not read.')

/** The JSON that a wallet sent; an empty body is an empty object. @throws Refusal */
export async function readJson({ req }: HttpContext): Promise<JsonObject> {
  const bytes = await readBody(req.raw, { upTo: largestAnswer, tooLarge: answerTooLarge, seconds: 30 })
  if (bytes.length === 0) return {}
  try {
    const body = asObject(parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    if (body) return body
  } catch (error) {
    if (!(error instanceof OpenBadgesError || error instanceof TypeError)) throw error
  }
  throw invalid('not-json', 'This is not a JSON object.')
}

function refused(error: unknown, context: HttpContext): Response {
  if (!isRefusal(error)) throw error
  return problemAnswer(context, error, isGone(error) ? 410 : statusOf[error.kind], noStore)
}

/** Whether a person's browser asks, which is shown a page: it names HTML first. */
const wantsPage = (accept: string | undefined) => /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(accept ?? '')

/**
 * The exchange of VC-API (VCALM) by which a wallet takes an award: the interaction address says how, and the exchange asks for proof of a key and hands
 * over. It knows nobody: who has the secret of the address is who it is for.
 */
export const exchangeApi = new Hono<Http>()
  .onError((error, context) => refused(error, context))
  .use('/interactions/*', cors({ origin: '*', allowMethods: ['GET'], maxAge: 86_400 }))
  .use('/exchanges/*', cors({ origin: '*', allowMethods: ['POST'], allowHeaders: ['Content-Type'], maxAge: 86_400 }))
  .get('/interactions/:secret', async (context, next) => {
    const { world } = context.var
    if (wantsPage(context.req.header('accept'))) return next()
    await limitWallets(context.var)
    const secret = context.req.param('secret')
    const exchange = await findExchange(readsOfAll(world.db), 'digest', secret)
    requireOpen(exchange, world.now())
    const { vcapi, ...others } = exchangeAddresses(world.config.BASE_URL, secret).protocols
    // Where six digits are asked for, only the protocol that can ask for them is offered.
    const protocols = exchange.pinDigest === null ? { vcapi, ...others } : others
    return context.json({ protocols }, 200, { ...noStore, Vary: 'Accept' })
  })
  .post('/exchanges/:secret', async (context) => {
    const { world } = context.var
    await limitWallets(context.var)
    const body = await readJson(context)
    const secret = context.req.param('secret')
    const exchange = await findExchange(readsOfAll(world.db), 'digest', secret)
    requireOpen(exchange, world.now())
    requireNoPin(exchange)
    const answer = asObject(body.verifiablePresentation)
    if (body.verifiablePresentation !== undefined && !answer)
      throw invalid('presentation-unreadable', 'verifiablePresentation is not a presentation in JSON.')
    if (!answer && exchange.namesWallet) {
      const { challenge } = await askWallet(world, { secret })
      const asked = { challenge, domain: domainOf(world.config.BASE_URL) }
      return context.json({ verifiablePresentationRequest: didAuthRequest(asked) }, 200, noStore)
    }
    const holder = answer && exchange.namesWallet ? await holderOf(context, answer, exchange.challenge) : null
    const { text } = await handByVcApi(world, { secret, challenge: exchange.challenge, holder })
    // Told as it was signed; a wallet keeps what is inside, and nobody vouches for the wrapping.
    return context.json({ verifiablePresentation: presentation([JSON.parse(text)]) }, 200, noStore)
  })
  .all('/exchanges/:secret', (context) =>
    context.json({ type: 'about:blank', title: 'This door takes POST.', status: 405 }, 405, {
      ...noStore,
      'Content-Type': 'application/problem+json',
      Allow: 'POST, OPTIONS',
    }),
  )

/** Whom an answer proves. A wallet that names nobody and signs nothing takes the award as it is; one that signs has to be right. */
async function holderOf({ var: { world } }: HttpContext, answer: JsonObject, challenge: string | null): Promise<string | null> {
  if (answer.proof === undefined && answer.holder === undefined) return null
  if (challenge === null) throw notProven()
  const holder = await provenHolder(world, answer, { challenge, domain: domainOf(world.config.BASE_URL) })
  if (holder === null) throw notProven()
  return holder
}

const notProven = () =>
  conflict(
    'holder-not-proven',
    'This does not prove a key for the challenge of this exchange. A did:key that signs with eddsa-rdfc-2022 is needed.',
  )
