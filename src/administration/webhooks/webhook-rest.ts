import { z } from 'zod'
import { list, moment, type Operation, type ReadContext, rest } from '../../foundation/doors/rest.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { addWebhook } from './add-webhook.ts'
import { changeWebhook, removeWebhook, replaceWebhookSecret, resumeWebhook, stopWebhook } from './change-webhook.ts'
import { sendDeliveryAgain } from './send-delivery-again.ts'
import { deliveriesOf, findWebhook, webhooksOf } from './webhooks.ts'

const webhook = z
  .object({
    id: z.uuid(),
    organizationId: z.uuid(),
    url: z.string(),
    kinds: z.array(z.string()).describe('The kinds of fact it is told of.'),
    addedAt: moment,
    failingSince: moment.nullable().describe('The first failure since the last success.'),
    stoppedAt: moment.nullable().describe('Since when it is told nothing.'),
    stoppedBecause: z.enum(['admin', 'failing']).nullable(),
  })
  .meta({ id: 'Webhook' })

const delivery = z
  .object({
    id: z.uuid(),
    eventId: z.uuid().describe('The fact, and the `webhook-id` under which it is sent.'),
    kind: z.string(),
    tries: z.int().min(0),
    triedAt: moment.nullable(),
    dueAt: moment.nullable().describe('When it is sent next; null once it is delivered or given up.'),
    deliveredAt: moment.nullable(),
    status: z.int().nullable().describe('Of the last answer; null where none came.'),
    answer: z.string().nullable().describe('How the last answer began.'),
    fault: z.string().nullable().describe('Why no answer came.'),
  })
  .meta({ id: 'Delivery' })

const withSecret = z.object({ id: z.uuid(), secret: z.string().describe('By which deliveries are signed: whsec_ and 32 bytes in base64.') })
const example = { url: 'https://hr.threerivers.example/laurel', kinds: ['award.issued', 'award.revoked'] }

function administered({ actor }: ReadContext, organizationId: string): void {
  if (!organizationsWhere(actor, 'admin').includes(organizationId))
    throw forbidden('not-an-admin', 'Only admins of an organization look after its webhooks.')
}

/** Webhooks, for programs. */
export const webhookRest: readonly Operation[] = [
  list({
    id: 'listWebhooks',
    at: 'GET /organizations/{organizationId}/webhooks',
    scope: 'events:read',
    says: 'The webhooks of an organization.',
    query: { organizationId: z.uuid() },
    item: webhook,
    find: async (reading, { organizationId }) => {
      administered(reading, organizationId)
      return { items: await webhooksOf(reading.db, organizationId), next: null }
    },
  }),
  rest(addWebhook, {
    id: 'addWebhook',
    at: 'POST /organizations/{organizationId}/webhooks',
    scope: 'events:write',
    says: 'Lets an address be told of chosen kinds of fact from now on, signed by the Standard Webhooks specification.',
    status: 201,
    answers: withSecret,
    example: { input: example },
  }),
  rest(changeWebhook, {
    id: 'changeWebhook',
    at: 'PUT /webhooks/{webhookId}',
    scope: 'events:write',
    says: 'Changes where a webhook leads, or what it is told.',
    example: { input: example },
  }),
  rest(replaceWebhookSecret, {
    id: 'replaceWebhookSecret',
    at: 'POST /webhooks/{webhookId}/secret',
    scope: 'events:write',
    says: 'Gives a webhook a new secret. For a day the old one signs as well.',
    answers: withSecret,
  }),
  rest(stopWebhook, {
    id: 'stopWebhook',
    at: 'POST /webhooks/{webhookId}/stop',
    scope: 'events:write',
    says: 'Tells a webhook nothing for now. What happens meanwhile it is not told later.',
  }),
  rest(resumeWebhook, {
    id: 'resumeWebhook',
    at: 'POST /webhooks/{webhookId}/resume',
    scope: 'events:write',
    says: 'Tells a stopped webhook again of what happens from now on, and of what still waited for it.',
  }),
  rest(removeWebhook, {
    id: 'removeWebhook',
    at: 'DELETE /webhooks/{webhookId}',
    scope: 'events:write',
    says: 'Takes a webhook away, with the log of what it was sent.',
  }),
  list({
    id: 'listDeliveries',
    at: 'GET /webhooks/{webhookId}/deliveries',
    scope: 'events:read',
    says: 'What was sent to a webhook in the last month, the newest first, and what it answered.',
    query: { webhookId: z.uuid() },
    item: delivery,
    find: async ({ db, actor }, { webhookId }, { after, size }) => {
      await findWebhook(db, organizationsWhere(actor, 'admin'), webhookId)
      const { deliveries, next } = await deliveriesOf(db, webhookId, { before: after === null ? null : Number(after), size })
      return { items: deliveries, next: next === null ? null : String(next) }
    },
  }),
  rest(sendDeliveryAgain, {
    id: 'sendDeliveryAgain',
    at: 'POST /deliveries/{deliveryId}/resend',
    scope: 'events:write',
    says: 'Sends something to a webhook once more, under the same id.',
  }),
]
