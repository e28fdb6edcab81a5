import { guardedPost } from '@laurel/openbadges/verify/guarded-loader'
import { selectRecorded } from '../../foundation/events/recorded.ts'
import { tellFact } from '../../foundation/events/told-fact.ts'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { deliverWebhook, wakeWebhooks } from './delivery-jobs.ts'
import { recordTry } from './record-try.ts'
import { openWebhookSecret, signedHeaders } from './webhook-secret.ts'

/** So much of an answer is kept. */
const answerBytes = 2000
/** So long one process may send to a webhook without saying again that it does. */
const leaseMs = 120_000
/** After so many another job goes on, so that webhooks take turns. */
const mostInTurn = 200

/** Takes a webhook for this process, or says that another has it. */
const take = async ({ db, now }: World, webhookId: string): Promise<boolean> =>
  (await db
    .updateTable('webhooks')
    .set({ busyUntil: new Date(now().getTime() + leaseMs) })
    .where('id', '=', webhookId)
    .where('stoppedAt', 'is', null)
    .where((row) => row.or([row('busyUntil', 'is', null), row('busyUntil', '<', now())]))
    .returning('id')
    .executeTakeFirst()) !== undefined

const findDue = ({ db, now }: World, webhookId: string) =>
  db
    .selectFrom('webhookDeliveries')
    .innerJoin('webhooks', 'webhooks.id', 'webhookDeliveries.webhookId')
    .where('webhookDeliveries.webhookId', '=', webhookId)
    .where('webhooks.stoppedAt', 'is', null)
    .where('dueAt', '<=', now())
    .orderBy('place')
    .select(['webhookDeliveries.id', 'eventId', 'url', 'secretSealed', 'oldSecretSealed', 'oldSecretUntil'])
    .executeTakeFirst()
type Due = NonNullable<Awaited<ReturnType<typeof findDue>>>

/** Sends one fact, and says what was answered. */
async function send({ db, keys, config, now, factKinds }: World, webhookId: string, due: Due) {
  const event = await selectRecorded(db).where('events.id', '=', due.eventId).executeTakeFirstOrThrow()
  const { type, timestamp, ...data } = tellFact(event, factKinds)
  const body = JSON.stringify({ type, timestamp, data })
  const at = now()
  const secrets = [
    openWebhookSecret(keys, webhookId, due.secretSealed),
    ...(due.oldSecretSealed && due.oldSecretUntil && due.oldSecretUntil > at
      ? [openWebhookSecret(keys, webhookId, due.oldSecretSealed)]
      : []),
  ]
  const headers = { 'content-type': 'application/json', ...signedHeaders({ id: event.id, at, body }, secrets) }
  try {
    const { status, text } = await guardedPost(
      due.url,
      { body: Buffer.from(body), headers },
      {
        timeoutMilliseconds: config.WEBHOOK_ANSWER_SECONDS * 1000,
        maximumBytes: answerBytes,
        insecureHosts: config.WEBHOOK_PRIVATE_HOSTS,
        userAgent: 'Laurel-Webhooks',
      },
    )
    // What a database can't hold is nothing a person could read either.
    return { status, answer: text.replaceAll('\0', ''), fault: null }
  } catch (error) {
    return { status: null, answer: null, fault: error instanceof Error ? error.message : String(error) }
  }
}

/** The work behind `deliverWebhook`. What one address is told comes one after the other; after a failure the rest waits with it. */
export const deliveringWebhooks = works(deliverWebhook, async (world: World, { webhookId }) => {
  const { db, now, jobs } = world
  if (!(await take(world, webhookId))) return
  let sent = 0
  try {
    for (; sent < mostInTurn; sent++) {
      const due = await findDue(world, webhookId)
      if (!due) break
      const { status, ...told } = await send(world, webhookId, due)
      await perform(world, system, recordTry, { deliveryId: due.id, status, ...told })
      if (status === null || status >= 300) break
      await db
        .updateTable('webhooks')
        .set({ busyUntil: new Date(now().getTime() + leaseMs) })
        .where('id', '=', webhookId)
        .execute()
    }
  } finally {
    await db.updateTable('webhooks').set({ busyUntil: null }).where('id', '=', webhookId).execute()
  }
  // A caller that came meanwhile has gone away again, so what they came for is looked for once more.
  const isMore = await findDue(world, webhookId)
  if (isMore && sent > 0) await db.transaction().execute((scope) => jobs.send(scope, deliverWebhook, { webhookId }))
})

/** The work behind `wakeWebhooks`. */
export const wakingWebhooks = works(wakeWebhooks, async ({ db, now, jobs }: World) => {
  const waiting = await db
    .selectFrom('webhookDeliveries')
    .innerJoin('webhooks', 'webhooks.id', 'webhookId')
    .where('dueAt', '<=', now())
    .where('stoppedAt', 'is', null)
    .select('webhookId')
    .distinct()
    .execute()
  await db.transaction().execute(async (scope) => {
    for (const { webhookId } of waiting) await jobs.send(scope, deliverWebhook, { webhookId })
  })
})
