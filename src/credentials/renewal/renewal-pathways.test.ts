import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement } from '../../testing/district.ts'
import { aPathway, pathwayText, thisOne } from '../../testing/pathway.ts'
import { aRenewal, atTime, daysLater, renewableDefinition } from '../../testing/renewal.ts'
import { aWorld } from '../../testing/world.ts'
import { findAward } from '../awards/awards.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { findOwnPathways } from '../pathways/find-progress.ts'

const world = await aWorld()
const began = new Date('2027-03-01T09:00:00Z')

/** A district whose pathway asks for what ends after a year, and for something beside it. */
async function aPathwayOfTwo() {
  const district = await aDistrict(world)
  const home = district.district.id
  const yearly = await anAchievement(world, home, renewableDefinition())
  const other = await anAchievement(world, home, renewableDefinition({ title: 'The other one' }))
  await aPathway(
    { ...district, world: atTime(world, daysLater(began, -40)) },
    pathwayText([{ pieces: [thisOne(yearly.id), thisOne(other.id)] }]),
  )
  const first = await anAward({ ...district, world: atTime(world, began) }, { achievement: yearly })
  const { expiresAt } = await findAward(world.db, first.id)
  if (!expiresAt) throw new Error('It is good for a year.')
  const milestones = () =>
    world.db
      .selectFrom('awards')
      .leftJoin('revocations', 'revocations.awardId', 'awards.id')
      .where('earnerId', '=', district.earner.id)
      .where('ground', '=', 'pathway')
      .where('revocations.awardId', 'is', null)
      .select('awards.id')
      .execute()
  const progress = async (now: Date) => (await findOwnPathways(world.db, district.earner.id, now)).pathways[0]?.progress.done
  return { ...district, other, first: first.id, at: (days: number) => atTime(world, daysLater(expiresAt, days)), milestones, progress }
}

test('what ran out counts for no pathway, and counts again by the award that renews it', async () => {
  const { earner, assessor, other, first, at, milestones, progress, ...district } = await aPathwayOfTwo()
  expect(await progress(at(-1).now())).toBe(1)
  expect(await progress(at(5).now())).toBe(0)
  const renewed = await aRenewal(at(10), { earner, assessor }, first)
  expect(await progress(at(11).now())).toBe(1)
  expect(await milestones()).toEqual([])
  await anAward({ ...district, earner, assessor, world: at(12) }, { achievement: other })
  const [milestone] = await milestones()
  // The milestone names the award that stands, not the one that ran out.
  const { pathway } = await findAward(world.db, milestone?.id ?? '')
  expect(pathway?.awards.map(({ id }) => id)).toContain(renewed)
  expect(pathway?.awards.map(({ id }) => id)).not.toContain(first)
})

test('a renewal that is the last piece completes the pathway by itself', async () => {
  const { earner, assessor, other, first, at, milestones, ...district } = await aPathwayOfTwo()
  await anAward({ ...district, earner, assessor, world: at(5) }, { achievement: other })
  expect(await milestones()).toEqual([])
  await aRenewal(at(10), { earner, assessor }, first)
  expect(await milestones()).toHaveLength(1)
})

test('a milestone on an award that was renewed stays when that one is taken back, as long as the newer one stands', async () => {
  const { earner, assessor, admin, other, first, at, milestones, ...district } = await aPathwayOfTwo()
  await anAward({ ...district, earner, assessor, admin, world: at(-60) }, { achievement: other })
  expect(await milestones()).toHaveLength(1)
  const renewed = await aRenewal(at(-30), { earner, assessor }, first)
  expect(await milestones()).toHaveLength(1)
  const reason = 'The record turned out to be another teacher’s.'
  await perform(at(-20), admin, revokeAward, { id: first, reason })
  await world.jobs.settle()
  expect(await milestones()).toHaveLength(1)
  await perform(at(-19), admin, revokeAward, { id: renewed, reason })
  await world.jobs.settle()
  expect(await milestones()).toEqual([])
})
