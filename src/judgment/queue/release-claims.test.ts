import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { changeMembership } from '../../people/memberships/change-membership.ts'
import { endMembership } from '../../people/memberships/end-membership.ts'
import { aDistrict } from '../../testing/district.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { claimSubmission } from './claim-submission.ts'

const world = await aWorld({ WORKERS: 'false' })
const membershipOf = async ({ id }: Person) =>
  (await world.db.selectFrom('memberships').where('personId', '=', id).where('endedAt', 'is', null).select('id').executeTakeFirstOrThrow())
    .id

test.each([
  ['ends the membership', (membershipId: string) => ({ membershipId, roles: null })],
  ['takes the role of an assessor away', (membershipId: string) => ({ membershipId, roles: ['earner' as const] })],
])('what an assessor holds goes back to the queue when an admin %s', async (_how, change) => {
  const district = await aDistrict(world)
  const { submissionId, attemptId } = await aSubmission(district)
  await perform(world, district.assessor, claimSubmission, { submissionId })

  const { membershipId, roles } = change(await membershipOf(district.assessor))
  if (roles) await perform(world, district.admin, changeMembership, { membershipId, roles, schoolId: null })
  else await perform(world, district.admin, endMembership, { membershipId })

  const { state } = await world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirstOrThrow()
  expect(state).toBe('submitted')
  const taken = await perform(world, district.secondAssessor, claimSubmission, { submissionId })
  expect(taken.assessmentId).toBeDefined()
})

test('an assessor who stays one keeps what they hold', async () => {
  const district = await aDistrict(world)
  const { submissionId } = await aSubmission(district)
  const held = await perform(world, district.assessor, claimSubmission, { submissionId })
  const membershipId = await membershipOf(district.assessor)
  await perform(world, district.admin, changeMembership, { membershipId, roles: ['assessor', 'coach'], schoolId: null })
  expect(await perform(world, district.assessor, claimSubmission, { submissionId })).toEqual(held)
})

test('ending a membership and deciding in the same moment wait for each other in order, never in a circle', async () => {
  const district = await aDistrict(world)
  const { submissionId, attemptId } = await aSubmission(district)
  await perform(world, district.assessor, claimSubmission, { submissionId })
  const membershipId = await membershipOf(district.assessor)
  let ending: Promise<unknown> = Promise.resolve()
  await world.db.transaction().execute(async (db) => {
    // What every command on the work begins with.
    await db.selectFrom('attempts').where('id', '=', attemptId).select('id').forUpdate().execute()
    ending = perform(world, district.admin, endMembership, { membershipId })
    const waiting = sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'transactionid'`
    await expect.poll(async () => (await waiting.execute(world.db)).rows[0]?.count, { timeout: 10_000 }).toBe(1)
    // And what its fact refers to as it ends.
    await sql`set local lock_timeout = '2s'`.execute(db)
    await sql`select from organizations where id = ${district.district.id} for key share`.execute(db)
  })
  await ending
  const { state } = await world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirstOrThrow()
  expect(state).toBe('submitted')
})
