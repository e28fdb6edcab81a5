import { expect, test } from 'vitest'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { findActor } from '../accounts/recognize.ts'
import { invitePeople } from '../invitations/invite-people.ts'
import { startCodeOf } from './start-code.ts'
import { startInstance } from './start-instance.ts'
import { isBeginning, startProgress } from './start-progress.ts'

const world = await aWorld()

test('an admin is beginning until someone else is asked in; the district needs no more than a name', async () => {
  const { personId, organizationId } = await perform(world, visitor, startInstance, {
    name: 'Ruth Ames',
    email: 'ruth@kettle.example',
    password: 'four quiet rivers',
    district: 'Kettle Lake Schools',
    code: startCodeOf(world.keys),
  })
  const ruth = await findActor(world.db, personId)
  if (!ruth) throw new Error('The admin was not found.')
  const district = await world.db.selectFrom('organizations').where('id', '=', organizationId).selectAll().executeTakeFirstOrThrow()
  expect(district).toMatchObject({ slug: 'kettle-lake-schools', shortName: 'Kettle Lake', accent: '#1d6b4f' })
  expect(await startProgress(world.db, organizationId)).toEqual({ published: null, isInvited: false })
  expect(await isBeginning(world.db, ruth, organizationId)).toBe(true)
  await perform(world, ruth, invitePeople, {
    organizationId,
    people: [{ email: 'tess@kettle.example', name: 'Tess', schoolId: null, roles: ['earner'] }],
  })
  expect(await isBeginning(world.db, ruth, organizationId)).toBe(false)
})

test('where others belong, or to whom is no admin, nothing is beginning', async () => {
  const { district, admin, earner, achievement } = await aDistrict(world)
  expect(await isBeginning(world.db, admin, district.id)).toBe(false)
  expect(await isBeginning(world.db, earner, district.id)).toBe(false)
  expect((await startProgress(world.db, district.id)).published?.title).toBe(achievement.definition.title)
})
