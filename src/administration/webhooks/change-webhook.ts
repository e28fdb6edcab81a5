import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { deliverWebhook } from './delivery-jobs.ts'
import { webhookChanged, webhookRemoved, webhookResumed, webhookSecretReplaced, webhookStopped } from './webhook-facts.ts'
import { checkWebhook, webhookKinds, webhookUrl } from './webhook-fields.ts'
import { mayManageWebhooks } from './webhook-policy.ts'
import { newWebhookSecret, sealWebhookSecret } from './webhook-secret.ts'
import { lockWebhook } from './webhooks.ts'

const which = { webhookId: z.uuid() }

export const changeWebhook = command({
  name: 'webhook.change',
  says: 'Changes where a webhook leads, or what it is told. What waits already goes to the new address.',
  reach: everyDoor,
  limits: null,
  input: z.object({ ...which, url: webhookUrl, kinds: webhookKinds }),
  prepare: (stage, _actor, input) => checkWebhook(stage, input),
  load: ({ db }, { webhookId }) => lockWebhook(db, webhookId),
  may: mayManageWebhooks,
  async run({ db }, { webhookId, url, kinds }) {
    await db.updateTable('webhooks').set({ url, kinds }).where('id', '=', webhookId).execute()
    return { id: webhookId }
  },
  record({ url, kinds }, { id, organizationId, ...before }) {
    const fields = [...(url === before.url ? [] : ['url']), ...(kinds.join() === before.kinds.join() ? [] : ['kinds'])]
    return fields.length > 0 ? fact(webhookChanged, { organizationId, subjectId: id }, { fields }) : null
  },
})

/** So long is signed with the secret before as well. */
const overlapMs = 24 * 3_600_000

export const replaceWebhookSecret = command({
  name: 'webhook.replace-secret',
  says: 'Gives a webhook a new secret. For a day both sign, so that nothing is refused while the other side changes over.',
  reach: everyDoor,
  limits: null,
  input: z.object(which),
  load: ({ db }, { webhookId }) => lockWebhook(db, webhookId),
  may: mayManageWebhooks,
  async run({ db, keys, now }, { webhookId }, { secretSealed }) {
    const secret = newWebhookSecret()
    await db
      .updateTable('webhooks')
      .set({
        secretSealed: sealWebhookSecret(keys, webhookId, secret),
        oldSecretSealed: secretSealed,
        oldSecretUntil: new Date(now.getTime() + overlapMs),
      })
      .where('id', '=', webhookId)
      .execute()
    return { id: webhookId, secret }
  },
  record: (_input, { id, organizationId }) => fact(webhookSecretReplaced, { organizationId, subjectId: id }),
})

export const stopWebhook = command({
  name: 'webhook.stop',
  says: 'Tells a webhook nothing for now. What happens meanwhile it is not told later.',
  reach: everyDoor,
  limits: null,
  input: z.object(which),
  load: ({ db }, { webhookId }) => lockWebhook(db, webhookId),
  may: mayManageWebhooks,
  async run({ db, now }, { webhookId }, { stoppedAt }) {
    if (stoppedAt) return { isNew: false }
    await db.updateTable('webhooks').set({ stoppedAt: now, stoppedBecause: 'admin' }).where('id', '=', webhookId).execute()
    return { isNew: true }
  },
  record: (_input, { id, organizationId }, { isNew }) =>
    isNew ? fact(webhookStopped, { organizationId, subjectId: id }, { because: 'admin' }) : null,
})

export const resumeWebhook = command({
  name: 'webhook.resume',
  says: 'Tells a stopped webhook again of what happens from now on, and of what still waited for it.',
  reach: everyDoor,
  limits: null,
  input: z.object(which),
  load: ({ db }, { webhookId }) => lockWebhook(db, webhookId),
  may: mayManageWebhooks,
  async run({ db, later }, { webhookId }, { stoppedAt }) {
    if (!stoppedAt) return { isNew: false }
    await db
      .updateTable('webhooks')
      .set({ stoppedAt: null, stoppedBecause: null, failingSince: null })
      .where('id', '=', webhookId)
      .execute()
    await later(deliverWebhook, { webhookId })
    return { isNew: true }
  },
  record: (_input, { id, organizationId }, { isNew }) => (isNew ? fact(webhookResumed, { organizationId, subjectId: id }) : null),
})

export const removeWebhook = command({
  name: 'webhook.remove',
  says: 'Takes a webhook away, with the log of what it was sent.',
  reach: everyDoor,
  limits: null,
  input: z.object(which),
  load: ({ db }, { webhookId }) => lockWebhook(db, webhookId),
  may: mayManageWebhooks,
  async run({ db }, { webhookId }) {
    await db.deleteFrom('webhooks').where('id', '=', webhookId).execute()
  },
  record: (_input, { id, organizationId }) => fact(webhookRemoved, { organizationId, subjectId: id }),
})
