import { Hono } from 'hono'
import { meantBy, readForm } from '../../foundation/doors/form.ts'
import { formOf } from '../../foundation/doors/form-reader.ts'
import type { Http } from '../../foundation/doors/http.ts'
import { requireSensible } from '../../foundation/doors/sensible-params.ts'
import { performThrough } from '../../foundation/platform/command.ts'
import { countTime } from './count-time.ts'

/** What the workspace of an assessor tells of its time, every minute and when it is left. */
export const timeApi = new Hono<Http>().post('/review/:assessmentId/time', async (context) => {
  const { world, actor, requestId, clientAddress } = context.var
  const params = context.req.param()
  requireSensible(params)
  const input = meantBy(countTime.input, { ...readForm(await formOf(context)), ...params })
  await performThrough({ door: 'page', requestId, clientAddress }, world, actor, countTime, input)
  return context.body(null, 204)
})
