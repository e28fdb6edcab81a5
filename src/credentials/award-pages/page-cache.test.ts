import { expect, test } from 'vitest'
import { createWeb } from '../../foundation/doors/web.ts'
import { type Actor, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { listAward } from '../awards/list-award.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { awardPageCache } from './page-cache.ts'

const world = await aWorld()
const district = await aDistrict(world)
let rendered = 0
const webFor = (actor: Actor) =>
  createWeb({
    world,
    recognize: async () => actor,
    resources: [awardPageCache()],
    pages: async () => new Response(`page ${++rendered}`, { headers: { 'Content-Type': 'text/html' } }),
    files: async () => null,
  })

test('a page is rendered again whenever something on it changes, and only then', async () => {
  const { id } = await anAward(district)
  await world.jobs.settle()
  const app = webFor(visitor)
  const see = async () => (await app.request(`/awards/${id}`)).text()
  const first = await see()
  expect(await see()).toBe(first)

  await perform(world, district.earner, listAward, { id, listed: true })
  const listed = await see()
  expect(listed).not.toBe(first)

  await world.db.updateTable('organizations').set({ name: 'Three Rivers Schools' }).where('id', '=', district.district.id).execute()
  const renamed = await see()
  expect(renamed).not.toBe(listed)

  await perform(world, district.admin, revokeAward, { id, reason: 'Issued to the wrong person by mistake.' })
  expect(await see()).not.toBe(renamed)
})

test('people who are signed in get pages of their own, never the kept one', async () => {
  const before = rendered
  const app = webFor(district.earner)
  await app.request(`/awards/${world.newId()}`)
  await app.request(`/awards/${world.newId()}`)
  expect(rendered).toBe(before + 2)
})

test('who asks only for the head of a page leaves nothing for others to find empty', async () => {
  const { id } = await anAward(district)
  await world.jobs.settle()
  const app = createWeb({
    world,
    recognize: async () => visitor,
    resources: [awardPageCache()],
    // As the pages do it: a HEAD has no body.
    pages: async ({ method }) => new Response(method === 'HEAD' ? null : 'the page', { headers: { 'Content-Type': 'text/html' } }),
    files: async () => null,
  })
  expect((await app.request(`/awards/${id}`, { method: 'HEAD' })).status).toBe(200)
  expect(await (await app.request(`/awards/${id}`)).text()).toBe('the page')
  expect(await (await app.request(`/awards/${id}`, { method: 'HEAD' })).text()).toBe('')
})
