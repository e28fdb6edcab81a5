import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { command, everyDoor, inside, perform } from '../../foundation/platform/command.ts'
import { inTransaction } from '../../foundation/platform/database.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import { conflict, isRefusal } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { systemOnly } from '../../people/accounts/account-policy.ts'
import { mayKeepTrustLists } from '../trust-lists/trust-policy.ts'
import { askedEveryMs, bringTrustList } from './bring-trust-list.ts'
import { lockList, takeTrustList } from './take-trust-list.ts'

/** Asks the address of one list for a newer copy. */
export const askTrustList = job({ name: 'trust-lists.ask', data: z.object({ listId: z.uuid() }), atOnce: 2, retryLimit: 2 })
/** Finds lists whose turn it is, and clears away what waited too long. */
export const askTrustListsDue = job({ name: 'trust-lists.ask-due', data: z.object({}), atOnce: 1, every: '11 * * * *' })

/** A copy that somebody brought and nobody took is gone after so many days. */
const waitsDays = 30

export const askTrustListNow = command({
  name: 'trust-list.ask-now',
  says: 'Asks the address of a list for a newer copy now. One of the same signer is taken; anything else waits.',
  reach: everyDoor,
  limits: (_actor, { listId }) => [{ key: `trust-list.ask-now ${listId}`, tries: 10, seconds: 3600 }],
  input: z.object({ listId: z.uuid() }),
  load: (scene, { listId }) => lockList(scene, listId),
  may: mayKeepTrustLists,
  async run({ later }, { listId }, { address }) {
    if (!address) throw conflict('trust-list-no-address', 'This list has no address. Bring in a newer copy as a file.')
    await later(askTrustList, { listId })
    return { listId }
  },
  record: notAFact('That a list was asked for says nothing; what came of it is told by itself.'),
})

export const noteListAsked = command({
  name: 'trust-list.note-asked',
  says: 'Notes that the address of a list was asked, and why what it answered was not taken.',
  reach: inside,
  limits: null,
  input: z.object({ listId: z.uuid(), fault: z.string().max(60).nullable() }),
  load: (scene, { listId }) => lockList(scene, listId),
  may: systemOnly,
  async run({ db, now }, { listId, fault }) {
    await db
      .updateTable('trustLists')
      .set({ fault, askedAt: now, askAt: new Date(now.getTime() + askedEveryMs) })
      .where('id', '=', listId)
      .execute()
  },
  record: notAFact('That a list was asked for says nothing; what came of it is told by itself.'),
})

/** The work behind `askTrustList`: a copy of the same signer that is newer is taken, everything else waits for somebody. */
export const askingTrustList = works(askTrustList, async (world: World, { listId }) => {
  const list = await world.db
    .selectFrom('trustLists')
    .where('id', '=', listId)
    .where('removedAt', 'is', null)
    .where('address', 'is not', null)
    .select(['organizationId', 'address', 'copyId'])
    .executeTakeFirst()
  if (!list) return
  const { organizationId, address } = list
  try {
    const brought = await perform(world, system, bringTrustList, { organizationId, listId, address })
    if (brought.asks.length === 0 && list.copyId) await perform(world, system, takeTrustList, { listId, copyId: brought.copyId })
    await perform(world, system, noteListAsked, { listId, fault: null })
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (error.code === 'trust-list-missing') return
    await perform(world, system, noteListAsked, { listId, fault: error.code === 'trust-list-same' ? null : error.code.slice(0, 60) })
  }
})

/** The work behind `askTrustListsDue`. */
export const askingTrustListsDue = works(askTrustListsDue, (world: World) =>
  inTransaction(world.db, async (db) => {
    const now = world.now()
    const due = await db
      .updateTable('trustLists')
      .set({ askAt: new Date(now.getTime() + askedEveryMs) })
      .where('askAt', '<=', now)
      .where('removedAt', 'is', null)
      .returning('id')
      .execute()
    for (const { id } of due) await world.jobs.send(db, askTrustList, { listId: id })
    const long = new Date(now.getTime() - waitsDays * 86_400_000)
    await db.deleteFrom('trustListCopies').where('takenAt', 'is', null).where('broughtAt', '<', long).execute()
    await db
      .deleteFrom('trustLists')
      .where('copyId', 'is', null)
      .where('addedAt', '<', long)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('trustListCopies').whereRef('trustListCopies.listId', '=', 'trustLists.id').select('trustListCopies.id'))),
      )
      .execute()
  }),
)
