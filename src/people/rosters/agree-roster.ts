import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf, type RoleName, roleNames } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { clearRead } from './clear-read.ts'
import { lockSync } from './lock-sync.ts'
import { rosterAgreed, rosterCanceled } from './roster-facts.ts'
import { takeRoster } from './roster-jobs.ts'
import { mayKeepRoster } from './roster-policy.ts'

/** How a form names a role that is given to one person of a roster, or to all of whom it is proposed. */
const grant = z.string().max(400)

export const agreeRoster = command({
  name: 'roster.agree',
  says: 'Agrees to what a roster changes. It is taken in at once; who says so names how many people lose access.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    syncId: z.uuid(),
    leaves: z.int().min(0).describe('How many people lose access by it, as the look at it says. Another number is refused.'),
    grants: z
      .array(grant)
      .max(5000)
      .default([])
      .describe('Proposed roles that are given: “principal u17”, or “principal *” for everybody of whom the roster proposes it.'),
  }),
  load: lockSync,
  may: mayKeepRoster,

  async run(scene, { syncId, leaves, grants }, sync) {
    const { db, now, actor } = scene
    if (sync.state !== 'open')
      throw conflict('roster-not-open', 'This roster does not wait for anybody. Open it again to see where it stands.')
    const { mappedAt } = await db
      .selectFrom('rosterSources')
      .where('organizationId', '=', sync.organizationId)
      .select('mappedAt')
      .executeTakeFirstOrThrow()
    if (!mappedAt) throw conflict('roster-unmapped', 'Say first what the words of the roster become. Nothing was changed.')
    if (leaves !== sync.leaves)
      throw conflict(
        'roster-leaves',
        '{count, plural, one {One person loses} other {# people lose}} access by this roster. Please say that you mean it.',
        {
          count: sync.leaves,
        },
      )
    for (const role of roleNames) {
      const ids = grants.flatMap((given) => (given.startsWith(`${role} `) ? [given.slice(role.length + 1)] : []))
      if (ids.length > 0) await giveTo(role, ids)
    }
    await db
      .updateTable('rosterSyncs')
      .set({ state: 'taking', agreedBy: personIdOf(actor), agreedAt: now, done: 0 })
      .where('id', '=', syncId)
      .execute()
    await scene.later(takeRoster, { syncId })

    async function giveTo(role: RoleName, ids: readonly string[]) {
      // Whole organizations are handed over one person at a time.
      const isAll = ids.includes('*') && role !== 'admin'
      await db
        .updateTable('rosterChanges')
        .set((row) => ({ granted: row.fn('array_append', ['granted', row.val(role)]) }))
        .where('syncId', '=', syncId)
        .where('subject', '=', 'person')
        .where(sql<boolean>`${role} = any (proposed)`)
        .$if(!isAll, (query) => query.where('sourcedId', 'in', [...ids]))
        .execute()
    }
  },

  record: ({ syncId }, { organizationId, counts, leaves }) =>
    fact(rosterAgreed, { organizationId, subjectId: syncId }, { changes: shownChanges(counts), leaves }),
})

const shownChanges = (counts: unknown): number =>
  Object.entries(counts as Record<string, number>).reduce((sum, [kind, count]) => (kind === 'noted' ? sum : sum + count), 0)

export const cancelRoster = command({
  name: 'roster.cancel',
  says: 'Leaves a roster out before it is taken in. Nothing of it is changed or kept but that it came.',
  reach: everyDoor,
  limits: null,
  input: z.object({ syncId: z.uuid() }),
  load: lockSync,
  may: mayKeepRoster,
  async run({ db, now }, { syncId }, { state }) {
    if (state !== 'open' && state !== 'reading')
      throw conflict('roster-not-open', 'This roster does not wait for anybody. Open it again to see where it stands.')
    await db.updateTable('rosterSyncs').set({ state: 'canceled', endedAt: now }).where('id', '=', syncId).execute()
    await db.deleteFrom('rosterChanges').where('syncId', '=', syncId).execute()
    await clearRead(db, syncId)
  },
  record: ({ syncId }, { organizationId }) => fact(rosterCanceled, { organizationId, subjectId: syncId }),
})
