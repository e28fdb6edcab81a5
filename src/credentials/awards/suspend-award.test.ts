import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aPathway, pathwayText, thisOne } from '../../testing/pathway.ts'
import { aWorld } from '../../testing/world.ts'
import { awardStandingOf } from '../award-pages/five-answers.ts'
import { findAssertion } from '../award-pages/hosted-badges.ts'
import { verifyBadge } from '../verification/verify-badge.ts'
import { awardsOf, endedSuspensions, findAward, findCredential } from './awards.ts'
import { revokeAward } from './revoke-award.ts'
import { liftSuspension, suspendAward } from './suspend-award.ts'

const world = await aWorld({ BASE_URL: 'https://laurel.example' })
const reason = 'A question about the evidence is being looked into.'
const because = 'The question was answered, and the award stands as it was.'

const verdictOf = async (id: string) => {
  const found = await findCredential(world.db, id)
  const { verdict, because: why } = await verifyBadge(
    world,
    { given: { kind: 'text', text: found?.bytes.toString() ?? '' }, recipient: undefined },
    'en',
  )
  return { verdict, why }
}
const subjectsTo = async (email: string) =>
  (await world.db.selectFrom('messages').where('toAddress', '=', email).orderBy('id').select('subject').execute()).map(
    ({ subject }) => subject,
  )

test('what is suspended does not count anywhere, brings back nothing, and counts again with both reasons to be read', async () => {
  const district = await aDistrict(world)
  const { id } = await anAward(district)
  await world.jobs.settle()
  const linesOf = () => world.db.selectFrom('ledgerLines').where('awardId', '=', id).orderBy('id').selectAll().execute()
  const lines = await linesOf()
  expect(await verdictOf(id)).toMatchObject({ verdict: 'holds' })

  await perform(world, district.admin, suspendAward, { id, reason })
  await world.jobs.settle()
  const suspended = await findAward(world.db, id)
  expect(awardStandingOf(suspended, world.now())).toBe('suspended')
  expect(suspended.suspensionReason).toBe(reason)
  expect(await verdictOf(id)).toEqual({ verdict: 'suspended', why: `Its issuer has suspended it for now: “${reason}”` })
  expect(await findAssertion(world.db, id, 'https://laurel.example')).toMatchObject({
    revoked: true,
    document: { revocationReason: `Suspended for now: ${reason}` },
  })
  expect((await awardsOf(world.db, district.earner.id)).map((award) => awardStandingOf(award, world.now()))).toEqual(['suspended'])
  expect(await linesOf()).toEqual(lines)

  await perform(world, district.admin, liftSuspension, { id, reason: because })
  await world.jobs.settle()
  expect(awardStandingOf(await findAward(world.db, id), world.now())).toBe('current')
  expect(await verdictOf(id)).toMatchObject({ verdict: 'holds' })
  expect(await endedSuspensions(world.db, id)).toMatchObject([{ reason, liftedBecause: because }])
  expect((await subjectsTo(district.earner.email)).slice(-2)).toEqual([
    'Your award “Wait time” is suspended for now',
    'Your award “Wait time” counts again',
  ])
})

test('twice, the other way round and of what was taken back it is refused in words, and taken back outweighs it', async () => {
  const district = await aDistrict(world)
  const { id } = await anAward(district)
  await expect(perform(world, district.admin, liftSuspension, { id, reason: because })).rejects.toMatchObject({ code: 'not-suspended' })
  await perform(world, district.admin, suspendAward, { id, reason })
  await expect(perform(world, district.admin, suspendAward, { id, reason })).rejects.toMatchObject({ code: 'already-suspended' })
  await expect(perform(world, district.neighborAdmin, liftSuspension, { id, reason })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(world, district.earner, suspendAward, { id, reason })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(world, district.admin, suspendAward, { id, reason: 'short' })).rejects.toMatchObject({ kind: 'invalid' })
  await perform(world, district.admin, revokeAward, { id, reason: 'The clip showed another class.' })
  expect(awardStandingOf(await findAward(world.db, id), world.now())).toBe('revoked')
  await expect(perform(world, district.admin, suspendAward, { id, reason })).rejects.toMatchObject({ code: 'already-revoked' })
  await world.jobs.settle()
  expect(await verdictOf(id)).toMatchObject({ verdict: 'taken-back' })
  // Rows that say it go only where it is kept that they were there.
  await expect(world.db.deleteFrom('suspensions').where('awardId', '=', id).execute()).rejects.toThrow('kept that it was lifted')
})

test('what is suspended completes no pathway; reinstated it does, and a milestone that stands stays', async () => {
  const district = await aDistrict(world)
  const [one, two] = await Promise.all(
    ['Waits', 'Listens'].map((title) => anAchievement(world, district.district.id, smallDefinition({ title, category: title }))),
  )
  if (!one || !two) throw new Error('two are made')
  await aPathway(district, pathwayText([{ pieces: [thisOne(one.id), thisOne(two.id)] }], { title: 'Both' }))
  const milestones = async () =>
    (await awardsOf(world.db, district.earner.id))
      .filter(({ ground }) => ground === 'pathway')
      .map((award) => awardStandingOf(award, world.now()))
  const first = await anAward(district, { achievement: one })
  await perform(world, district.admin, suspendAward, { id: first.id, reason })
  await anAward(district, { achievement: two })
  expect(await milestones()).toEqual([])
  await perform(world, district.admin, liftSuspension, { id: first.id, reason: because })
  await world.jobs.settle()
  expect(await milestones()).toEqual(['current'])
  await perform(world, district.admin, suspendAward, { id: first.id, reason })
  expect(await milestones()).toEqual(['current'])
})

test('what was taken back does not count again when it stops being suspended', async () => {
  const district = await aDistrict(world)
  const { id } = await anAward(district)
  await world.jobs.settle()
  await perform(world, district.admin, suspendAward, { id, reason })
  await perform(world, district.admin, revokeAward, { id, reason: 'It was found to be the work of somebody else.' })
  await expect(perform(world, district.admin, liftSuspension, { id, reason: because })).rejects.toMatchObject({ code: 'already-revoked' })
  expect(await subjectsTo(district.earner.email)).not.toContain('Your award “Wait time” counts again')
})
