import { expect, test } from 'vitest'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { afterLooking, invitedNow, lookAtList } from './look-at-list.ts'

const world = await aWorld()
const { district, earner } = await aDistrict(world)
const look = (text: string, more: Record<string, string> = {}) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(more)) form.set(name, value)
  return lookAtList(world.db, district.id, form, text)
}
const list = `email,name\nada@x.example,Ada\nbad,Bo\n${earner.email},Maya\nworse,Cy`

test('rows that are corrected one after another lose neither the others nor each other', async () => {
  const first = await look(list)
  expect(invitedNow(first).map(({ email }) => email)).toEqual(['ada@x.example'])
  expect(afterLooking(first).mending).toBe('email,name,school,roles\nbad,Bo,,\nworse,Cy,,')

  const second = await look(list, { mending: 'email,name\nbo@x.example,Bo\nworse,Cy' })
  const after = afterLooking(second)
  expect(after.mending).toBe('email,name,school,roles\nworse,Cy,,')
  expect(after.carried.mended).toContain('bo@x.example')

  const third = await look(list, { mended: after.carried.mended, mending: 'cy@x.example' })
  expect(afterLooking(third).mending).toBe('')
  const fourth = await look(list, { mended: afterLooking(third).carried.mended, mending: '' })
  expect(invitedNow(fourth).map(({ email }) => email)).toEqual(['ada@x.example', 'bo@x.example', 'cy@x.example'])
  expect(fourth.plan.map(({ outcome }) => outcome)).toEqual(['invite', 'member', 'invite', 'invite'])
})

test('what was fixed after all the rest was sent is sent too', async () => {
  const looked = await look('', { mended: 'email,name,school,roles\nbo@x.example,Bo,,' })
  expect(invitedNow(looked).map(({ email }) => email)).toEqual(['bo@x.example'])
  await expect(look('')).rejects.toMatchObject({ kind: 'invalid' })
})

test('what was changed and not looked at again is not sent', async () => {
  const looked = await look(list, { mending: 'bo@x.example' })
  expect(invitedNow(looked).map(({ email }) => email)).toEqual(['ada@x.example'])
})

test('the columns that someone chose are read, and a box that was not ticked hands out nothing', async () => {
  const looked = await look('a,b\nada@x.example,assessor', { 'column.0': 'email', 'column.1': 'roles', headings: 'yes' })
  expect(looked.plan).toMatchObject([{ outcome: 'invite', proposed: ['assessor'] }])
  expect(invitedNow(looked)).toMatchObject([{ roles: ['earner'] }])
  const ticked = await look('email,roles\nada@x.example,assessor', { grant: 'assessor ada@x.example' })
  expect(invitedNow(ticked)).toMatchObject([{ roles: ['assessor'] }])
  const forged = await look('email,roles\nada@x.example,assessor', { grant: 'admin ada@x.example' })
  expect(invitedNow(forged)).toMatchObject([{ roles: ['earner'] }])
})
