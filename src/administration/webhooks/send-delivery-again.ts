import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { deliverWebhook } from './delivery-jobs.ts'
import { mayManageWebhooks } from './webhook-policy.ts'

export const sendDeliveryAgain = command({
  name: 'webhook.send-again',
  says: 'Sends something to a webhook once more, delivered or given up: with the same id, so that the other side knows it.',
  reach: everyDoor,
  limits: null,
  input: z.object({ deliveryId: z.uuid() }),
  load: ({ db }, { deliveryId }) =>
    db
      .selectFrom('webhookDeliveries')
      .innerJoin('webhooks', 'webhooks.id', 'webhookDeliveries.webhookId')
      .where('webhookDeliveries.id', '=', deliveryId)
      .select(['webhookDeliveries.id', 'webhookDeliveries.webhookId', 'webhooks.organizationId', 'webhooks.stoppedAt'])
      .forUpdate('webhookDeliveries')
      .executeTakeFirstOrThrow(() => missing('delivery')),
  may: mayManageWebhooks,
  async run({ db, now, later }, _input, { id, webhookId, stoppedAt }) {
    if (stoppedAt) throw conflict('webhook-stopped', 'This webhook is stopped. Resume it first.')
    await db.updateTable('webhookDeliveries').set({ dueAt: now, deliveredAt: null, tries: 0 }).where('id', '=', id).execute()
    await later(deliverWebhook, { webhookId })
    return { id, webhookId }
  },
  record: notAFact('What is sent to a webhook stands in its own log; a fact of it would be sent in turn.'),
})
