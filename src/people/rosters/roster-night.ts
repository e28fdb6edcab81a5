import { sql } from 'kysely'
import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { command, inside, perform } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { works } from '../../foundation/platform/jobs.ts'
import { isRefusal } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { beginSync } from './bring-roster.ts'
import { lockSource } from './lock-sync.ts'
import { rosterBrought } from './roster-facts.ts'
import { readRoster, rosterNight, writeToInvited } from './roster-jobs.ts'
import { rosterItself } from './roster-policy.ts'

export const beginRosterNight = command({
  name: 'roster.begin-night',
  says: 'Begins the sync of a night, once. Where another roster is looked at, this night is left out.',
  reach: inside,
  limits: null,
  input: z.object({ organizationId: z.uuid(), day: z.iso.date() }),
  load: lockSource,
  may: rosterItself,
  async run(scene, { organizationId, day }, { isNightly, lastNight }) {
    if (!isNightly || lastNight === day) return { syncId: null }
    await scene.db.updateTable('rosterSources').set({ lastNight: day }).where('organizationId', '=', organizationId).execute()
    const open = await scene.db
      .selectFrom('rosterSyncs')
      .where('organizationId', '=', organizationId)
      .where('state', 'in', ['reading', 'open', 'taking', 'undoing'])
      .select('id')
      .executeTakeFirst()
    if (open) return { syncId: null }
    const syncId = await beginSync(scene, { organizationId, way: 'rest', isNightly: true })
    await scene.later(readRoster, { syncId, isAgain: false })
    return { syncId }
  },
  record: (_input, { organizationId }, { syncId }) =>
    syncId === null ? null : fact(rosterBrought, { organizationId, subjectId: syncId }, { way: 'night' }),
})

/** The work behind `rosterNight`: between two and five in the zone of each organization; letters of a day from seven on. */
export const workingOfNight = works(rosterNight, async (world: World) => {
  const { db, now } = world
  const { rows } = await sql<{ organizationId: string; day: string; hour: number; isNight: boolean; isDay: boolean }>`
    select organization_id as "organizationId", (${now()}::timestamptz at time zone time_zone)::date::text as day,
      extract(hour from ${now()}::timestamptz at time zone time_zone)::integer as hour,
      is_nightly and last_night is distinct from (${now()}::timestamptz at time zone time_zone)::date as "isNight",
      letters = 'day' and letters_on <= (${now()}::timestamptz at time zone time_zone)::date as "isDay"
    from roster_sources join organizations on organizations.id = organization_id where is_nightly or letters = 'day'`.execute(db)
  for (const { organizationId, day, hour, isNight, isDay } of rows) {
    if (isNight && hour >= 2 && hour < 5)
      await perform(world, system, beginRosterNight, { organizationId, day }).catch((error) => {
        if (!isRefusal(error)) throw error
        world.log.warn('The roster of a night did not start', { organizationId, code: error.code })
      })
    if (isDay && hour >= 7) await db.transaction().execute((scope) => world.jobs.send(scope, writeToInvited, { organizationId }))
  }
})
