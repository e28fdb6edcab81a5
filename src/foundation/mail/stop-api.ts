import { Hono } from 'hono'
import { formOf } from '../doors/form-reader.ts'
import type { Http } from '../doors/http.ts'
import { problemAnswer } from '../doors/problem-answer.ts'
import { visitor } from '../platform/actor.ts'
import { performThrough } from '../platform/command.ts'
import { isRefusal } from '../platform/refusal.ts'
import { stopLetters } from './stop-letters.ts'

/**
 * The button of a mail program (RFC 8058): it posts from anywhere, without cookies, and is not led elsewhere. The page at the same address sends
 * its own form here, and is led back.
 */
export const stopApi = new Hono<Http>().post('/unsubscribe/:token', async (context) => {
  const { world, clientAddress, requestId } = context.var
  try {
    context.set('actor', visitor)
    const token = context.req.param('token')
    const form = await formOf(context)
    await performThrough({ door: 'page', requestId, clientAddress }, world, visitor, stopLetters, { token })
    if (form.get('from') === 'page') return context.redirect(`/unsubscribe/${token}?said=stopped`, 303)
    return context.text('Unsubscribed.', 200, { 'Cache-Control': 'no-store' })
  } catch (error) {
    if (!isRefusal(error)) throw error
    return problemAnswer(context, error)
  }
})
