import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { webhookAdded } from './webhook-facts.ts'
import { checkWebhook, webhookKinds, webhookUrl } from './webhook-fields.ts'
import { mayManageWebhooks } from './webhook-policy.ts'
import { newWebhookSecret, sealWebhookSecret } from './webhook-secret.ts'

const mostWebhooks = 20

export const addWebhook = command({
  name: 'webhook.add',
  says: 'Lets an address of another program be told of chosen kinds of fact, from now on.',
  reach: everyDoor,
  limits: null,
  input: z.object({ organizationId: z.uuid(), url: webhookUrl, kinds: webhookKinds }),
  prepare: (stage, _actor, input) => checkWebhook(stage, input),

  async load({ db }, { organizationId }) {
    // Held until the commit, so that two at once can't both be the last that has room.
    await db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select('id')
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('organization'))
    const { count } = await db
      .selectFrom('webhooks')
      .where('organizationId', '=', organizationId)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return { organizationId, count }
  },

  may: mayManageWebhooks,

  async run({ db, actor, keys, now, newId }, { organizationId, url, kinds }, { count }) {
    if (count >= mostWebhooks)
      throw conflict('webhooks-many', 'There are {most} webhooks already. Remove one that is not needed.', { most: mostWebhooks })
    const id = newId()
    const secret = newWebhookSecret()
    await db
      .insertInto('webhooks')
      .values({
        id,
        organizationId,
        url,
        kinds,
        secretSealed: sealWebhookSecret(keys, id, secret),
        addedBy: personIdOf(actor),
        addedAt: now,
      })
      .execute()
    return { id, secret }
  },

  record: ({ organizationId, kinds }, _loaded, { id }) => fact(webhookAdded, { organizationId, subjectId: id }, { kinds }),
})
