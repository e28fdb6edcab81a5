import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { seeAwards } from '../../credentials/awards/see-award.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'

const world = await aWorld({ WORKERS: 'false' })

async function aDistrictThatPays() {
  const district = await aDistrict(world)
  for (const [currency, amount, unit] of [
    ['clock-hours', '8', 'h'],
    ['money', '200', 'USD'],
  ] as const)
    await world.db
      .insertInto('valueRules')
      .values({
        id: world.newId(),
        organizationId: district.district.id,
        achievementId: district.achievement.id,
        currency,
        number: 1,
        amount,
        unit,
        effectiveFrom: '2020-01-01',
        setAt: world.now(),
      })
      .execute()
  return district
}
const letterOf = (address: string) => world.db.selectFrom('messages').where('toAddress', '=', address).selectAll().executeTakeFirstOrThrow()

test('the letter of an award says who gives it and what it brings by whose rules, and shows the badge', async () => {
  const district = await aDistrictThatPays()
  const { id } = await anAward(district)
  const { subject, bodyText, bodyHtml } = await letterOf(district.earner.email)
  expect(subject).toBe('You earned “Wait time”')
  expect(bodyText).toContain('Maya Ortiz, you have earned “Wait time” from Three Rivers.')
  expect(bodyText).toContain('It brings you 8 clock hours and $200, by the rules of Three Rivers.')
  expect(bodyText).toContain(`http://laurel.example/awards/${id}`)
  // One picture, the same for everyone who earned it.
  expect([...bodyHtml.matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, src]) => src)).toEqual([
    `http://laurel.example/versions/${district.achievement.versionId}/badge.png`,
  ])
  expect(bodyHtml).toContain('alt="Badge: Wait time"')
  expect(bodyHtml).toContain('prefers-color-scheme:dark')
})

test('where nothing is given, the letter promises nothing', async () => {
  const district = await aDistrict(world)
  await anAward(district)
  expect((await letterOf(district.earner.email)).bodyText).not.toMatch(/brings|hours|\$/)
})

const unseenOf = (earnerId: string) => world.db.selectFrom('unseenAwards').where('earnerId', '=', earnerId).select('awardId').execute()

test('an award is new until its earner has seen it, and nobody else puts it away', async () => {
  const district = await aDistrict(world)
  const { id } = await anAward(district)
  expect(await unseenOf(district.earner.id)).toEqual([{ awardId: id }])
  await expect(perform(world, district.admin, seeAwards, { ids: [id] })).rejects.toMatchObject({ code: 'not-the-earner' })
  await expect(perform(world, visitor, seeAwards, { ids: [id] })).rejects.toMatchObject({ code: 'sign-in-needed' })
  await expect(perform(world, district.earner, seeAwards, { ids: [id, world.newId()] })).rejects.toMatchObject({ kind: 'missing' })
  await perform(world, district.earner, seeAwards, { ids: [id] })
  await perform(world, district.earner, seeAwards, { ids: [id, id] })
  expect(await unseenOf(district.earner.id)).toEqual([])
})

test('an award that was taken back before it was seen is no longer new', async () => {
  const district = await aDistrict(world)
  const achievement = await anAchievement(world, district.district.id, smallDefinition({ title: 'Exit tickets' }))
  const { id } = await anAward(district, { achievement })
  await perform(world, district.admin, revokeAward, { id, reason: 'It was given to the wrong person.' })
  expect(await unseenOf(district.earner.id)).toEqual([])
})
