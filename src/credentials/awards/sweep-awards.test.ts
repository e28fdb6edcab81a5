import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { awardStandingOf } from '../award-pages/five-answers.ts'
import { findAward } from './awards.ts'
import { revokeAward } from './revoke-award.ts'
import { beginSweep, callOffSweep, chooseSweep, finishSweep, sweepPortion } from './sweep-awards.ts'

const world = await aWorld({ WORKERS: 'false' })
const reason = 'The clips came from another class.'
const listsToPublish = async () => (await sql`select from jobs.job where name = 'status-list.publish'`.execute(ownerOf(world))).rows.length
const standing = async (id: string) => awardStandingOf(await findAward(world.db, id), world.now())

test('many are chosen, looked over, and taken back in portions, with what they brought; what was taken back before is passed by', async () => {
  const district = await aDistrict(world)
  const organizationId = district.district.id
  await world.db
    .insertInto('valueRules')
    .values({
      id: world.newId(),
      organizationId,
      achievementId: district.achievement.id,
      number: 1,
      effectiveFrom: '2020-08-01',
      currency: 'clock-hours',
      amount: '8',
      unit: 'h',
      setAt: world.now(),
    })
    .execute()
  const [one, two, three] = [
    await anAward(district),
    await anAward(district, { earner: district.colleague }),
    await anAward(district, { earner: district.principal }),
  ]
  const { sweepId, awards } = await perform(world, district.admin, chooseSweep, {
    organizationId,
    kind: 'revoke',
    reason,
    text: `See https://laurel.example/awards/${one.id} and\n${two.id.toUpperCase()}, ${three.id}; not ${world.newId()}`,
  })
  expect(awards).toBe(3)
  await expect(perform(world, district.admin, beginSweep, { sweepId, awards: 2 })).rejects.toMatchObject({ code: 'sweep-changed' })
  expect((await perform(world, system, sweepPortion, { sweepId })).rows).toBe(0)
  await perform(world, district.admin, beginSweep, { sweepId, awards: 3 })
  await expect(perform(world, district.admin, beginSweep, { sweepId, awards: 3 })).rejects.toMatchObject({ code: 'sweep-begun' })
  await perform(world, district.admin, revokeAward, { id: three.id, reason: 'By hand, a moment before.' })
  const publishing = await listsToPublish()
  const done = await Promise.all([perform(world, system, sweepPortion, { sweepId }), perform(world, system, sweepPortion, { sweepId })])
  // The list is signed again once for all of a portion.
  expect(await listsToPublish()).toBe(publishing + 1)
  expect(done.map(({ rows }) => rows).toSorted()).toEqual([0, 3])
  await expect(perform(world, district.admin, callOffSweep, { sweepId })).rejects.toMatchObject({ code: 'sweep-running' })
  expect(await perform(world, system, finishSweep, { sweepId })).toEqual({ awards: 2, kind: 'revoke' })
  expect([await standing(one.id), await standing(two.id), await standing(three.id)]).toEqual(['revoked', 'revoked', 'revoked'])
  const { sum } = await world.db
    .selectFrom('ledgerLines')
    .where('awardId', 'in', [one.id, two.id])
    .select(({ fn }) => fn.sum('amount').as('sum'))
    .executeTakeFirstOrThrow()
  expect(Number(sum)).toBe(0)
  const letters = await world.db
    .selectFrom('messages')
    .where('toAddress', '=', district.colleague.email)
    .where('kind', '=', 'taken-back')
    .select('bodyText')
    .execute()
  expect(letters).toMatchObject([{ bodyText: expect.stringContaining(reason) }])
})

test('it is called off before it begins, is for admins of the issuer alone, and takes nothing of others', async () => {
  const district = await aDistrict(world)
  const { id } = await anAward(district)
  const choose = (more: object = {}) =>
    perform(world, district.admin, chooseSweep, { organizationId: district.district.id, kind: 'suspend', reason, ...more })
  const { sweepId } = await choose({ achievementId: district.achievement.id, from: '2020-01-01' })
  await perform(world, district.admin, beginSweep, { sweepId, awards: 1 })
  await expect(perform(world, district.neighborAdmin, callOffSweep, { sweepId })).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(world, district.admin, callOffSweep, { sweepId })
  expect((await perform(world, system, sweepPortion, { sweepId })).rows).toBe(0)
  expect(await standing(id)).not.toBe('suspended')
  await expect(choose()).rejects.toMatchObject({ code: 'sweep-of-nothing' })
  await expect(choose({ achievementId: district.achievement.id, until: '2001-01-01' })).rejects.toMatchObject({ code: 'sweep-of-nothing' })
  await expect(
    perform(world, district.neighborAdmin, chooseSweep, { organizationId: district.neighbor.id, kind: 'revoke', reason, text: id }),
  ).rejects.toMatchObject({ code: 'sweep-of-nothing' })
})
