import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { problemAnswer } from '../../foundation/doors/problem-answer.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { isRefusal } from '../../foundation/platform/refusal.ts'
import { findAsk, requireUnanswered } from './ask-holder.ts'
import { didAuthRequest, domainOf } from './did-auth.ts'
import { limitWallets } from './exchange-api.ts'

/** The question of a verifier, for the wallet that answers it: which challenge is to be signed, and for whom. */
export const asksApi = new Hono<Http>().get('/asks/:token', async (context, next) => {
  const { world } = context.var
  if (!/^\s*application\/(?:json|\*)/i.test(context.req.header('accept') ?? '')) return next()
  try {
    await limitWallets(context.var)
    const ask = await findAsk(readsOfAll(world.db), 'digest', context.req.param('token'))
    requireUnanswered(ask, world.now())
    const asked = { challenge: ask.challenge, domain: domainOf(world.config.BASE_URL) }
    return context.json({ verifiablePresentationRequest: didAuthRequest(asked) }, 200, {
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      Vary: 'Accept',
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    return problemAnswer(context, error)
  }
})
