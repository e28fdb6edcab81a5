import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { perform } from './command.ts'
import { isStorable } from './storable-text.ts'

test('any language and any emoji can be kept; NUL and half a pair can’t, however deep', () => {
  expect(isStorable({ a: ['Ñandú 🦩 日本', { b: 'line\nline' }], c: 3, d: null })).toBe(true)
  expect(isStorable({ a: [{ b: 'x\u0000' }] })).toBe(false)
  expect(isStorable(['\ud800'])).toBe(false)
  expect(isStorable({ 'x\u0000': 1 })).toBe(false)
})

test('a command refuses what the database could not hold, and changes nothing', async () => {
  const world = await aWorld()
  const district = await aDistrict(world)
  const { id } = await anAward(district)
  await expect(perform(world, district.admin, revokeAward, { id, reason: 'Issued by mistake.\u0000 Sorry.' })).rejects.toMatchObject({
    kind: 'invalid',
    code: 'text-unstorable',
  })
})
