import { sql } from 'kysely'
import type { Subscriber } from '../../foundation/events/subscriber.ts'
import { deliverWebhook } from './delivery-jobs.ts'

/** Puts down what each webhook is to be told. What they answer is the job's affair, so no slow address holds up what is heard. */
export const webhookSubscriber: Subscriber = {
  name: 'webhooks',
  async hear({ db, newId, now, later }, events) {
    const organizationIds = [...new Set(events.flatMap(({ organizationId }) => organizationId ?? []))]
    if (organizationIds.length === 0) return
    const webhooks = await db
      .selectFrom('webhooks')
      .where('organizationId', 'in', organizationIds)
      .where('stoppedAt', 'is', null)
      .select(['id', 'organizationId', 'kinds', 'addedAt'])
      .execute()
    const due = webhooks.flatMap(({ id: webhookId, organizationId, kinds, addedAt }) =>
      events
        .filter((event) => event.organizationId === organizationId && kinds.includes(event.name) && event.at >= addedAt)
        .map((event) => ({ id: newId(), webhookId, eventId: event.id, place: event.place, kind: event.name })),
    )
    if (due.length === 0) return
    await sql`
      insert into webhook_deliveries (id, webhook_id, event_id, place, kind, due_at)
      select id, "webhookId", "eventId", place, kind, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as due (id uuid, "webhookId" uuid, "eventId" uuid, place bigint, kind text)
      on conflict (webhook_id, event_id) do nothing`.execute(db)
    for (const webhookId of new Set(due.map((row) => row.webhookId))) await later(deliverWebhook, { webhookId })
  },
}
