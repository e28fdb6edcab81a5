import type { OpenTransaction, Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'

/** No row has it: lists in SQL can't be empty. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** A webhook, held until the commit. */
export const lockWebhook = (db: OpenTransaction, webhookId: string) =>
  db
    .selectFrom('webhooks')
    .where('id', '=', webhookId)
    .selectAll()
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('webhook'))

/** The webhooks of an organization, oldest first. There are a few. */
export const webhooksOf = (db: Queryable, organizationId: string) =>
  db
    .selectFrom('webhooks')
    .where('organizationId', '=', organizationId)
    .select(['id', 'organizationId', 'url', 'kinds', 'addedAt', 'failingSince', 'stoppedAt', 'stoppedBecause'])
    .orderBy('id')
    .execute()

/** One webhook of these organizations. @throws Refusal `webhook-missing`, also for what is another's */
export const findWebhook = (db: Queryable, organizationIds: readonly string[], webhookId: string) =>
  db
    .selectFrom('webhooks')
    .innerJoin('organizations', 'organizations.id', 'webhooks.organizationId')
    .where('webhooks.id', '=', webhookId)
    .where('webhooks.organizationId', 'in', [...organizationIds, nobody])
    .selectAll('webhooks')
    .select(['organizations.name as organization', 'organizations.slug'])
    .executeTakeFirstOrThrow(() => missing('webhook'))

/** What was sent to a webhook, newest first, from a place on. */
export async function deliveriesOf(db: Queryable, webhookId: string, { before, size = 50 }: { before: number | null; size?: number }) {
  const rows = await db
    .selectFrom('webhookDeliveries')
    .where('webhookId', '=', webhookId)
    .$if(before !== null, (query) => query.where('place', '<', before ?? 0))
    .select(['id', 'eventId', 'place', 'kind', 'tries', 'dueAt', 'triedAt', 'deliveredAt', 'status', 'answer', 'fault'])
    .orderBy('place', 'desc')
    .limit(size + 1)
    .execute()
  const deliveries = rows.slice(0, size)
  return { deliveries, next: rows.length > size ? (deliveries.at(-1)?.place ?? null) : null }
}
