import { sql } from 'kysely'
import { z } from 'zod'
import type { Subscriber } from '../../foundation/events/subscriber.ts'
import { no, system, yes } from '../../foundation/platform/actor.ts'
import { command, inScene, inside, perform } from '../../foundation/platform/command.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { settleOf } from '../ledger/settle-ledger.ts'

/** Every hour, because days begin at other hours elsewhere, and once something is agreed: counts awards from before where an acceptance says so. */
export const applyAcceptances = job({ name: 'acceptance.apply', data: z.object({}), atOnce: 1, every: '35 * * * *' })

/** Counts what somebody brings with them when they come to an organization that accepts awards from before. */
const settleNewcomer = job({
  name: 'acceptance.settle-newcomer',
  data: z.object({ personId: z.uuid(), organizationId: z.uuid() }),
  atOnce: 4,
})

export const settleAccepted = command({
  name: 'acceptance.settle-person',
  says: 'Works out what somebody’s awards bring by what an organization accepts, and writes what is new.',
  reach: inside,
  limits: null,
  input: z.object({ personId: z.uuid(), organizationId: z.uuid() }),
  load: async () => ({}),
  may: (actor) => (actor.kind === 'system' ? yes : no('system-only', 'Only the system works out what is accepted.')),
  run: async (scene, given) => settleOf(scene, given),
  record: (_input, _loaded, facts) => facts,
})

/** So many people are looked at before the place is moved on. */
const portion = 100

/** The work behind `applyAcceptances`. What broke off goes on after whom it came to; twice, it changes nothing. */
export const applyingAcceptances = works(applyAcceptances, async (world: World) => {
  for (;;) {
    const { rows } = await sql<{ acceptanceId: string; number: number; organizationId: string; after: string | null }>`
      select due.acceptance_id as "acceptanceId", due.number, version.organization_id as "organizationId", due.after_person as after
      from acceptances_to_apply due join acceptance_versions version using (acceptance_id, number)
        join organizations place on place.id = version.organization_id
      where due.from_day <= (${world.now()}::timestamptz at time zone place.time_zone)::date
      order by 1, 2 limit 1`.execute(world.db)
    const [due] = rows
    if (!due) return
    const people = await findConcerned(world.db, due)
    for (const personId of people) await perform(world, system, settleAccepted, { personId, organizationId: due.organizationId })
    const last = people.at(-1)
    await inScene(world, system, async ({ db }) => {
      const place = { acceptanceId: due.acceptanceId, number: due.number }
      if (people.length === portion && last)
        await sql`update acceptances_to_apply set after_person = ${last} where acceptance_id = ${place.acceptanceId} and number = ${place.number}`.execute(
          db,
        )
      else await sql`delete from acceptances_to_apply where acceptance_id = ${place.acceptanceId} and number = ${place.number}`.execute(db)
    })
  }
})

/** Whose awards a version is about, in the order of their ids. */
async function findConcerned(
  db: World['db'],
  { acceptanceId, number, after }: { acceptanceId: string; number: number; after: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
    select awards.earner_id as id
    from acceptance_versions version
      join achievements on achievements.organization_id = version.issuer_id
        and (version.achievements is null or achievements.id = any(version.achievements))
      join awards on awards.achievement_id = achievements.id
      join memberships on memberships.person_id = awards.earner_id and memberships.organization_id = version.organization_id
    where version.acceptance_id = ${acceptanceId} and version.number = ${number} 
    union
    select badge.person_id from acceptance_versions version
      join outside_offers outside on outside.id = version.outside_id
      join imported_badges badge on badge.issuer_id = outside.issuer and badge.counts
        and (outside.achievement is null or outside.achievement = badge.achievement_id)
      join memberships on memberships.person_id = badge.person_id and memberships.organization_id = version.organization_id
    where version.acceptance_id = ${acceptanceId} and version.number = ${number}
    ) as concerned where id > ${after ?? emptyId}::uuid
    order by 1 limit ${portion}`.execute(db)
  return rows.map(({ id }) => id)
}
const emptyId = '00000000-0000-0000-0000-000000000000'

/** The work behind `settleNewcomer`. */
export const settlingNewcomer = works(settleNewcomer, async (world: World, given) => {
  await perform(world, system, settleAccepted, given)
})

/** Hears who came to an organization: where it accepts awards from before, theirs are looked at. */
export const acceptanceSubscriber: Subscriber = {
  name: 'acceptance',
  async hear({ db, later }, events) {
    const came = events.flatMap(({ name, organizationId, subjectId, details }) => {
      const personId = name === 'invitation.accepted' ? (details as { personId?: string }).personId : subjectId
      return ['membership.began', 'membership.changed', 'invitation.accepted'].includes(name) && organizationId && personId
        ? [{ personId, organizationId }]
        : []
    })
    if (came.length === 0) return
    const { rows } = await sql<{ organizationId: string }>`
      select distinct organization_id as "organizationId" from acceptance_versions
      where organization_id = any(${came.map(({ organizationId }) => organizationId)}::uuid[]) and (text ->> 'countsEarlier')::boolean`.execute(
      db,
    )
    const accepting = new Set(rows.map(({ organizationId }) => organizationId))
    for (const one of came) if (accepting.has(one.organizationId)) await later(settleNewcomer, one)
  },
}
