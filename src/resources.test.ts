import { expect, test } from 'vitest'
import { createWeb } from './foundation/doors/web.ts'
import { type Actor, roleNames, visitor } from './foundation/platform/actor.ts'
import { documents, openResources, resources } from './resources.ts'
import { aDistrict, aPerson } from './testing/district.ts'
import { heldFor, hostileForms } from './testing/hostile-forms.ts'
import { aWorld } from './testing/world.ts'

const world = await aWorld({ WORKERS: 'false' })
const { district, schoolId } = await aDistrict(world)
const everyRole = await aPerson(world, 'Alma Every', [{ organizationId: district.id, schoolId, roles: [...roleNames] }])
const nowhere = '019ac000-0000-7000-8000-00000000dead'

const doorOf = (actor: Actor) =>
  createWeb({
    world,
    recognize: async () => actor,
    resources,
    openResources,
    documents,
    pages: async () => new Response('A page.'),
    files: async () => null,
  })
const askers = [
  ['a visitor', doorOf(visitor)],
  ['someone of every role', doorOf(everyRole)],
] as const

/** Every address that is no page, with `value` for each of its names. */
const addresses = (method: string, value: string): string[] => [
  ...new Set(
    [...documents, ...openResources, ...resources]
      .flatMap((app) => app.routes)
      .filter((route) => route.method === method && route.path.startsWith('/'))
      .map(({ path }) =>
        path
          .replace(/:file\{.*/, `${value}.json`)
          .replace(/:badge\{.*/, 'badge.svg')
          .replace(/:map\{.*/, 'sitemap-pages.xml')
          .replace(/:\w+/g, value),
      ),
  ),
]
const queries = ['after', 'before', 'of', 'year', 'q', 'level', 'category', 'mark', 'accent', 'issuer', 'download', 'requirement', 'url']

test('no address that anyone can write is a fault of ours', { timeout: 120_000 }, async () => {
  const faults: string[] = []
  for (const value of [
    '%00',
    '------------------------------------',
    '..%2F..',
    '%F0%9F%A6%A9',
    nowhere,
    '__proto__',
    '-1',
    '99999999999999999999',
  ])
    for (const address of addresses('GET', value))
      for (const [who, door] of askers)
        for (const asked of [address, `${address}?${queries.map((query) => `${query}=${value}`).join('&')}`]) {
          const { status } = await door.request(asked)
          if (status >= 500) faults.push(`${who}: ${asked}: ${status}`)
        }
  expect(faults).toEqual([])
})

test('no body that anyone can send is a fault of ours, or holds the others up', { timeout: 120_000 }, async () => {
  const faults: string[] = []
  const posts = addresses('POST', nowhere)
  expect(posts.length).toBeGreaterThan(4)
  for (const { what, type, body } of hostileForms(64_000))
    for (const address of posts)
      for (const [who, door] of askers) {
        let status = 0
        const held = await heldFor(async () => {
          status = (await door.request(address, { method: 'POST', body, headers: { 'Content-Type': type, Origin: 'http://localhost' } }))
            .status
        })
        if (status >= 500) faults.push(`${who}: ${address}: ${what}: ${status}`)
        // Others run beside this test; what held the door up held it for seconds.
        if (held > 1000) faults.push(`${who}: ${address}: ${what}: ${Math.round(held)} ms`)
      }
  expect(faults).toEqual([])
})
