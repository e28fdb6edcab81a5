import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Http } from '../../foundation/doors/http.ts'
import { problemAnswer } from '../../foundation/doors/problem-answer.ts'
import { isRefusal } from '../../foundation/platform/refusal.ts'
import { readVerifyRequest } from './read-sent.ts'
import { limitVerifying, verifyBadge } from './verify-badge.ts'

/** Checks a badge for any program anywhere: no account, no cookie, from any site. */
export const verifyApi = new Hono<Http>()
  .use('/api/v1/verify', cors({ origin: '*', allowMethods: ['POST'], allowHeaders: ['Content-Type'], maxAge: 86_400 }))
  .post('/api/v1/verify', async (context) => {
    const { world, clientAddress } = context.var
    try {
      await limitVerifying(world, clientAddress)
      const report = await verifyBadge(world, await readVerifyRequest(context.req.raw), context.var.locale)
      return context.json(report, 200, { 'Cache-Control': 'no-store' })
    } catch (error) {
      if (!isRefusal(error)) throw error
      return problemAnswer(context, error)
    }
  })
