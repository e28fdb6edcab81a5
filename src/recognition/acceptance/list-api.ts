import { Hono } from 'hono'
import { formOf } from '../../foundation/doors/form-reader.ts'
import type { Http } from '../../foundation/doors/http.ts'
import { performThrough } from '../../foundation/platform/command.ts'
import { exportAcceptances } from './export-list.ts'

/** The signed list of what an organization accepts, by the form of its page. */
export const acceptanceListApi = new Hono<Http>().post('/value/acceptance/list.json', async (context) => {
  const { world, actor, requestId, clientAddress } = context.var
  const form = await formOf(context)
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const { list, slug } = await performThrough({ door: 'page', requestId, clientAddress }, world, actor, exportAcceptances, {
    organizationId: text('organizationId'),
    for: text('otherFor') || text('for') || null,
    validDays: text('validDays') || 90,
  })
  return context.body(`${JSON.stringify(list, null, 2)}\n`, 200, {
    'content-type': 'application/json',
    'content-disposition': `attachment; filename="accepted-by-${slug}.json"`,
    'cache-control': 'private, no-store',
  })
})
