import { sql } from 'kysely'
import { z } from 'zod'
import { postMails } from '../../foundation/mail/send-mail.ts'
import { no, yes } from '../../foundation/platform/actor.ts'
import { command, inside, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { deliverWebhook } from './delivery-jobs.ts'
import { failingMs, nextTry } from './retry-pauses.ts'
import { webhookStopped } from './webhook-facts.ts'

export const recordTry = command({
  name: 'webhook.record-try',
  says: 'Keeps what came of one try to deliver, and says when the next is. After three days without a success the webhook is stopped, and its admins hear of it.',
  reach: inside,
  limits: null,
  input: z.object({ deliveryId: z.uuid(), status: z.int().nullable(), answer: z.string().nullable(), fault: z.string().nullable() }),

  load: ({ db }, { deliveryId }) =>
    db
      .selectFrom('webhookDeliveries')
      .innerJoin('webhooks', 'webhooks.id', 'webhookDeliveries.webhookId')
      .where('webhookDeliveries.id', '=', deliveryId)
      .select([
        'webhookDeliveries.tries',
        'webhookDeliveries.webhookId',
        'webhooks.organizationId',
        'webhooks.failingSince',
        'webhooks.url',
      ])
      .select('webhooks.stoppedAt')
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('delivery')),

  may: (actor) => (actor.kind === 'system' ? yes : no('system-only', 'Only the system says what came of a delivery.')),

  async run(scene, { deliveryId, status, answer, fault }, { tries: before, webhookId, organizationId, failingSince, stoppedAt, url }) {
    const { db, now, later } = scene
    const isDelivered = status !== null && status >= 200 && status < 300
    const tries = before + 1
    // A server that is gone for good says so, and is not asked again.
    const next = isDelivered || status === 410 ? null : nextTry(tries, now)
    await db
      .updateTable('webhookDeliveries')
      .set({ tries, triedAt: now, status, answer, fault, dueAt: next, deliveredAt: isDelivered ? now : null })
      .where('id', '=', deliveryId)
      .execute()
    if (isDelivered) {
      if (failingSince) await db.updateTable('webhooks').set({ failingSince: null }).where('id', '=', webhookId).execute()
      return { isStopped: false }
    }
    if (next) await later(deliverWebhook, { webhookId }, { after: next })
    const since = failingSince ?? now
    const isStopped = !stoppedAt && (status === 410 || now.getTime() - since.getTime() >= failingMs)
    await db
      .updateTable('webhooks')
      .set({ failingSince: since, ...(isStopped && { stoppedAt: now, stoppedBecause: 'failing' }) })
      .where('id', '=', webhookId)
      .execute()
    if (isStopped) await tellAdmins(scene, { organizationId, webhookId, url })
    return { isStopped }
  },

  record: (_input, { organizationId, webhookId }, { isStopped }) =>
    isStopped ? fact(webhookStopped, { organizationId, subjectId: webhookId }, { because: 'failing' }) : null,
})

/** So many admins hear of it at most. */
const mostAdmins = 20

async function tellAdmins(scene: Scene, { organizationId, webhookId, url }: { organizationId: string; webhookId: string; url: string }) {
  const admins = await scene.db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .where('memberships.organizationId', '=', organizationId)
    .where('memberships.endedAt', 'is', null)
    .where(sql<boolean>`memberships.roles @> array['admin']`)
    .select(['people.id', 'people.email', 'people.name'])
    .orderBy('memberships.id')
    .limit(mostAdmins)
    .execute()
  const { hostname } = new URL(url)
  await postMails(
    scene,
    admins.map(({ id, email, name }) => ({
      to: email,
      personId: id,
      organizationId,
      kind: 'webhook' as const,
      subject: sentence('A webhook was stopped: {hostname}', { hostname }),
      paragraphs: [
        sentence('Hello {name},', { name }),
        sentence(
          'For three days Laurel could not deliver anything to {url}, so it has stopped trying. Nothing is lost: what happened is in the activity of your organization.',
          { url },
        ),
        sentence('Once the other side answers again, resume the webhook on its page.'),
      ],
      button: { label: sentence('Open the webhook'), url: `${scene.baseUrl}/settings/organization/webhooks/${webhookId}` },
    })),
  )
}
