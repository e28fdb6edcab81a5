import { z } from 'zod'
import { list, type Operation, rest } from '../../foundation/doors/rest.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { retentionOf } from './retention-table.ts'
import { setRetention } from './set-retention.ts'

const kept = z
  .object({
    kind: z.string(),
    of: z.enum(['organization', 'instance']).describe('Whether an organization sets it, or who runs the instance for all.'),
    what: z.string(),
    days: z.int().describe('How long it is kept.'),
    usual: z.int(),
    least: z.int(),
    most: z.int(),
  })
  .meta({ id: 'Retention' })

/** How long things are kept, for programs. */
export const retentionRest: readonly Operation[] = [
  list({
    id: 'listRetention',
    at: 'GET /organizations/{organizationId}/retention',
    scope: 'organizations:read',
    says: 'What goes by itself, and after how many days.',
    query: { organizationId: z.uuid() },
    item: kept,
    find: async ({ db, actor }, { organizationId }) => {
      if (!organizationsWhere(actor, 'admin').includes(organizationId))
        throw forbidden('not-an-admin', 'Only admins of an organization see this page.')
      const words = plainTextIn('en')
      const items = (await retentionOf(db, organizationId)).map(({ name, of, what, days, usual, least, most }) => ({
        kind: name,
        of,
        what: words(what),
        days,
        usual,
        least,
        most,
      }))
      return { items, next: null }
    },
  }),
  rest(setRetention, {
    id: 'setRetention',
    at: 'PUT /organizations/{organizationId}/retention/{kind}',
    scope: 'organizations:write',
    says: 'Sets after how many days something of your organization goes by itself; null for the usual time.',
    answers: z.object({ days: z.int() }),
    example: { input: { days: 365 } },
  }),
]
