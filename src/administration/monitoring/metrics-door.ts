import { createHash, timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { forbidden, missing } from '../../foundation/platform/refusal.ts'

/**
 * `GET /metrics`: what is measured, in the text format of Prometheus. It holds numbers by route pattern and queue, never an address that was
 * asked, and nothing of a person. Open to who bears METRICS_TOKEN; without one, to this machine alone, when no proxy stands between.
 */
export const metricsDoor = new Hono<Http>().get('/metrics', async (context) => {
  const { world } = context.var
  const { METRICS_TOKEN: token } = world.config
  if (token === undefined) {
    // To anyone else it is not there.
    if (!isFromHere(context)) throw missing('page')
  } else if (!bears(context.req.header('authorization'), token))
    throw forbidden('metrics-token', 'What is measured is shown to who bears the token of METRICS_TOKEN.')
  const { type, body } = await world.meter.expose()
  return context.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-store' })
})

const bears = (authorization: string | undefined, token: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
}

const forwarding = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']

/** Whether it was asked on this machine, and by no proxy that says so. */
function isFromHere(context: HttpContext): boolean {
  if (context.var.world.config.TRUST_PROXY || forwarding.some((name) => context.req.header(name) !== undefined)) return false
  try {
    return /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(getConnInfo(context).remote.address ?? '')
  } catch {
    return false
  }
}
