import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definitionSchema } from '../../definitions/achievements/definition.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { expiryOf } from './issue-award.ts'

const world = await aWorld()

test('an earned decision makes one award, which points at what was judged', async () => {
  const district = await aDistrict(world)
  const { id, submission, decision } = await anAward(district)

  const award = await world.db.selectFrom('awards').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
  expect(award).toMatchObject({
    decisionId: decision.decisionId,
    attemptId: submission.attemptId,
    versionId: district.achievement.versionId,
    organizationId: district.district.id,
    earnerId: district.earner.id,
    earnerName: 'Maya Ortiz',
    expiresAt: null,
  })
  expect(award.statusIndex).toBeLessThan(131_072)
  const letters = await world.db
    .selectFrom('messages')
    .where('toAddress', '=', district.earner.email)
    .select(['subject', 'bodyText'])
    .execute()
  expect(letters).toMatchObject([{ subject: 'You earned “Wait time”' }])
  expect(letters[0]?.bodyText).toContain(`http://laurel.example/awards/${id}`)
})

test('awards of one issuer share a list, each at a place of its own', async () => {
  const district = await aDistrict(world)
  const other = await anAchievement(world, district.district.id, smallDefinition({ title: 'Exit tickets' }))
  const first = await anAward(district)
  const second = await anAward(district, { achievement: other })
  const places = await world.db
    .selectFrom('awards')
    .where('id', 'in', [first.id, second.id])
    .select(['statusListId', 'statusIndex'])
    .execute()
  expect(new Set(places.map(({ statusListId }) => statusListId)).size).toBe(1)
  expect(new Set(places.map(({ statusIndex }) => statusIndex)).size).toBe(2)
})

test('an award stays as it was given, and so does what its credential is read with', async () => {
  const { id } = await anAward(await aDistrict(world))
  await world.jobs.settle()
  await expect(world.db.updateTable('awards').set({ earnerName: 'Someone Else' }).where('id', '=', id).execute()).rejects.toThrow(
    'never changed',
  )
  await expect(world.db.deleteFrom('credentialDictionaries').execute()).rejects.toThrow('never changed')
})

test('validity is counted in calendar months and never runs into the next', () => {
  const yearly = definitionSchema.parse({ validity: { months: 12, renewal: '' } })
  const monthly = definitionSchema.parse({ validity: { months: 1, renewal: '' } })
  expect(expiryOf(yearly, new Date('2027-03-17T10:00:00Z'))).toEqual(new Date('2028-03-17T10:00:00Z'))
  expect(expiryOf(monthly, new Date('2027-01-31T10:00:00Z'))).toEqual(new Date('2027-02-28T10:00:00Z'))
  expect(expiryOf(yearly, new Date('2028-02-29T00:00:00Z'))).toEqual(new Date('2029-02-28T00:00:00Z'))
  expect(expiryOf(definitionSchema.parse({}), new Date())).toBeNull()
})

test('for any day and any number of months, the end lies that many months ahead', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 240 }),
      (day, months) => {
        const end = expiryOf(definitionSchema.parse({ validity: { months, renewal: '' } }), day)
        if (!end) return false
        const ahead = (end.getUTCFullYear() - day.getUTCFullYear()) * 12 + end.getUTCMonth() - day.getUTCMonth()
        return ahead === months && end.getUTCDate() <= day.getUTCDate()
      },
    ),
  )
})
