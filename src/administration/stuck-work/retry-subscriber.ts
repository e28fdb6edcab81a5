import { z } from 'zod'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { command } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { subscriberRetried } from './stuck-facts.ts'
import { mayRetrySubscriber } from './stuck-policy.ts'

/** Lets a subscriber that stands still try again now, and not only after its pause. It never leaves anything out. */
export const retrySubscriber = command({
  name: 'subscriber.retry',
  says: 'Lets a subscriber that stands still at something try it again now. Nothing is left out.',
  // As with jobs that got stuck: a program that retried by itself would only make more of what fails.
  reach: { page: true, cli: true } as const,
  limits: null,
  input: z.object({ name: z.string().max(100).describe('Which one: its name, as the list of them says it.') }),

  async load({ db, actor }, { name }) {
    const found = await db
      .selectFrom('subscribers')
      .where('name', '=', name)
      .select(['name', 'failures'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('subscriber'))
    return { ...found, organizationId: organizationsWhere(actor, 'admin')[0] ?? null }
  },

  may: mayRetrySubscriber,

  async run({ db }, _input, { name, failures }) {
    if (failures === 0) throw conflict('not-standing', 'This does not stand still any more: it reads on by itself.')
    await db.updateTable('subscribers').set({ retryAt: null }).where('name', '=', name).execute()
  },

  // It is of no organization; that an admin did it is told where they are one.
  record: (_input, { name, organizationId }) => fact(subscriberRetried, { organizationId, subjectId: null }, { name }),
})
