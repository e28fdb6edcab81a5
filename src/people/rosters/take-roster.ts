import { sql } from 'kysely'
import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { command, inside, type Made, perform, type Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { clearRead, rememberAsking } from './clear-read.ts'
import { lockSync } from './lock-sync.ts'
import { rosterTaken } from './roster-facts.ts'
import { takeRoster, writeToInvited } from './roster-jobs.ts'
import { rosterItself } from './roster-policy.ts'
import { type Concerned, type PersonRow, takePeople } from './take-people.ts'
import { type SchoolRow, takeSchools } from './take-schools.ts'

const portion = 200

export const takeRosterPortion = command({
  name: 'roster.take-portion',
  says: 'Takes in the next changes of a roster. A second time it takes the ones after.',
  reach: inside,
  limits: null,
  input: z.object({ syncId: z.uuid() }),
  load: lockSync,
  may: rosterItself,

  async run(
    scene,
    { syncId },
    { state, organizationId, done },
  ): Promise<{ rows: number; facts: Fact[]; left: Concerned[]; changed: Concerned[] }> {
    const none = { rows: 0, facts: [], left: [], changed: [] }
    if (state !== 'taking') return none
    const { db, now } = scene
    const rows = await db
      .selectFrom('rosterChanges')
      .where('syncId', '=', syncId)
      .where('fate', '=', 'open')
      .orderBy('place')
      .limit(portion)
      .select([
        'place',
        'subject',
        'sourcedId',
        'name',
        'email',
        'kinds',
        'before',
        'after',
        'granted',
        'schoolId',
        'membershipId',
        'invitationId',
      ])
      .execute()
    if (rows.length === 0) return none
    // Changes of admins and of schools wait, so that two can't cross.
    const organization = await db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .select(['id', 'slug', 'timeZone', 'schoolYearStart'])
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
    const { agreedBy } = await db.selectFrom('rosterSyncs').where('id', '=', syncId).select('agreedBy').executeTakeFirstOrThrow()
    const schoolRows = rows.filter(({ subject }) => subject === 'school') as unknown as SchoolRow[]
    const schools = schoolRows.length > 0 ? await takeSchools(scene, organization, schoolRows) : { taken: [], facts: [] }
    const orgs = await db
      .selectFrom('rosterOrgs')
      .where('organizationId', '=', organizationId)
      .where('schoolId', 'is not', null)
      .select(['sourcedId', 'schoolId'])
      .execute()
    const personRows = rows.filter(({ subject }) => subject === 'person') as unknown as PersonRow[]
    const people = await takePeople(
      scene,
      { organizationId, agreedBy },
      new Map(orgs.map(({ sourcedId, schoolId }) => [sourcedId, schoolId])),
      personRows,
    )
    const fates = [
      ...schools.taken.map(({ place, schoolId, because }) => ({ place, because, school: schoolId, invitation: null })),
      ...people.taken.map(({ place, because, invitationId }) => ({ place, because, school: null, invitation: invitationId })),
    ]
    await sql`update roster_changes set fate = case when given.because is null then 'taken' else 'passed' end, because = given.because, taken_at = ${now},
        school_id = coalesce(given.school, school_id), invitation_id = coalesce(given.invitation, invitation_id)
      from jsonb_to_recordset(${JSON.stringify(fates)}::jsonb) as given (place integer, because jsonb, school uuid, invitation uuid)
      where sync_id = ${syncId} and roster_changes.place = given.place`.execute(db)
    await db
      .updateTable('rosterSyncs')
      .set({ done: done + rows.length })
      .where('id', '=', syncId)
      .execute()
    return { rows: rows.length, facts: [...schools.facts, ...people.facts], left: people.left, changed: people.changed }
  },

  record: (_input, _sync, { facts }) => facts,
})

/** Who left with a portion, for those who follow whoever leaves. */
export const leftByRoster = async (_scene: Scene, { left }: { left: Concerned[] }): Promise<Made<Concerned[]>> => ({
  made: left,
  facts: null,
})
/** And whose school or roles changed. */
export const changedByRoster = async (_scene: Scene, { changed }: { changed: Concerned[] }): Promise<Made<Concerned[]>> => ({
  made: changed,
  facts: null,
})

export const finishRoster = command({
  name: 'roster.finish',
  says: 'Says that a roster has been taken in.',
  reach: inside,
  limits: null,
  input: z.object({ syncId: z.uuid() }),
  load: lockSync,
  may: rosterItself,
  async run(scene, { syncId }, sync) {
    const { state, organizationId } = sync
    if (state !== 'taking') return null
    const { db, now } = scene
    const { rows } = await sql<{ taken: number; passed: number; open: number; shown: number }>`
      select count(*) filter (where fate = 'taken')::integer as taken, count(*) filter (where fate = 'passed')::integer as passed,
        count(*) filter (where fate = 'open')::integer as open, count(*) filter (where kinds <> '{noted}')::integer as shown
      from roster_changes where sync_id = ${syncId}`.execute(db)
    const { open = 0, shown = 0, taken = 0, passed = 0 } = rows[0] ?? {}
    if (open > 0) throw new Error('Some changes of this roster were not taken in yet.')
    await db
      .updateTable('rosterSyncs')
      .set({ state: shown > 0 ? 'taken' : 'same', endedAt: now })
      .where('id', '=', syncId)
      .execute()
    await clearRead(db, syncId)
    await rememberAsking(db, sync)
    const { letters } = await db
      .selectFrom('rosterSources')
      .where('organizationId', '=', organizationId)
      .select('letters')
      .executeTakeFirstOrThrow()
    if (letters === 'once') await scene.later(writeToInvited, { organizationId })
    return { taken, passed }
  },
  record: ({ syncId }, { organizationId }, counts) => counts && fact(rosterTaken, { organizationId, subjectId: syncId }, counts),
})

/** The work behind `takeRoster`. What was taken in is passed by, so it goes on where it was broken off, and twice it changes nothing. */
export const takingRoster = works(takeRoster, async (world: World, { syncId }) => {
  for (;;) {
    const { rows } = await perform(world, system, takeRosterPortion, { syncId })
    if (rows === 0) break
  }
  await perform(world, system, finishRoster, { syncId })
})
