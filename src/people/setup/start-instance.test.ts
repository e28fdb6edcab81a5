import { expect, test } from 'vitest'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aWorld } from '../../testing/world.ts'
import { findActor } from '../accounts/recognize.ts'
import { findSigningKey } from '../organizations/issuer-keys.ts'
import { isEmptyInstance } from '../organizations/organizations.ts'
import { startCodeOf } from './start-code.ts'
import { startInstance } from './start-instance.ts'

const world = await aWorld()
const first = {
  name: 'Grace Whitfield',
  email: 'grace@district.example',
  password: 'three calm herons',
  district: 'Three Rivers School District',
  accent: '#1d6b4f',
  code: startCodeOf(world.keys),
}

test('an accent that is too light, or no color, is refused with a reason beside the field', async () => {
  await expect(perform(world, visitor, startInstance, { ...first, accent: '#8fd3b6' })).rejects.toMatchObject({
    fields: [{ field: 'accent', text: expect.stringContaining('too light') }],
  })
  await expect(perform(world, visitor, startInstance, { ...first, accent: 'green' })).rejects.toMatchObject({
    fields: [{ field: 'accent' }],
  })
  expect(await isEmptyInstance(world.db)).toBe(true)
})

test('a passer-by without the code of the terminal can’t make it theirs', async () => {
  for (const code of ['', 'aaaaaaaaaaaaaaaaaaaa', `${first.code}0`, '🙂'.repeat(10)]) {
    await expect(perform(world, visitor, startInstance, { ...first, code })).rejects.toMatchObject({ code: 'start-code-wrong' })
  }
  expect(await isEmptyInstance(world.db)).toBe(true)
})

test('of three who start at once, one becomes admin of the district, which can sign; the others leave nothing behind', async () => {
  const tries = await Promise.allSettled(
    [1, 2, 3].map((number) => perform(world, visitor, startInstance, { ...first, email: `grace${number}@district.example`, locale: 'es' })),
  )
  const [won, ...more] = tries.filter((attempt) => attempt.status === 'fulfilled')
  expect(more).toEqual([])
  expect(tries.filter(({ status }) => status === 'rejected').map((lost) => lost.status === 'rejected' && lost.reason.code)).toEqual([
    'started-already',
    'started-already',
  ])
  const { personId, organizationId } = won?.value ?? { personId: '', organizationId: '' }
  // The first admin keeps the language in which they set it up.
  expect(await findActor(world.db, personId)).toMatchObject({ locale: 'es', memberships: [{ organizationId, roles: ['author', 'admin'] }] })
  expect((await findSigningKey(world.db, world.keys, organizationId)).name).toBe('key-1')
  expect(await world.db.selectFrom('people').select('id').execute()).toHaveLength(1)
  const district = await world.db.selectFrom('organizations').selectAll().executeTakeFirstOrThrow()
  expect(district).toMatchObject({ slug: 'three-rivers-school-district', shortName: 'Three Rivers', accent: '#1d6b4f' })
})
