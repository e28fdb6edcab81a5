import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createWeb } from '../../foundation/doors/web.ts'
import { type Actor, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { openPage } from '../../testing/pages.ts'
import { aWorld } from '../../testing/world.ts'
import { hideAward } from '../awards/hide-award.ts'
import { listAward } from '../awards/list-award.ts'
import { withOwnDocuments } from '../verification/own-documents.ts'
import { credentialApi } from './credential-api.ts'
import { issuerApi } from './issuer-api.ts'
import { awardPageCache } from './page-cache.ts'

const world = await aWorld()
const district = await aDistrict(world)
const { earner, admin, hr, assessor, neighborAdmin } = district
const { id } = await anAward(district)
await world.jobs.settle()

const page = await import('./award-page.tsx')
const open = (actor: Actor) => openPage(world, page, actor, `/awards/${id}`, { id })
let rendered = 0
const webFor = (actor: Actor) =>
  createWeb({
    world,
    recognize: async () => actor,
    resources: [awardPageCache()],
    documents: [credentialApi, issuerApi],
    pages: async () => new Response(`page ${++rendered}`, { headers: { 'Content-Type': 'text/html' } }),
    files: async () => null,
  })
const asked = async (actor: Actor, path: string, accept = '*/*') => (await webFor(actor).request(path, { headers: { accept } })).status
const files = [`/awards/${id}.json`, `/awards/${id}.png`, `/awards/${id}.svg`, `/awards/${id}/card.png`]
const hide = (hidden: boolean, actor: Actor = earner) => perform(world, actor, hideAward, { id, hidden })

test('an award that its earner took down is shown to them and who answers for it, and to nobody else; what proves it is served on', async () => {
  await perform(world, earner, listAward, { id, listed: true })
  for (const file of files) expect(await asked(visitor, file), file).toBe(200)
  const cached = webFor(visitor)
  const before = await (await cached.request(`/awards/${id}`, { headers: { accept: 'text/html' } })).text()

  for (const actor of [visitor, admin, assessor, neighborAdmin]) await expect(hide(true, actor)).rejects.toThrow()
  await hide(true)
  await hide(true)
  for (const actor of [earner, admin, hr]) await open(actor)
  for (const actor of [visitor, assessor, neighborAdmin]) await expect(open(actor)).rejects.toMatchObject({ code: 'award-hidden' })
  for (const file of files) {
    for (const actor of [visitor, earner, admin]) expect(await asked(actor, file), file).toBe(403)
  }
  expect(await asked(visitor, `/awards/${id}`, 'application/vc')).toBe(403)
  const told = await (await webFor(visitor).request(`/awards/${id}.json`)).text()
  expect(told).not.toContain(earner.name)
  expect(told).not.toContain('Wait time')
  // No page that was kept before is handed on.
  expect(await (await cached.request(`/awards/${id}`, { headers: { accept: 'text/html' } })).text()).not.toBe(before)

  // Whoever has the file finds all that a check needs.
  const { statusListId } = await world.db.selectFrom('awards').where('id', '=', id).select('statusListId').executeTakeFirstOrThrow()
  expect(await asked(visitor, `/status/${statusListId}`)).toBe(200)
  expect(await asked(visitor, `/issuers/${district.district.slug}/did.json`)).toBe(200)
  expect(await asked(visitor, `/ob2/assertions/${id}`)).toBe(200)
  const load = withOwnDocuments(world, async () => Promise.reject(new Error('elsewhere')))
  expect((await load(`http://laurel.example/awards/${id}.json`, {} as never)).status).toBe(403)

  // It is out of the search engines, and can't be put there meanwhile.
  await expect(perform(world, earner, listAward, { id, listed: true })).rejects.toMatchObject({ code: 'award-hidden' })
  expect(await world.db.selectFrom('awardListings').selectAll().execute()).toEqual([])

  await hide(false)
  await open(visitor)
  for (const file of files) expect(await asked(visitor, file), file).toBe(200)
  const { rows } = await sql<{
    name: string
  }>`select name from events where name in ('award.hidden', 'award.shown') order by at, id`.execute(world.db)
  expect(rows.map(({ name }) => name)).toEqual(['award.hidden', 'award.shown'])
})
