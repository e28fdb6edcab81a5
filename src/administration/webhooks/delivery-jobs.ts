import { z } from 'zod'
import { job } from '../../foundation/platform/jobs.ts'

/** Sends what is due to one webhook, in order. One slow address keeps one of these busy, and no other webhook waiting. */
export const deliverWebhook = job({ name: 'webhook.deliver', data: z.object({ webhookId: z.uuid() }), atOnce: 8 })

/** Every minute: wakes each webhook that something waits for, whatever was lost on the way. */
export const wakeWebhooks = job({ name: 'webhook.wake', data: z.object({}), atOnce: 1, every: '* * * * *' })
