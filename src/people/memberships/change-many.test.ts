import { expect, test } from 'vitest'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { changeMany, readManyChange } from './change-many.ts'
import { membershipsOf } from './memberships.ts'

const world = await aWorld()
const { schoolId, admin, earner, colleague, neighborAdmin } = await aDistrict(world)
const idOf = async (person: { id: string }) => (await membershipsOf(world.db, person.id))[0]?.id ?? ''
const rolesOf = async (person: { id: string }) => (await membershipsOf(world.db, person.id))[0]?.roles

test('many are given a role and a school, and lose them again', async () => {
  const ids = [await idOf(earner), await idOf(colleague)]
  expect(await changeMany(world, admin, ids, readManyChange('give:coach'))).toEqual({ done: 2, refused: [] })
  expect([await rolesOf(earner), await rolesOf(colleague)]).toEqual([expect.arrayContaining(['coach']), expect.arrayContaining(['coach'])])
  expect(await changeMany(world, admin, ids, readManyChange(`school:${schoolId}`))).toEqual({ done: 2, refused: [] })
  expect(await changeMany(world, admin, ids, readManyChange('take:coach'))).toEqual({ done: 2, refused: [] })
  expect(await rolesOf(earner)).not.toContain('coach')
})

test('those who can’t be changed are named and the others go on; admins are ended one by one, and another district’s admin changes nobody', async () => {
  const [ofAdmin, ofEarner, ofColleague] = [await idOf(admin), await idOf(earner), await idOf(colleague)]
  const result = await changeMany(world, admin, [ofAdmin, ofColleague], { kind: 'end' })
  expect(result).toMatchObject({ done: 1, refused: [{ because: { text: expect.stringContaining('their own page') } }] })
  expect(await rolesOf(colleague)).toBeUndefined()
  expect(await changeMany(world, neighborAdmin, [ofEarner], { kind: 'end' })).toMatchObject({ done: 0, refused: [{}] })
  expect(await rolesOf(earner)).toBeDefined()
})

test('the role of admin is never handed out to many, and nobody or nothing chosen is said', async () => {
  for (const change of ['give:admin', 'take:admin', '', 'emperor', 'give:constructor'])
    expect(() => readManyChange(change)).toThrow(/choose what to do/)
  await expect(changeMany(world, admin, [], { kind: 'end' })).rejects.toMatchObject({ code: 'nobody-chosen' })
})
