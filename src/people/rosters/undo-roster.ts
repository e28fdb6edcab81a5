import { z } from 'zod'
import { personIdOf, type RoleName, roleNames, system } from '../../foundation/platform/actor.ts'
import { command, everyDoor, inside, perform, type Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { works } from '../../foundation/platform/jobs.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { lockSync } from './lock-sync.ts'
import type { OrgChange } from './plan-orgs.ts'
import type { PersonChange } from './plan-person.ts'
import { rosterUndoBegun, rosterUndone } from './roster-facts.ts'
import { undoRoster as undoJob } from './roster-jobs.ts'
import { mayKeepRoster, rosterItself } from './roster-policy.ts'
import { undoPerson } from './undo-person.ts'
import { undoSchool } from './undo-school.ts'

export const undoRoster = command({
  name: 'roster.undo',
  says: 'Undoes the last roster that was taken in: memberships, schools and names are as they were, but for what somebody has changed since. The nightly sync rests from then on.',
  reach: everyDoor,
  limits: null,
  input: z.object({ syncId: z.uuid() }),
  load: lockSync,
  may: mayKeepRoster,

  async run(scene, { syncId }, { state, organizationId }) {
    const { db, now, actor } = scene
    if (state !== 'taken') throw conflict('roster-not-taken', 'Only a roster that was taken in can be undone.')
    const later = await db
      .selectFrom('rosterSyncs')
      .where('organizationId', '=', organizationId)
      .where('id', '>', syncId)
      .where('state', 'in', ['reading', 'open', 'taking', 'taken', 'undoing'])
      .select('state')
      .executeTakeFirst()
    if (later?.state === 'taken') throw conflict('roster-not-last', 'A later roster was taken in. Only the last one can be undone.')
    if (later)
      throw conflict('roster-under-way', 'Another roster is being looked at or taken in. Finish that one first; nothing was changed.')
    await db
      .updateTable('rosterSyncs')
      .set({ state: 'undoing', undoneBy: personIdOf(actor), undoneAt: now, done: 0 })
      .where('id', '=', syncId)
      .execute()
    // Else the next night brings it all again.
    await db.updateTable('rosterSources').set({ isNightly: false, askedUntil: null }).where('organizationId', '=', organizationId).execute()
    await scene.later(undoJob, { syncId })
  },

  record: ({ syncId }, { organizationId }) => fact(rosterUndoBegun, { organizationId, subjectId: syncId }),
})

const portion = 200
export type TakenRow = {
  place: number
  schoolId: string | null
  membershipId: string | null
  invitationId: string | null
  granted: RoleName[]
  kinds: string[]
  takenAt: Date
}
type School = TakenRow & Pick<OrgChange, 'before' | 'after'>
type Person = TakenRow & Pick<PersonChange, 'before' | 'after'>

export const undoRosterPortion = command({
  name: 'roster.undo-portion',
  says: 'Undoes the next changes of a roster, the last one first.',
  reach: inside,
  limits: null,
  input: z.object({ syncId: z.uuid() }),
  load: lockSync,
  may: rosterItself,

  async run(scene: Scene, { syncId }, { state, organizationId, done }): Promise<{ rows: number; facts: Fact[] }> {
    if (state !== 'undoing') return { rows: 0, facts: [] }
    const { db } = scene
    const rows = await db
      .selectFrom('rosterChanges')
      .where('syncId', '=', syncId)
      .where('fate', '=', 'taken')
      .orderBy('place', 'desc')
      .limit(portion)
      .select(['place', 'subject', 'kinds', 'before', 'after', 'granted', 'schoolId', 'membershipId', 'invitationId', 'takenAt'])
      .execute()
    if (rows.length === 0) return { rows: 0, facts: [] }
    await db.selectFrom('organizations').where('id', '=', organizationId).select('id').forNoKeyUpdate().executeTakeFirstOrThrow()
    const facts: Fact[] = []
    for (const row of rows) {
      const because =
        row.subject === 'school'
          ? await undoSchool(scene, organizationId, row as unknown as School, facts)
          : await undoPerson(
              scene,
              organizationId,
              { ...(row as unknown as Person), granted: roleNames.filter((role) => row.granted.includes(role)) },
              facts,
            )
      await scene.write(
        db
          .updateTable('rosterChanges')
          .set({ fate: because ? 'stays' : 'undone', because: because && JSON.stringify(because) })
          .where('syncId', '=', syncId)
          .where('place', '=', row.place),
      )
    }
    await db
      .updateTable('rosterSyncs')
      .set({ done: done + rows.length })
      .where('id', '=', syncId)
      .execute()
    return { rows: rows.length, facts }
  },

  record: (_input, _sync, { facts }) => facts,
})

export const finishUndo = command({
  name: 'roster.finish-undo',
  says: 'Says that a roster was undone.',
  reach: inside,
  limits: null,
  input: z.object({ syncId: z.uuid() }),
  load: lockSync,
  may: rosterItself,
  async run({ db, now }, { syncId }, { state }) {
    if (state !== 'undoing') return null
    const rows = await db
      .selectFrom('rosterChanges')
      .where('syncId', '=', syncId)
      .groupBy('fate')
      .select((row) => ['fate', row.fn.countAll<number>().as('count')])
      .execute()
    const counts = Object.fromEntries(rows.map(({ fate, count }) => [fate, Number(count)]))
    if (counts.taken) throw new Error('Some changes of this roster were not undone yet.')
    await db.updateTable('rosterSyncs').set({ state: 'undone', endedAt: now }).where('id', '=', syncId).execute()
    return { undone: counts.undone ?? 0, stays: counts.stays ?? 0 }
  },
  record: ({ syncId }, { organizationId }, counts) => counts && fact(rosterUndone, { organizationId, subjectId: syncId }, counts),
})

/** The work behind undoing: what was undone is passed by, so it goes on where it was broken off. */
export const undoingRoster = works(undoJob, async (world: World, { syncId }) => {
  for (;;) {
    const { rows } = await perform(world, system, undoRosterPortion, { syncId })
    if (rows === 0) break
  }
  await perform(world, system, finishUndo, { syncId })
})
