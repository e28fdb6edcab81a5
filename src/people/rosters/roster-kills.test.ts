import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict } from '../../testing/district.ts'
import { bringRosterOf, type RosterPerson, rosterZip, takeRosterOf, workOnRoster } from '../../testing/roster.ts'
import { aWorld } from '../../testing/world.ts'
import { agreeRoster } from './agree-roster.ts'
import { mapRoster } from './set-roster.ts'
import { takeRosterPortion, takingRoster } from './take-roster.ts'
import { undoingRoster, undoRoster, undoRosterPortion } from './undo-roster.ts'
import { readingRoster } from './work-on-roster.ts'

const world = await aWorld({ WORKERS: 'false' })
const killed = { finish: () => Promise.reject(new Error('Killed.')) }
/** More than two portions. */
const crowd = (name: string): RosterPerson[] =>
  Array.from({ length: 450 }, (_, at) => ({ id: `u${1000 + at}`, name: `Nell N${at}`, email: `${name}${at}@maple.example` }))

const toldOf = async (syncId: string, organizationId: string) => {
  const { rows } = await sql<{ fates: string; open: number; facts: number; known: number }>`
    select (select string_agg(fate || ' ' || count, ', ' order by fate) from (select fate, count(*) from roster_changes where sync_id = ${syncId} group by fate) of) as fates,
      (select count(*)::integer from invitations where organization_id = ${organizationId} and cancelled_at is null) as open,
      (select count(*)::integer from events where organization_id = ${organizationId} and name = 'invitation.sent') as facts,
      (select count(*)::integer from roster_people where organization_id = ${organizationId} and not is_gone) as known`.execute(world.db)
  return rows[0]
}
const stateOf = async (syncId: string) =>
  (await world.db.selectFrom('rosterSyncs').where('id', '=', syncId).select('state').executeTakeFirstOrThrow()).state

test('wherever taking in and undoing are broken off, they go on from there, also twice at once, and nobody is invited twice', async () => {
  const { admin, district } = await aDistrict(world)
  const zip = rosterZip({ people: crowd('kills') })
  const syncId = await bringRosterOf(world, admin, district.id, zip)
  await perform(world, admin, mapRoster, { organizationId: district.id })
  // Comparing is broken off as well: it begins again.
  await world.db.deleteFrom('rosterChanges').where('syncId', '=', syncId).where('place', '>', 100).execute()
  await readingRoster.work(world, { syncId, isAgain: true })
  await perform(world, admin, agreeRoster, { syncId, leaves: 0 })

  await expect(perform(world, system, takeRosterPortion, { syncId }, undefined, killed)).rejects.toThrow('Killed.')
  expect(await toldOf(syncId, district.id)).toEqual({ fates: 'open 452', open: 0, facts: 0, known: 0 })
  await perform(world, system, takeRosterPortion, { syncId })
  expect((await toldOf(syncId, district.id))?.fates).toBe('open 252, taken 200')
  await expect(perform(world, system, takeRosterPortion, { syncId }, undefined, killed)).rejects.toThrow('Killed.')
  await Promise.all([1, 2].map(() => takingRoster.work(world, { syncId })))
  await takingRoster.work(world, { syncId })
  expect([await stateOf(syncId), await toldOf(syncId, district.id)]).toEqual([
    'taken',
    { fates: 'taken 452', open: 450, facts: 450, known: 450 },
  ])

  await perform(world, admin, undoRoster, { syncId })
  await perform(world, system, undoRosterPortion, { syncId })
  await expect(perform(world, system, undoRosterPortion, { syncId }, undefined, killed)).rejects.toThrow('Killed.')
  await Promise.all([1, 2].map(() => undoingRoster.work(world, { syncId })))
  expect([await stateOf(syncId), await toldOf(syncId, district.id)]).toEqual([
    'undone',
    { fates: 'undone 452', open: 0, facts: 450, known: 0 },
  ])
}, 120_000)

test('who is forgotten is named by no roster, is brought back by none, and undoing passes them by', async () => {
  const here = await aDistrict(world)
  const { admin, district, earner, colleague } = here
  const people: RosterPerson[] = [
    { id: 'u1', name: 'Maya Ortiz', email: earner.email },
    { id: 'u2', name: 'Tom Berg', email: colleague.email },
  ]
  const orgs = [
    { id: 'o1', name: 'Northside Middle School' },
    { id: 'o2', name: 'Willow Creek' },
  ]
  await takeRosterOf(world, admin, district.id, rosterZip({ orgs, people }))
  const moved = people.map((one) => ({ ...one, orgs: ['o2'] }))
  const syncId = await takeRosterOf(world, admin, district.id, rosterZip({ orgs, people: moved }))
  // One roster waits while they are forgotten, and is taken in afterward.
  const waiting = await bringRosterOf(world, admin, district.id, rosterZip({ orgs, people }))
  await sql`select erase_person(${earner.id})`.execute(world.db)
  const { rows } = await sql<{ said: string }>`
    select concat(name, email, before::text, after::text) as said from roster_changes union all
    select concat(name, email, told::text) from roster_people union all select concat(told::text) from roster_rows`.execute(world.db)
  expect(rows.filter(({ said }) => said.includes('Maya') || said.includes(earner.email))).toEqual([])
  await perform(world, admin, agreeRoster, { syncId: waiting, leaves: 0 })
  await workOnRoster(world, waiting)
  expect(await stateOf(waiting)).toBe('taken')
  await perform(world, admin, undoRoster, { syncId: waiting })
  await workOnRoster(world, waiting)
  expect(await stateOf(waiting)).toBe('undone')
  await perform(world, admin, undoRoster, { syncId })
  await workOnRoster(world, syncId)
  expect(await stateOf(syncId)).toBe('undone')
  const again = await takeRosterOf(world, admin, district.id, rosterZip({ orgs, people: moved }))
  const named = await world.db
    .selectFrom('rosterChanges')
    .where('syncId', '=', again)
    .where('subject', '=', 'person')
    .select('name')
    .execute()
  expect(named).toEqual([{ name: 'Tom Berg' }])
  expect(await world.db.selectFrom('invitations').where('address', '=', earner.email).select('id').execute()).toEqual([])
}, 60_000)
