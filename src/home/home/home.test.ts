import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { seeAwards } from '../../credentials/awards/see-award.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readTotals } from '../../foundation/platform/totals.ts'
import { claimSubmission } from '../../judgment/queue/claim-submission.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { findHome } from './home.ts'

const world = await aWorld({ WORKERS: 'false' })
const homeOf = (actor: Person, now = world.now()) => findHome(world.db, actor, now, 'http://laurel.example')
const inDays = (days: number) => new Date(world.now().getTime() + days * 86_400_000)

test('an admin sees what waits, what is held and what of both is late, and what was earned this month', async () => {
  const district = await aDistrict(world)
  const another = (title: string) => anAchievement(world, district.district.id, smallDefinition({ title }))
  await anAward(district)
  await aSubmission(district, { achievement: await another('Waits') })
  const { submissionId } = await aSubmission(district, { achievement: await another('Held') })
  await perform(world, district.assessor, claimSubmission, { submissionId })
  expect((await homeOf(district.admin)).organizations).toMatchObject([
    { waiting: 1, held: 1, late: 0, published: 3, assessors: 2, awards: { count: 1, countBefore: 0 } },
  ])
  expect((await homeOf(district.admin, inDays(60))).organizations).toMatchObject([{ waiting: 1, held: 1, late: 2, awards: { count: 0 } }])
  expect((await homeOf(district.neighborAdmin)).organizations).toMatchObject([{ waiting: 0, held: 0, late: 0, awards: { count: 0 } }])
})

test('the month of an award is the one it was where the organization is, and one that was taken back does not count', async () => {
  const district = await aDistrict(world)
  await world.db.updateTable('organizations').set({ timeZone: 'Pacific/Kiritimati' }).where('id', '=', district.district.id).execute()
  const { id, decision } = await anAward(district)
  const { awardedAt } = await world.db.selectFrom('awards').where('id', '=', id).select('awardedAt').executeTakeFirstOrThrow()
  const there = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format(awardedAt).slice(0, 7)
  expect(await readTotals(world.db, 'awarded', [district.district.id])).toEqual(new Map([[there, 1]]))
  expect(decision.outcome).toBe('earned')
  await perform(world, district.admin, revokeAward, { id, reason: 'It was given to the wrong person.' })
  expect(await readTotals(world.db, 'awarded', [district.district.id])).toEqual(new Map())
})

test('home opens with what was earned until it was seen, the newest first, with what it brought', async () => {
  const district = await aDistrict(world)
  const first = await anAward(district)
  const second = await anAward(district, {
    achievement: await anAchievement(world, district.district.id, smallDefinition({ title: 'Two' })),
  })
  expect((await homeOf(district.earner)).newAwards.map(({ id }) => id)).toEqual([second.id, first.id])
  await perform(world, district.earner, seeAwards, { ids: [second.id] })
  expect((await homeOf(district.earner)).newAwards).toMatchObject([
    { id: first.id, title: 'Wait time', issuerName: 'Three Rivers', page: `http://laurel.example/awards/${first.id}`, lines: [] },
  ])
  expect((await homeOf(district.colleague)).newAwards).toEqual([])
})

test('each person with a role finds what is there for it, and nothing of others', async () => {
  const district = await aDistrict(world)
  await anAward(district)
  const [assessor, second, hr, principal, coach] = await Promise.all(
    [district.assessor, district.secondAssessor, district.hr, district.principal, district.coach].map((actor) => homeOf(actor)),
  )
  expect(assessor).toMatchObject({ facts: { assesses: true }, decisions: [{ title: 'Wait time', outcome: 'earned' }], thanks: null })
  expect(second).toMatchObject({ decisions: [], thanks: { names: ['Jonas Okafor'], others: 0 }, organizations: [] })
  expect(hr).toMatchObject({ setsValue: true, facts: { earns: false }, thanks: null })
  for (const home of [principal, coach])
    expect(home).toMatchObject({
      setsValue: false,
      organizations: [],
      decisions: [],
      thanks: null,
      facts: { earns: false, assesses: false },
      suggestions: [{ title: 'Wait time' }],
    })
})
