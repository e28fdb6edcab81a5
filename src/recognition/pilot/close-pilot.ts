import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf, system } from '../../foundation/platform/actor.ts'
import { command, everyDoor, perform } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { listOf } from '../../foundation/words/sentence.ts'
import { awardPilotPerson, finishPilot } from './award-pilot.ts'
import { lockPilot, refuseUnlessOpen } from './lock-pilot.ts'
import { pilotClosing } from './pilot-facts.ts'
import { mayBringPilots } from './pilot-policy.ts'

/** Makes the awards of an import that was closed, person by person. */
export const closePilotJob = job({ name: 'pilot.close', data: z.object({ importId: z.uuid() }), atOnce: 1, expireSeconds: 3600 })

/** What has to be published before an import can be closed: micro-credentials that rows which are ready name, in their order. */
export async function unpublishedOf(db: Queryable, importId: string) {
  const { rows } = await sql<{ number: number; title: string; achievementId: string | null; rows: number }>`
    select coalesce(title.same_as, title.number) as number, coalesce(same.written, title.written) as title,
      coalesce(same.achievement_id, title.achievement_id) as "achievementId", count(*)::integer as rows
    from pilot_rows one join pilot_titles title on title.import_id = one.import_id and title.number = one.title
      left join pilot_titles same on same.import_id = one.import_id and same.number = title.same_as
      left join achievements on achievements.id = coalesce(same.achievement_id, title.achievement_id)
    where one.import_id = ${importId} and one.fate = 'ready' and achievements.current_version_id is null
    group by 1, 2, 3 order by 1`.execute(db)
  return rows
}

export const closePilot = command({
  name: 'pilot.close',
  says: 'Closes the import of an old pilot, for good: each row that is ready becomes an award that is marked as decided elsewhere, with its opening lines, and everyone gets one letter.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    importId: z.uuid(),
    leaves: z
      .int()
      .min(0)
      .describe('How many rows are left out since they are not ready: the number that is shown, so that nothing is left out unseen.'),
  }),
  load: lockPilot,
  may: mayBringPilots,

  async run(scene, { importId, leaves }, pilot) {
    refuseUnlessOpen(pilot)
    const { db, actor, now, later } = scene
    const unpublished = await unpublishedOf(db, importId)
    if (unpublished.length > 0)
      throw conflict('pilot-unpublished', 'Publish first, since awards name a published text: {titles}. Nothing was closed.', {
        titles: listOf(unpublished.slice(0, 10).map(({ title }) => `“${title}”`)),
      })
    const { ready, others } = await db
      .selectFrom('pilotRows')
      .where('importId', '=', importId)
      .select([
        sql<number>`count(*) filter (where fate = 'ready')::integer`.as('ready'),
        sql<number>`count(*) filter (where fate <> 'ready')::integer`.as('others'),
      ])
      .executeTakeFirstOrThrow()
    if (ready === 0)
      throw conflict('pilot-nothing-ready', 'No row is ready, so there is nothing to close. Correct some, or undo the import.')
    const own = await sql<{ line: number }>`
      select one.line from pilot_rows one join pilot_people whom on whom.import_id = one.import_id and whom.number = one.person
      where one.import_id = ${importId} and one.fate = 'ready' and whom.person_id = ${personIdOf(actor)}::uuid limit 1`.execute(db)
    if (own.rows.length > 0)
      throw conflict(
        'own-rows',
        'This import brings you something, so somebody else closes it. Ask another admin, or somebody else in HR, or leave your rows out. Nothing was closed.',
      )
    if (others !== leaves)
      throw invalidAt(
        'pilot-changed',
        'leaves',
        '{others, plural, one {# row is} other {# rows are}} left out by now, since something was changed. Look once more, and close then. Nothing was closed.',
        {
          others,
        },
      )
    await db
      .updateTable('pilotImports')
      .set({ state: 'closing', closingBy: personIdOf(actor), closingAt: now })
      .where('id', '=', importId)
      .execute()
    await later(closePilotJob, { importId })
    return { rows: ready, leaves }
  },

  record: ({ importId }, { organizationId }, { rows, leaves }) =>
    fact(pilotClosing, { organizationId, subjectId: importId }, { rows, leaves }),
})

/** The work behind `closePilotJob`. Whoever has their awards is passed by, so it goes on where it was broken off, and twice it changes nothing. */
export const closingPilot = works(closePilotJob, async (world: World, { importId }) => {
  for (;;) {
    const { rows } = await sql<{ personId: string }>`
      select distinct whom.person_id as "personId" from pilot_rows one
        join pilot_people whom on whom.import_id = one.import_id and whom.number = one.person
      where one.import_id = ${importId} and one.fate = 'ready' and whom.person_id is not null order by 1 limit 200`.execute(world.db)
    if (rows.length === 0) break
    for (const { personId } of rows) await perform(world, system, awardPilotPerson, { importId, personId })
  }
  await perform(world, system, finishPilot, { importId })
})
