import { webhookSubscriber } from './administration/webhooks/webhook-subscriber.ts'
import { factKinds } from './facts.ts'
import type { Readers } from './foundation/events/dispatcher.ts'
import { noticeSubscriber } from './home/notices/notice-subscriber.ts'
import { acceptanceSubscriber } from './recognition/acceptance/apply-acceptances.ts'

/** Who hears of facts after their commit, each at its own place in their order. */
export const readers: Readers = { kinds: factKinds, subscribers: [webhookSubscriber, noticeSubscriber, acceptanceSubscriber] }
